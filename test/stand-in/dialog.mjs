import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import process from 'node:process';
import { app } from './app.mjs';
import { isDriven, isHeadless } from './state.mjs';

/**
 * @typedef {{ save: string | null } | { open: string | null } | { print: string | null } | { message: number }} Answer
 * @typedef {'save' | 'open' | 'print' | 'message'} Kind
 * @typedef {{ title?: string, buttonLabel?: string, defaultPath?: string, message?: string, detail?: string,
 *   buttons?: string[], cancelId?: number, filters?: { name: string, extensions: string[] }[] }} Options
 */

/** @type {Answer[]} */
const queue = [];
/** Every dialog that was shown, for tests. @type {(Options & { kind: Kind })[]} */
export const shownDialogs = [];

/** @param {Answer} answer */
export function queueAnswer(answer) {
  queue.push(answer);
}

export const dialog = {
  /** @param {unknown} first @param {Options} [second] */
  async showSaveDialog(first, second) {
    const options = second ?? /** @type {Options} */ (first);
    const filePath = await choose('save', options);
    return { canceled: !filePath, filePath: filePath ?? '' };
  },
  /** @param {unknown} first @param {Options} [second] */
  async showOpenDialog(first, second) {
    const options = second ?? /** @type {Options} */ (first);
    const filePath = await choose('open', options);
    return { canceled: !filePath, filePaths: filePath ? [filePath] : [] };
  },
  /** @param {unknown} first @param {Options} [second] */
  async showMessageBox(first, second) {
    const options = second ?? /** @type {Options} */ (first);
    shownDialogs.push({ kind: 'message', ...options });
    const answer = takeAnswer('message');
    if (answer !== undefined) return { response: Number(answer), checkboxChecked: false };
    if (isDriven || isHeadless) return { response: options.cancelId ?? 0, checkboxChecked: false };
    const [yes = '', no = ''] = options.buttons ?? [];
    const text = `${options.message ?? ''}\n\n${options.detail ?? ''}`;
    const code = await run('zenity', [
      '--question',
      `--ok-label=${yes}`,
      `--cancel-label=${no}`,
      `--text=${text}`,
    ]);
    return { response: typeof code === 'string' ? 0 : (options.cancelId ?? 0), checkboxChecked: false };
  },
};

/**
 * The system's dialog for printing: a file in the place of a printer, `null` if it was closed.
 * @param {object} options those of the printing
 */
export function askForPrinter(options) {
  return choose('print', { defaultPath: 'print.pdf', ...options });
}

/**
 * @param {'save' | 'open' | 'print'} kind
 * @param {Options} options
 * @returns {Promise<string | null>}
 */
async function choose(kind, options) {
  shownDialogs.push({ kind, ...options });
  const answer = takeAnswer(kind);
  if (answer !== undefined) return typeof answer === 'string' ? answer : null;
  if (isDriven || isHeadless) return null;
  const name = options.defaultPath ?? '';
  const path = await run('zenity', [
    '--file-selection',
    `--title=${options.title ?? ''}`,
    ...(kind !== 'open' ? ['--save', '--confirm-overwrite', `--filename=${name}`] : []),
    ...(options.filters ?? []).map(
      (filter) =>
        `--file-filter=${filter.name} | ${filter.extensions.map((ending) => `*.${ending}`).join(' ')}`,
    ),
  ]);
  if (path !== undefined) return path;
  if (kind !== 'open') return freeNameInDownloads(name);
  process.stderr.write('The stand-in needs zenity to let you choose a file (Debian: apt install zenity).\n');
  return null;
}

/** From the queue, else from the file that `TANDEM_DIALOG_ANSWERS` names (a JSON list, used up from the front). @param {Kind} kind */
function takeAnswer(kind) {
  const path = process.env['TANDEM_DIALOG_ANSWERS'];
  const fromFile =
    path && existsSync(path) ? /** @type {Answer[]} */ (JSON.parse(readFileSync(path, 'utf8'))) : [];
  for (const list of [queue, fromFile]) {
    const index = list.findIndex((answer) => kind in answer);
    if (index < 0) continue;
    const [answer] = list.splice(index, 1);
    if (list === fromFile && path) writeFileSync(path, JSON.stringify(list));
    return /** @type {Record<string, unknown>} */ (answer)[kind];
  }
  return undefined;
}

/**
 * What a program prints, `null` if it was cancelled, `undefined` if there is no such program.
 * @param {string} program
 * @param {string[]} values
 * @returns {Promise<string | null | undefined>}
 */
function run(program, values) {
  return new Promise((resolve) => {
    const child = spawn(program, values, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (part) => (text += String(part)));
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve(code === 0 ? text.trim() : null));
  });
}

/** @param {string} wanted */
function freeNameInDownloads(wanted) {
  const folder = app.getPath('downloads');
  mkdirSync(folder, { recursive: true });
  const ending = extname(wanted);
  const stem = basename(wanted, ending);
  let path = join(folder, stem + ending);
  for (let number = 2; existsSync(path); number++) path = join(folder, `${stem} (${number})${ending}`);
  process.stderr.write(`${path}\n`);
  return path;
}
