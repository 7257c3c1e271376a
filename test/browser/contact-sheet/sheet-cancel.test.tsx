import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { DeskApi } from '../../../electron/contract/desk-api';
import { allContacts, sheetContacts } from '../../../renderer/app/sheet-contacts';
import { emptyContact } from '../../../renderer/domain/contact';
import { ContactSheetScreen } from '../../../renderer/features/contact-sheet/contact-sheet-screen';
import type { SheetAsk, SheetNews } from '../../../renderer/features/contact-sheet/sheet-protocol';
import { SheetSession } from '../../../renderer/features/contact-sheet/sheet-session';
import type { SearchClient } from '../../../renderer/search/search-client';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { type OpenScreen, openScreen } from '../settings/open-screen';

const search: SearchClient = {
  query: async () => ({ kind: 'superseded' }),
  ids: async () => ({ kind: 'superseded' }),
  neighbour: async () => ({ kind: 'superseded' }),
  duplicates: async () => ({ kind: 'superseded' }),
  state: () => state,
  subscribe: () => () => undefined,
  close: () => {},
};
const state = { ready: true, done: 1, total: 1, version: 1, failed: false };

let screen: OpenScreen;
let workers: SlowWorker[] = [];
const drawn = new TextEncoder().encode('<h1>Kontakte</h1>');

/** Puts sheets together as the real one does, draws them in no time, and never ends writing a file. */
class SlowWorker extends EventTarget {
  isEnded = false;
  #session = new SheetSession(screen.desk.storage.contacts);

  constructor() {
    super();
    workers.push(this);
  }

  postMessage(ask: SheetAsk): void {
    if (ask.kind === 'prepare') {
      void this.#session
        .prepare(ask.order)
        .then((preview) => this.#tell({ kind: 'preview', id: ask.id, preview }));
    } else if (ask.kind === 'markup') {
      this.#tell({ kind: 'markup', id: ask.id, markup: drawn });
    }
  }

  terminate(): void {
    this.isEnded = true;
  }

  #tell(data: SheetNews): void {
    if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const progress = () => page.getByRole('progressbar');
const cancel = () => page.getByRole('button', { name: 'Abbrechen' });

beforeEach(async () => {
  screen = await openScreen('de', { search });
  const name = { ...emptyContact('').name, family: 'Beispiel' };
  const { id } = await screen.desk.storage.contacts.create(
    { ...fieldsOf(emptyContact('')), name },
    { mainLanguage: 'de' },
  );
  workers = [];
  vi.stubGlobal('Worker', SlowWorker);
  sheetContacts.set({ ...allContacts, from: 'selection', ids: [id] });
  screen.show(<ContactSheetScreen />);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await screen.close();
});

it('says after a second that the sheet is being printed, and ends that when asked: there is no file', async () => {
  type Print = DeskApi['printPaper'];
  let end: (answer: Awaited<ReturnType<Print>>) => void = () => undefined;
  const printPaper = vi.fn<Print>(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  const cancelPaper = vi.fn<DeskApi['cancelPaper']>(async () => end({ ok: false, code: 'cancelled' }));
  Object.assign(screen.shell, { printPaper, cancelPaper });
  await expect.element(page.getByText('1 ausgewählter Kontakt')).toBeVisible();
  await page.getByRole('button', { name: 'Als PDF speichern' }).click();
  await expect.poll(() => printPaper.mock.calls.length).toBe(1);
  await expect.element(progress()).toBeVisible();
  const [request] = printPaper.mock.calls[0] ?? [];
  expect(request).toMatchObject({
    pageSize: 'A4',
    landscape: false,
    paper: { language: 'de', markup: drawn, styles: expect.stringContaining('@page') },
  });
  await cancel().click();
  expect(cancelPaper).toHaveBeenCalledWith(request?.id);
  await expect.element(page.getByText('Es wurde keine Datei gespeichert.').first()).toBeVisible();
  expect(progress().query()).toBeNull();
  expect(workers).toHaveLength(1);
});

it('has the window of a paper opened ahead, prints under its id, then opens the next and takes it away when it is left', async () => {
  const { openPaper, cancelPaper } = screen.shell;
  const printPaper = vi.fn<DeskApi['printPaper']>(async () => ({ ok: true, value: { name: 'blatt.pdf' } }));
  Object.assign(screen.shell, { printPaper });
  await expect.poll(() => openPaper.mock.calls.length).toBe(1);
  await page.getByRole('button', { name: 'Als PDF speichern' }).click();
  await expect.poll(() => openPaper.mock.calls.length).toBe(2);
  const [first, second] = openPaper.mock.calls.map(([request]) => request.id);
  expect(printPaper.mock.calls.map(([request]) => request.id)).toEqual([first]);
  expect(cancelPaper).not.toHaveBeenCalled();
  screen.show(<p>Woanders</p>);
  await expect.poll(() => cancelPaper.mock.calls.flat()).toEqual([second]);
});

it('ends a file that takes long together with its worker, writes nothing, and can be asked again', async () => {
  await expect.element(page.getByText('1 ausgewählter Kontakt')).toBeVisible();
  await page.getByRole('button', { name: 'Weitere Formate' }).click();
  await page.getByRole('menuitem', { name: 'Excel-Arbeitsmappe' }).click();
  await expect.element(progress()).toBeVisible();
  await cancel().click();
  await expect.element(page.getByText('Es wurde keine Datei gespeichert.').first()).toBeVisible();
  expect(progress().query()).toBeNull();
  expect(screen.shell.saveFile).not.toHaveBeenCalled();
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  await expect.element(page.getByRole('button', { name: 'Als PDF speichern' })).toBeEnabled();
});
