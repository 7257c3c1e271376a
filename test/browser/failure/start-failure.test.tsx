import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { setupI18n } from '../../../renderer/i18n/setup';
import { StartFailure } from '../../../renderer/shell/start-failure';
import { DeskDatabase } from '../../../renderer/storage/desk-database';
import { openDesk } from '../../../renderer/storage/open-desk';
import { asStorageError, type StorageError } from '../../../renderer/storage/storage-errors';

let root: Root | undefined;

async function show(error: StorageError, language: 'de' | 'nl'): Promise<void> {
  root?.unmount();
  const i18n = await setupI18n(language);
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  root.render(
    <I18nextProvider i18n={i18n}>
      <StartFailure error={error} />
    </I18nextProvider>,
  );
}

const unknown: StorageError = { kind: 'unknown', name: 'UnknownError', message: 'broken' };

describe('a start without data', () => {
  afterEach(() => {
    root?.unmount();
    document.body.replaceChildren();
  });

  it.each([
    ['de', unknown, 'Ihre Daten lassen sich nicht öffnen', /Tandem hat nichts gelöscht/],
    ['nl', unknown, 'Uw gegevens kunnen niet worden geopend', /Tandem heeft niets verwijderd/],
    ['de', { kind: 'quotaExceeded' }, /kein Speicherplatz mehr frei/, /Es ist nichts verloren/],
    ['nl', { kind: 'quotaExceeded' }, /geen opslagruimte meer vrij/, /Er is niets verloren/],
  ] as const)('says in %s what happened and what is safe: %o', async (language, error, title, body) => {
    await show(error, language);
    await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect.element(page.getByRole('main').getByRole('alert')).toHaveTextContent(body);
  });

  it('is told when another window holds an older version open, and works once that one is closed', async () => {
    const name = `held-${Date.now()}`;
    const first = new DeskDatabase({ name, upTo: 1 });
    await first.open();
    first.close();
    // A window that keeps the first version open and does not give way.
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
    });
    const error = await openDesk({ name, patience: 50 }).then(
      () => undefined,
      (reason: unknown) => asStorageError(reason),
    );
    if (!error) throw new Error('It opened.');
    await show(error, 'de');
    await expect
      .element(page.getByRole('main').getByRole('alert'))
      .toHaveTextContent(
        /an anderer Stelle verwendet.*Es ist nichts verloren. Schließen Sie die anderen Fenster/,
      );
    await show(error, 'nl');
    await expect
      .element(page.getByRole('main').getByRole('alert'))
      .toHaveTextContent(/ergens anders in gebruik.*Er is niets verloren. Sluit de andere vensters/);
    held.close();
    const db = await openDesk({ name });
    expect(await db.contacts.count()).toBe(0);
    db.close();
    indexedDB.deleteDatabase(name);
  });
});
