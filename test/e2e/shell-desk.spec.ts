import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, type LaunchOptions, launchDesk } from '../support/launch-desk';
import { readPdf } from '../support/read-pdf';
import { shellFixtureFolder as app } from '../support/shell-fixture-folder';

let open: Desk[] = [];

test.afterEach(async () => {
  for (const desk of open) await desk.close();
  open = [];
});

async function start(options: LaunchOptions = {}): Promise<Desk> {
  const desk = await launchDesk({ app, ...options });
  open.push(desk);
  await desk.page.waitForFunction(() => document.body.dataset['ready'] === 'true');
  return desk;
}

const freshFolder = () => mkdtempSync(join(tmpdir(), 'tandem-'));

test('menu and dialogs follow the language at once, and the next start remembers it', async () => {
  const desk = await start({ language: 'de' });
  const labels = async () => (await desk.menu()).map((item) => item.label);
  expect(await labels()).toContain('Neuer Kontakt');
  const changed = await desk.page.evaluate(() => window.desk.changeSettings({ language: 'nl' }));
  expect(changed).toMatchObject({ ok: true, value: { language: 'nl' } });
  expect(await labels()).toContain('Nieuw contact');
  expect(await labels()).not.toContain('Neuer Kontakt');
  await desk.answerSave(null);
  await desk.page.evaluate(() => window.desk.saveFile({ suggestedName: 'a.vcf', filters: [], content: '' }));
  expect(await desk.dialogs()).toMatchObject([
    { kind: 'save', title: 'Opslaan als', buttonLabel: 'Opslaan' },
  ]);
  await desk.close();
  open = [];
  const again = await start({ profile: desk.profile });
  expect(await again.page.evaluate(() => document.documentElement.lang)).toBe('nl');
  expect((await again.menu()).map((item) => item.label)).toContain('Nieuw contact');
});

test("the menu's commands reach the page by click and by key, until it stops listening", async () => {
  const { page, clickMenu } = await start();
  const commands = page.locator('#commands');
  await clickMenu('newContact');
  await expect(commands).toHaveText('newContact');
  await page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(commands).toHaveText('newContact switchLanguage');
  await page.locator('#text').focus();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(commands).toHaveText('newContact switchLanguage search');
  await page.evaluate(() => window.stopListening());
  await clickMenu('search');
  await page.evaluate(() => window.desk.appInfo());
  await expect(commands).toHaveText('newContact switchLanguage search');
});

test('typing is undone by the system', async () => {
  const { page, clickMenu } = await start();
  await page.locator('#text').pressSequentially('Krefeld');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('#text')).not.toHaveValue('Krefeld');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.locator('#text')).toHaveValue('Krefeld');
  await clickMenu('selectAll');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Krefeld');
});

test('files go out and come in byte for byte', async () => {
  const desk = await start();
  const path = join(freshFolder(), 'bytes.bin');
  await desk.answerSave(path);
  const saved = await desk.page.evaluate(() =>
    window.desk.saveFile({
      suggestedName: 'bytes.bin',
      filters: [{ name: 'Bytes', extensions: ['bin'] }],
      // No part of it is like another one.
      content: Uint8Array.from({ length: 700_000 }, (_, index) => (index + (index >> 16)) % 256),
    }),
  );
  expect(saved).toEqual({ ok: true, value: { name: 'bytes.bin' } });
  expect(readFileSync(path)).toEqual(
    Buffer.from(Uint8Array.from({ length: 700_000 }, (_, index) => (index + (index >> 16)) % 256)),
  );
  await desk.answerOpen(path);
  const opened = await desk.page.evaluate(async () => {
    const answer = await window.desk.openFile({ filters: [], maxBytes: 1_000_000 });
    return answer.ok
      ? [answer.value.name, answer.value.bytes instanceof Uint8Array, answer.value.bytes[699_999]]
      : answer;
  });
  expect(opened).toEqual(['bytes.bin', true, (699_999 + (699_999 >> 16)) % 256]);
  await desk.answerOpen(path);
  expect(await desk.page.evaluate(() => window.desk.openFile({ filters: [], maxBytes: 10 }))).toEqual({
    ok: false,
    code: 'tooLarge',
  });
});

