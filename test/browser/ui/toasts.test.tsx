import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../../renderer/ui/dialog';
import { ToastProvider, type ToastOptions, useToasts } from '../../../renderer/ui/toasts';
import { find, show } from './show';

function Opener({ toast }: { toast: ToastOptions }) {
  const toasts = useToasts();
  return (
    <button type="button" id="opener" onClick={() => toasts.show(toast)}>
      zeigen
    </button>
  );
}

function DialogWithToast({ toast }: { toast: ToastOptions }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <Dialog
      title="Bearbeiten"
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      actions={<button type="button">Speichern</button>}
    >
      <Opener toast={toast} />
    </Dialog>
  );
}

function showOpener(toast: ToastOptions) {
  show(
    <ToastProvider>
      <Opener toast={toast} />
    </ToastProvider>,
  );
}

const notices = page.getByRole('region', { name: 'Meldungen' });

describe('a toast', () => {
  it('is shown and said to screen readers', async () => {
    showOpener({ kind: 'ok', text: 'Kontakt gespeichert.' });
    await page.getByText('zeigen').click();
    await expect.element(notices).toHaveTextContent('Kontakt gespeichert.');
    await expect.poll(() => find('body > [role=status]').textContent).toBe('Kontakt gespeichert.');
  });

  it('says that something went wrong at once and with the word for it', async () => {
    showOpener({ kind: 'error', text: 'Die Datei ließ sich nicht lesen.' });
    await page.getByText('zeigen').click();
    await expect
      .poll(() => find('body > [role=alert]').textContent)
      .toBe('Fehler: Die Datei ließ sich nicht lesen.');
  });

  it('leaves the foot of a form free', async () => {
    show(
      <ToastProvider>
        <Opener toast={{ kind: 'ok', text: 'Entwurf gesichert.' }} />
        <footer data-foot style={{ position: 'fixed', insetInline: 0, bottom: 0, height: 64 }}>
          Speichern
        </footer>
      </ToastProvider>,
    );
    await page.getByText('zeigen').click();
    await expect.element(notices).toHaveTextContent('Entwurf gesichert.');
    const [toast, foot] = [notices.getByRole('article').element(), find('footer')];
    expect(toast.getBoundingClientRect().bottom).toBeLessThanOrEqual(foot.getBoundingClientRect().top);
  });

  it('undoes by its button, goes away, and gives focus back', async () => {
    const onPress = vi.fn<() => void>();
    showOpener({ kind: 'ok', text: '3 Kontakte gelöscht.', action: { label: 'Rückgängig machen', onPress } });
    await page.getByText('zeigen').click();
    await expect.element(notices.getByRole('button', { name: 'Rückgängig machen' })).toBeVisible();
    find('#opener').focus();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Rückgängig machen');
    await userEvent.keyboard('{Enter}');
    expect(onPress).toHaveBeenCalledOnce();
    await expect.poll(() => document.activeElement?.id).toBe('opener');
    await expect.poll(() => document.body.textContent.includes('Rückgängig machen')).toBe(false);
  });

  it('goes away by Escape', async () => {
    showOpener({ kind: 'warning', text: 'Zwei Karten waren unvollständig.' });
    await page.getByText('zeigen').click();
    await page.getByRole('button', { name: 'Meldung schließen' }).click({ trial: true });
    find('article button').focus();
    // The tip of the button comes when the pointer rests on it; it is what the first Escape takes away.
    await expect
      .poll(async () => {
        await userEvent.keyboard('{Escape}');
        return document.querySelector('article');
      })
      .toBeNull();
  });

  it('stays with assistive technology while a dialog is open', async () => {
    show(
      <ToastProvider>
        <DialogWithToast toast={{ kind: 'ok', text: 'Gespeichert.' }} />
      </ToastProvider>,
    );
    await page.getByText('zeigen').click();
    await expect.element(notices).toHaveTextContent('Gespeichert.');
    expect(find('article').closest('[aria-hidden], [inert]')).toBeNull();
    await expect.poll(() => find('body > [role=status]').closest('[aria-hidden], [inert]')).toBeNull();
  });

  it('stands above a dialog, whose buttons stay free, however many there are', async () => {
    show(
      <ToastProvider>
        <DialogWithToast toast={{ kind: 'ok', text: 'Tag verschoben.' }} />
      </ToastProvider>,
    );
    await page.getByText('zeigen').click();
    await page.getByText('zeigen').click();
    await expect.element(notices).toHaveTextContent('Tag verschoben.');
    const region = find('section[aria-label="Meldungen"]').getBoundingClientRect();
    expect(region.top).toBe(0);
    await page.getByRole('button', { name: 'Speichern' }).click({ timeout: 3000 });
    await expect.poll(() => document.querySelectorAll('article').length).toBe(2);
    const seen = [...document.querySelectorAll('article')].filter((each) => each.checkVisibility());
    expect(seen).toHaveLength(1);
  });
});
