import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { DeskApi } from '../../../electron/contract/desk-api';
import { allContacts, sheetContacts } from '../../../renderer/app/sheet-contacts';
import { emptyContact } from '../../../renderer/domain/contact';
import { sheetChoicesKept } from '../../../renderer/features/contact-sheet/sheet-choices-kept';
import { ContactSheetScreen } from '../../../renderer/features/contact-sheet/contact-sheet-screen';
import type { SheetAsk, SheetNews } from '../../../renderer/features/contact-sheet/sheet-protocol';
import { SheetSession } from '../../../renderer/features/contact-sheet/sheet-session';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { readSheetChoices } from '../../../renderer/print/contact-sheet/sheet-choices';
import { type OpenScreen, openScreen } from '../settings/open-screen';
import { silentSearch } from '../../support/silent-search';

let screen: OpenScreen;
let workers: SlowWorker[] = [];
/** What the worker was asked to draw for paper, in the order of it. */
let drawn: string[] = [];
/** Drawing waits for this. */
let pencil: Promise<unknown> = Promise.resolve();
const markup = (text: string) => new TextEncoder().encode(`<h1>${text}</h1>`);

/** Puts sheets together as the real one does, draws the name of their layout, and never ends writing a file. */
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
      const { layout } = this.#session.prepared.props.choices;
      drawn.push(layout);
      void pencil.then(
        () => this.#tell({ kind: 'markup', id: ask.id, markup: markup(layout) }),
        () =>
          this.#tell({ kind: 'failed', id: ask.id, error: { kind: 'unknown', name: 'Error', message: '' } }),
      );
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
  screen = await openScreen('de', { search: silentSearch });
  const name = { ...emptyContact('').name, family: 'Beispiel' };
  const { id } = await screen.desk.storage.contacts.create(
    { ...fieldsOf(emptyContact('')), name },
    { mainLanguage: 'de' },
  );
  workers = [];
  drawn = [];
  sheetChoicesKept.set(readSheetChoices(null));
  pencil = Promise.resolve();
  vi.stubGlobal('Worker', SlowWorker);
  sheetContacts.set({ ...allContacts, from: 'selection', ids: [id] });
  screen.show(<ContactSheetScreen />);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await screen.close();
});

const pdfButton = () => page.getByRole('button', { name: 'Als PDF speichern' });
const paperButton = () => page.getByRole('button', { name: 'Drucken' });
const choose = (layout: string) => page.getByRole('radio', { name: layout }).click({ force: true });
const laid = () => screen.shell.layPaper.mock.calls.map(([request]) => request);
const printed = (savePaper: { mock: { calls: Parameters<DeskApi['savePaper']>[] } }) =>
  savePaper.mock.calls.map(([{ id }]) => id);