/** A finished page of this many lines, as the app hands it to be printed. */
const paperOf = (line: string, rows: number, title = 'Kontakte <Krefeld>') => ({
  title,
  language: 'nl' as const,
  text: `<h1>Wie vragen?</h1>${`<p>${line}</p>`.repeat(rows)}`,
  styles: '@page { size: A4 landscape; margin: 10mm; @bottom-right { content: "pagina " counter(page); } }',
  stylesheets: [],
});
const lay = (desk: Desk, id: string, paper: ReturnType<typeof paperOf>) =>
  desk.page.evaluate(
    ({ id, text, ...paper }) =>
      window.desk.layPaper({ id, paper: { ...paper, markup: new TextEncoder().encode(text) } }),
    { id, ...paper },
  );
const save = (desk: Desk, id: string) =>
  desk.page.evaluate(
    (id) => window.desk.savePaper({ id, suggestedName: 'blatt.pdf', pageSize: 'A3', landscape: false }),
    id,
  );
/** Addresses of all documents the browser holds: the app's own, and papers beside it. */
const documents = (desk: Desk) =>
  desk.page
    .context()
    .pages()
    .map((page) => new URL(page.url()).pathname)
    .filter((path) => path.startsWith('/paper/'));

test('a finished page prints beside the page, with its own title and language, and can be cancelled', async () => {
  const desk = await start();
  const path = join(freshFolder(), 'blatt.pdf');
  const printNow = async (rows: number) => {
    const printed = save(desk, 'one');
    await lay(desk, 'one', paperOf('Contact in Krefeld', rows));
    return printed;
  };
  await desk.answerSave(path);
  expect(await printNow(3)).toEqual({ ok: true, value: { name: 'blatt.pdf' } });
  const { info, text, structure } = readPdf(path);
  expect(info).toMatchObject({ Title: 'Kontakte <Krefeld>', Tagged: 'yes' });
  expect(text).toMatch(/Wie vragen\? Contact in Krefeld Contact in Krefeld Contact in Krefeld pagina 1/);
  expect(structure).toContain('H1');
  const pdf = readFileSync(path, 'latin1');
  expect(pdf).toContain('/Lang (nl)');
  expect(pdf).toContain('/Outlines');
  // The paper's own rule (A4: 842 x 595 points) goes before the request.
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/);
  rmSync(path);
  await desk.answerSave(path);
  const printing = printNow(20_000);
  const cancel = setInterval(() => void desk.page.evaluate(() => window.desk.cancelPaper('one')), 100);
  expect(await printing).toEqual({ ok: false, code: 'cancelled' });
  clearInterval(cancel);
  expect(existsSync(path)).toBe(false);
  // Nothing of it is left: the next one is printed.
  await expect.poll(() => documents(desk)).toEqual([]);
  await desk.answerSave(path);
  expect(await printNow(1)).toMatchObject({ ok: true });
});

test('what is printed is what was laid out under its name, not what lay there before', async () => {
  const desk = await start();
  const path = join(freshFolder(), 'blatt.pdf');
  expect(await lay(desk, 'early', paperOf('zu früh', 1))).toEqual({ ok: false, code: 'cancelled' });
  await desk.page.evaluate(() => window.desk.openPaper({ stylesheets: [] }));
  expect(await lay(desk, 'one', paperOf('Contact in Krefeld', 1, 'Eins'))).toEqual({ ok: true, value: null });
  expect(await lay(desk, 'two', paperOf('Contact in Venlo', 1, 'Zwei'))).toEqual({ ok: true, value: null });
  await expect.poll(() => documents(desk).length).toBe(1);
  await desk.answerSave(path);
  expect(await save(desk, 'two')).toMatchObject({ ok: true });
  expect(readPdf(path).info['Title']).toBe('Zwei');
  expect(readPdf(path).text).not.toContain('Krefeld');
  await expect.poll(() => documents(desk)).toEqual([]);
  // One that lies there is not taken for one that is still to come.
  await desk.page.evaluate(() => window.desk.openPaper({ stylesheets: [] }));
  await lay(desk, 'three', paperOf('Contact in Tilburg', 1, 'Drei'));
  await desk.answerSave(path);
  const printed = save(desk, 'four');
  await lay(desk, 'four', paperOf('Contact in Nijmegen', 1, 'Vier'));
  expect(await printed).toMatchObject({ ok: true });
  expect(readPdf(path).info['Title']).toBe('Vier');
});

