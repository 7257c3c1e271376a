import process from 'node:process';
import { _electron, type ElectronApplication } from 'playwright';
import type { Desk, Launch, MenuEntry, ShownDialog } from './launch-desk';

type Asked = 'save' | 'open' | 'print';
type Notes = {
  answers: { kind: Asked; path: string | null }[];
  dialogs: ShownDialog[];
  links: string[];
};
type WithNotes = typeof globalThis & { deskNotes: Notes };

/** The app on Electron itself; dialogs and links are answered and noted inside its main process. */
export async function launchInElectron(binary: string, { profile, app, environment }: Launch): Promise<Desk> {
  const running = await _electron.launch({
    executablePath: binary,
    args: [app, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), ...environment },
  });
  const logs: string[] = [];
  const child = running.process();
  child.stdout?.on('data', (text) => logs.push(String(text)));
  child.stderr?.on('data', (text) => logs.push(String(text)));
  await takeNotes(running);
  const page = await running.firstWindow();
  await page.waitForLoadState('load');
  const answer = (kind: Asked, path: string | null) =>
    running.evaluate((_electron, entry) => void (globalThis as WithNotes).deskNotes.answers.push(entry), {
      kind,
      path,
    });
  return {
    shell: 'electron',
    page,
    profile,
    logs,
    menu: () => readMenu(running),
    clickMenu: (id) =>
      running.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id),
    answerSave: (path) => answer('save', path),
    answerOpen: (path) => answer('open', path),
    answerPrint: (path) => answer('print', path),
    dialogs: () => running.evaluate(() => (globalThis as WithNotes).deskNotes.dialogs),
    openedLinks: () => running.evaluate(() => (globalThis as WithNotes).deskNotes.links),
    setOffline: (isOffline) => running.context().setOffline(isOffline),
    close: () => running.close(),
    async kill() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function takeNotes(running: ElectronApplication): Promise<void> {
  await running.evaluate(({ app, dialog, shell }) => {
    const notes: Notes = { answers: [], dialogs: [], links: [] };
    (globalThis as WithNotes).deskNotes = notes;
    const take = (kind: Asked) => {
      const index = notes.answers.findIndex((answer) => answer.kind === kind);
      return index < 0 ? null : (notes.answers.splice(index, 1)[0]?.path ?? null);
    };
    const plain = (values: unknown[]) => JSON.parse(JSON.stringify(values.at(-1))) as object;
    dialog.showSaveDialog = (...values: unknown[]) => {
      notes.dialogs.push({ kind: 'save', ...plain(values) });
      const filePath = take('save');
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    };
    dialog.showOpenDialog = (...values: unknown[]) => {
      notes.dialogs.push({ kind: 'open', ...plain(values) });
      const filePath = take('open');
      return Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] });
    };
    // What is printed is printed in windows that open later.
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options = {}, callback = () => undefined) => {
        const { pageSize, landscape } = options;
        notes.dialogs.push({ kind: 'print', ...plain([{ pageSize, landscape }]) });
        const path = take('print');
        if (path === null) return callback(false, 'Print job canceled');
        const pages = { ...options, preferCSSPageSize: true } as Electron.PrintToPDFOptions;
        void contents.printToPDF(pages).then((pdf) => {
          process.getBuiltinModule('node:fs').writeFileSync(path, pdf);
          callback(true, '');
        });
      };
    });
    shell.openExternal = (address: string) => {
      notes.links.push(address);
      return Promise.resolve();
    };
  });
}

function readMenu(running: ElectronApplication): Promise<MenuEntry[]> {
  return running.evaluate(({ Menu }) => {
    const collect = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...collect(item.submenu?.items ?? [])]);
    return collect(Menu.getApplicationMenu()?.items ?? [])
      .filter((item) => item.type !== 'separator')
      .map((item) => ({
        id: item.id,
        label: item.label,
        role: item.role ?? null,
        accelerator: item.accelerator ?? null,
      }));
  });
}
