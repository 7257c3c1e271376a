import { lazy, Suspense, useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../../renderer/ui/dialog';
import { MenuButton } from '../../../renderer/ui/menu';
import { find, show } from './show';

/** Lets focus go nowhere and takes it back a frame later, as the button of a menu does when an entry was chosen. */
function OpenedFromMenu() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        id="opener"
        onClick={({ currentTarget }) => {
          currentTarget.blur();
          requestAnimationFrame(() => {
            if (document.activeElement === document.body) currentTarget.focus();
          });
          setOpen(true);
        }}
      >
        Mehr
      </button>
      <Dialog
        title="Kalender exportieren"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={<button type="button">Speichern</button>}
      >
        Inhalt
      </Dialog>
    </>
  );
}

it('a dialog that opens while a menu gives focus back returns it to the menu’s button', async () => {
  show(<OpenedFromMenu />);
  await page.getByText('Mehr').click();
  await expect.poll(() => document.activeElement?.closest('[data-veil]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(find('#opener'));
});

/** A menu whose entry opens a dialog, at once or `after` milliseconds, as one does whose code has to be fetched. */
function openedFromEntry(after: number | undefined) {
  const Exporter = ({ onClose }: { onClose: () => void }) => (
    <Dialog title="Kalender exportieren" isOpen onClose={onClose}>
      Inhalt
    </Dialog>
  );
  const Shown =
    after === undefined
      ? Exporter
      : lazy(async () => {
          await new Promise((done) => setTimeout(done, after));
          return { default: Exporter };
        });
  return function OpenedFromEntry() {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <MenuButton
          label="Mehr"
          entries={[{ kind: 'action', id: 'export', text: 'Exportieren …', onAction: () => setOpen(true) }]}
        />
        {isOpen && (
          <Suspense>
            <Shown onClose={() => setOpen(false)} />
          </Suspense>
        )}
      </>
    );
  };
}

it.each([undefined, 0, 30, 60, 90, 110, 120, 130, 140, 150, 180])(
  'a dialog that opens at any moment of a menu’s closing returns focus to the menu’s button (%s ms)',
  async (after) => {
    const OpenedFromEntry = openedFromEntry(after);
    show(<OpenedFromEntry />);
    await page.getByRole('button', { name: 'Mehr' }).click();
    await page.getByRole('menuitem').click();
    await expect.poll(() => document.activeElement?.closest('[data-veil]')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.textContent, { timeout: 2000 }).toBe('Mehr');
  },
);