test('a finished page goes to a printer as it is set, and a closed dialog prints nothing', async () => {
  const desk = await start();
  const path = join(freshFolder(), 'papier.pdf');
  const print = (id: string) =>
    desk.page.evaluate((id) => window.desk.printPaper({ id, pageSize: 'A4', landscape: true }), id);
  await desk.page.evaluate(() => window.desk.openPaper({ stylesheets: [] }));
  await lay(desk, 'one', paperOf('Contact in Krefeld', 1));
  await desk.answerPrint(path);
  expect(await print('one')).toEqual({ ok: true, value: null });
  const { info, text } = readPdf(path);
  expect(info['Page size']).toMatch(/^841.*A4/);
  expect(text).toMatch(/Wie vragen\? Contact in Krefeld pagina 1/);
  await expect.poll(() => documents(desk)).toEqual([]);
  const printed = print('two');
  await lay(desk, 'two', paperOf('Contact in Venlo', 1));
  expect(await printed).toEqual({ ok: false, code: 'cancelled' });
  expect((await desk.dialogs()).map(({ kind, pageSize, landscape }) => [kind, pageSize, landscape])).toEqual([
    ['print', 'A4', true],
    ['print', 'A4', true],
  ]);
  await expect.poll(() => documents(desk)).toEqual([]);
});

test('a page that is loaded anew leaves no paper behind, neither laid out nor waited for', async () => {
  const desk = await start();
  const path = join(freshFolder(), 'blatt.pdf');
  await desk.page.evaluate(() => window.desk.openPaper({ stylesheets: [] }));
  await lay(desk, 'one', paperOf('Contact in Krefeld', 1));
  await expect.poll(() => documents(desk).length).toBe(1);
  await desk.page.reload();
  await expect.poll(() => documents(desk)).toEqual([]);
  await desk.answerSave(path);
  // Its paper will never come.
  await desk.page.evaluate(() => {
    void window.desk.savePaper({
      id: 'two',
      suggestedName: 'blatt.pdf',
      pageSize: 'A4',
      landscape: true,
    });
  });
  await expect.poll(() => desk.dialogs().then((all) => all.length)).toBe(1);
  await desk.page.reload();
  await expect.poll(() => desk.page.context().pages().length).toBe(1);
  expect(existsSync(path)).toBe(false);
});

test('a second start brings the open window to the front, whose page is told', async () => {
  const desk = await start();
  await expect(launchDesk({ app, profile: desk.profile })).rejects.toThrow();
  await expect(desk.page.locator('#commands')).toHaveText('secondStart');
});

test('what the page stored is there after a quit and after a kill', async () => {
  const put = (desk: Desk, value: string) =>
    desk.page.evaluate(async (value) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('probe', 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('values'));
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('cannot open')));
      });
      const transaction = database.transaction('values', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('values');
      const before = store.getAll();
      store.add(value, value);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      return before.result as unknown[];
    }, value);
  const first = await start();
  expect(await put(first, 'a')).toEqual([]);
  await first.close();
  const second = await start({ profile: first.profile });
  expect(await put(second, 'b')).toEqual(['a']);
  await second.kill();
  const third = await start({ profile: first.profile });
  open = [third];
  expect(await put(third, 'c')).toEqual(['a', 'b']);
});

test('a damaged settings file is put aside and named', async () => {
  const profile = freshFolder();
  writeFileSync(join(profile, 'settings.json'), '{"language":');
  const desk = await start({ profile });
  const { damagedFile } = await desk.page.evaluate(() => window.desk.readSettings());
  expect(damagedFile).toMatch(/^settings\.damaged-/);
  expect(readdirSync(profile)).toContain(damagedFile);
});

test('the window comes back at the size it had', async () => {
  const profile = freshFolder();
  const state = { x: 40, y: 30, width: 900, height: 640, maximized: false };
  writeFileSync(join(profile, 'window-state.json'), JSON.stringify(state));
  const desk = await start({ profile });
  expect(await desk.page.evaluate(() => [outerWidth, outerHeight])).toEqual([900, 640]);
  await desk.close();
  open = [];
  expect(JSON.parse(readFileSync(join(profile, 'window-state.json'), 'utf8'))).toMatchObject({
    width: 900,
    height: 640,
  });
});

test('the log holds events and no words of the user', async () => {
  const desk = await start();
  await desk.page.evaluate(() =>
    window.desk.changeSettings({ me: { name: 'Lena Muster', houseId: 'krefeld' } }),
  );
  await desk.page.evaluate(() => window.desk.openLink('file:///home/lena'));
  await desk.page.evaluate(() => window.desk.changeSettings({ unknown: 'Lena Muster' } as never));
  await desk.close();
  open = [];
  const log = readFileSync(join(desk.profile, 'logs/tandem.log'), 'utf8');
  const events = log
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event)
    .filter((event) => event !== 'permissionRefused'); // How often the browser asks is its own affair.
  expect(events).toEqual(['started', 'payloadRefused', 'quit']);
  expect(log).not.toMatch(/lena|muster/i);
});
