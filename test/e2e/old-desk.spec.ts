import { expect, test } from '@playwright/test';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { FramePage } from '../pages/frame-page';
import { HistoryPage } from '../pages/history-page';
import { TrashPage } from '../pages/trash-page';
import { launchDesk } from '../support/launch-desk';
import schemas from '../fixtures/frozen/schemas.json' with { type: 'json' };
import v1 from '../fixtures/frozen/v1.json' with { type: 'json' };

type Frozen = { tables: Record<string, string[]>; rows: Record<string, object[]> };

/** Version 1 as its app left it: Dexie counts in tenths, so it is 10 in IndexedDB. */
async function leaveDatabaseOfVersion1({ tables, rows }: Frozen): Promise<void> {
  const pathOf = (index: string) => {
    const parts = index.replace(/[[\]]/g, '').split('+');
    return parts.length > 1 ? parts : (parts[0] ?? '');
  };
  await new Promise<void>((resolve, reject) => {
    const clearing = indexedDB.deleteDatabase('tandem');
    clearing.addEventListener('success', () => resolve());
    clearing.addEventListener('error', () => reject(new Error('not deleted')));
  });
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('tandem', 10);
    opening.addEventListener('error', () => reject(new Error('not opened')));
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, [key = '', ...indexes]] of Object.entries(tables)) {
        const store = opening.result.createObjectStore(name, { keyPath: pathOf(key) });
        for (const index of indexes) store.createIndex(index, pathOf(index));
        for (const row of rows[name] ?? []) store.add(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

test('a desk of version 1 opens in today’s app with its people, trash, history and half-typed form', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-'));
  const me = { name: 'Lena Muster', houseId: 'krefeld' };
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language: 'nl', me }));
  const desk = await launchDesk({ profile });
  const { page } = desk;
  page.setDefaultTimeout(10_000);
  try {
    await page.setViewportSize({ width: 1440, height: 900 });
    // A plain file of the same origin: while the old database is laid down, no app may open a new one.
    const start = page.url();
    await page.goto(new URL('/third-party-notices.txt', start).href);
    const [erika, jan] = v1.contacts;
    const contacts = [
      { ...erika, topics: ['waste', 'own-1'] },
      { ...jan, deletedAt: Date.now() },
    ];
    const typed = { values: { name: { family: 'Halbgetypt' } } };
    const meta = [
      { key: 'change', value: 5 },
      { key: 'draft:contact/new', value: typed },
    ];
    // Of today, or it would rightly be forgotten after its 90 days.
    const history = v1.history.map((entry) => ({ ...entry, at: Date.now() }));
    await page.evaluate(leaveDatabaseOfVersion1, {
      tables: schemas[1],
      rows: { ...v1, contacts, history, meta },
    });
    await page.goto(start);

    const list = new ContactsPage(page, 'nl');
    await new FramePage(page, 'nl').open('/contacts');
    await list.openContact('Erika Muster');
    const topic = list.detail.getByText('Hochwasserschutz', { exact: true });
    await expect(topic).toHaveAttribute('lang', 'de');
    await expect(topic.locator('..')).toContainText(`(${list.words('common:language.de')})`);
    expect(await list.names()).toEqual(['Erika Muster']);

    await new FramePage(page, 'nl').open('/contacts/new');
    await expect(new ContactFormPage(page, 'nl').family).toHaveValue('Halbgetypt');
    await new HistoryPage(page, 'nl').open();
    await expect(new HistoryPage(page, 'nl').entries).toHaveCount(2);

    const trash = new TrashPage(page, 'nl');
    await trash.open();
    await trash.restore('Jan van den Voorbeeld');
    await expect(trash.entries).toHaveCount(0);
    await new FramePage(page, 'nl').open('/contacts');
    await expect.poll(() => list.names()).toEqual(['Erika Muster', 'Jan van den Voorbeeld']);
    const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
    expect(version).toBe(Object.keys(schemas).length * 10);
  } finally {
    await desk.close();
  }
});