/** A shell that prints for as long as it is not told to end. */
function slowPrinter() {
  let end: (answer: Awaited<ReturnType<DeskApi['savePaper']>>) => void = () => undefined;
  const savePaper = vi.fn<DeskApi['savePaper']>(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  const cancelPaper = vi.fn<DeskApi['cancelPaper']>(async () => end({ ok: false, code: 'cancelled' }));
  Object.assign(screen.shell, { savePaper, cancelPaper });
  return { savePaper, cancelPaper };
}

/** One that has printed a paper as soon as it is laid out. */
function quickPrinter() {
  const savePaper = vi.fn<DeskApi['savePaper']>(async ({ id }) => {
    await vi.waitUntil(() => laid().some((request) => request.id === id));
    return { ok: true, value: { name: 'blatt.pdf' } };
  });
  Object.assign(screen.shell, { savePaper });
  return savePaper;
}

it('says after a second that the sheet is being printed, and ends that when asked: there is no file', async () => {
  const { savePaper, cancelPaper } = slowPrinter();
  await expect.element(page.getByText('1 ausgewählter Kontakt')).toBeVisible();
  await pdfButton().click();
  await expect.poll(() => laid().length).toBe(1);
  await expect.element(progress()).toBeVisible();
  const [request] = savePaper.mock.calls[0] ?? [];
  expect(request).toMatchObject({ pageSize: 'A4', landscape: false });
  expect(laid()).toMatchObject([
    {
      id: request?.id,
      paper: { language: 'de', markup: markup('byTopic'), styles: expect.stringContaining('@page') },
    },
  ]);
  await cancel().click();
  expect(cancelPaper).toHaveBeenCalledWith(request?.id);
  await expect.element(page.getByText('Es wurde keine Datei gespeichert.').first()).toBeVisible();
  expect(progress().query()).toBeNull();
  expect(workers).toHaveLength(1);
});

it('says after a second that the sheet is set for the printer, and says what the printer did not do', async () => {
  let end: (answer: Awaited<ReturnType<DeskApi['printPaper']>>) => void = () => undefined;
  const printPaper = vi.fn<DeskApi['printPaper']>(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  let stand: () => void = () => undefined;
  screen.shell.layPaper.mockImplementation(
    () =>
      new Promise((resolve) => {
        stand = () => resolve({ ok: true, value: null });
      }),
  );
  Object.assign(screen.shell, { printPaper });
  await paperButton().click();
  await expect
    .element(page.getByRole('progressbar', { name: 'Das Blatt wird für den Drucker gesetzt' }))
    .toBeVisible();
  await expect.element(page.getByText('Wenn Sie abbrechen, wird nichts gedruckt.')).toBeVisible();
  expect(printPaper.mock.calls).toEqual([[{ id: laid()[0]?.id, pageSize: 'A4', landscape: false }]]);
  // Now the dialog of the system is open.
  stand();
  await expect.poll(() => progress().query()).toBeNull();
  end({ ok: false, code: 'notPrinted' });
  await expect.element(page.getByText(/Der Druck hat nicht geklappt/).first()).toBeVisible();
  await expect.element(paperButton()).toBeEnabled();
});

it('has a window opened ahead, prints in it, then opens the next and takes it away when it is left', async () => {
  const { openPaper, closePaper, cancelPaper } = screen.shell;
  const savePaper = quickPrinter();
  await expect.poll(() => openPaper.mock.calls.length).toBe(1);
  await pdfButton().click();
  await expect.poll(() => openPaper.mock.calls.length).toBe(2);
  expect(printed(savePaper)).toEqual([laid()[0]?.id]);
  const closed = closePaper.mock.calls.length;
  screen.show(<p>Woanders</p>);
  await expect.poll(() => closePaper.mock.calls.length).toBe(closed + 1);
  expect(openPaper).toHaveBeenCalledTimes(2);
  expect(cancelPaper).not.toHaveBeenCalled();
});

it('lays the sheet out once it has stood still, and a press prints that, drawn once', async () => {
  const savePaper = quickPrinter();
  await expect.poll(() => laid().length).toBe(1);
  expect(savePaper).not.toHaveBeenCalled();
  await pdfButton().click();
  await expect.poll(() => savePaper.mock.calls.length).toBe(1);
  expect(printed(savePaper)).toEqual(laid().map(({ id }) => id));
  expect(drawn).toEqual(['byTopic']);
});

it('never prints a paper whose choices have changed since: it draws anew, with the rule of the page as well', async () => {
  const savePaper = quickPrinter();
  await expect.poll(() => laid().length).toBe(1);
  await choose('Von A bis Z');
  await page.getByRole('button', { name: 'Sprache des Blatts' }).click();
  await page.getByRole('option', { name: 'Niederländisch', exact: true }).click();
  await expect.element(pdfButton()).toBeEnabled();
  await pdfButton().click();
  await expect.poll(() => savePaper.mock.calls.length).toBe(1);
  await expect.poll(() => laid().length).toBeGreaterThan(1);
  const [before] = laid();
  const [id] = printed(savePaper);
  expect(id).not.toBe(before?.id);
  expect(laid().filter((request) => request.id === id)).toMatchObject([
    {
      paper: {
        language: 'nl',
        markup: markup('alphabet'),
        title: expect.stringContaining('Contacten van A tot Z'),
        styles: expect.stringContaining('pagina'),
      },
    },
  ]);
});

it('draws nothing for paper while one choice follows the other, and hands over nothing that was drawn for one before', async () => {
  let lift: (value?: unknown) => void = () => undefined;
  pencil = new Promise((resolve) => {
    lift = resolve;
  });
  await expect.element(pdfButton()).toBeEnabled();
  for (const layout of ['alphabet', 'byTopic', 'crisis', 'byUnit'] as const) {
    sheetChoicesKept.set({ ...readSheetChoices(null), layout });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await expect.poll(() => drawn).toEqual(['byUnit']);
  sheetChoicesKept.set({ ...readSheetChoices(null), layout: 'alphabet' });
  await expect.poll(() => drawn).toEqual(['byUnit', 'alphabet']);
  lift();
  await expect.poll(() => laid().map(({ paper }) => paper.markup)).toEqual([markup('alphabet')]);
});

it('lets the shell wait for nothing when drawing fails, and says so', async () => {
  const { savePaper, cancelPaper } = slowPrinter();
  await expect.element(pdfButton()).toBeEnabled();
  pencil = Promise.reject(new Error('no pencil'));
  pencil.catch(() => undefined);
  await pdfButton().click();
  await expect.poll(() => cancelPaper.mock.calls.flat()).toEqual(printed(savePaper));
  await expect.element(pdfButton()).toBeEnabled();
  expect(laid()).toEqual([]);
});

it('draws anew what could not be laid out ahead', async () => {
  screen.shell.layPaper.mockResolvedValueOnce({ ok: false, code: 'unexpected' });
  const savePaper = quickPrinter();
  await expect.poll(() => laid().length).toBe(1);
  await pdfButton().click();
  await expect.poll(() => laid().length).toBe(2);
  expect(printed(savePaper)).toEqual([laid()[1]?.id]);
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
