import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findProgram, readerPrograms } from '../../scripts/dav-servers.mjs';
import type { Officer } from './dav-servers';

export type ReadBack = {
  /** Text of each card and each calendar object, as vdirsyncer fetched it. */
  cards: string[];
  objects: string[];
  /** What khard lists: one line a person. */
  people: string;
  /** What khal lists between two days (YYYY-MM-DD). */
  dates: (from: string, to: string) => Promise<string>;
  remove: () => void;
};

/** Whether the programs of `readBack` are installed. */
export function canReadBack(): boolean {
  return readerPrograms.every((name) => findProgram(name) !== null);
}

/**
 * Looks at an officer's collections with programs of other makers: vdirsyncer fetches them into a fresh folder, khard and
 * khal read what it fetched.
 * @throws with what the program said, if one of them fails
 */
export async function readBack(officer: Officer): Promise<ReadBack> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-read-'));
  const run = runnerIn(folder);
  await fetchByVdirsyncer(folder, officer);

  const khard = join(folder, 'khard.conf');
  writeFileSync(
    khard,
    `[addressbooks]\n[[shared]]\npath = ${join(folder, 'cards')}\n[general]\ndefault_action = list\n`,
  );
  const khal = join(folder, 'khal.conf');
  writeFileSync(khal, khalSettings(folder));
  const texts = (name: string) =>
    readdirSync(join(folder, name))
      .filter((file) => /\.(vcf|ics)$/.test(file))
      .map((file) => readFileSync(join(folder, name, file), 'utf8'));
  const cards = texts('cards');
  return {
    cards,
    objects: texts('objects'),
    // It takes an empty list for a failure.
    people: cards.length > 0 ? await run('khard', '-c', khard, 'list', '--parsable') : '',
    dates: (from, to) => run('khal', '-c', khal, 'list', from, to),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Fetches an officer's address book and calendar into the folders `cards` and `objects` of an empty folder. Answers with
 * the milliseconds of the fetching alone.
 */
export async function fetchByVdirsyncer(folder: string, officer: Officer): Promise<number> {
  for (const name of ['cards', 'objects', 'status']) mkdirSync(join(folder, name));
  const run = runnerIn(folder);
  const settings = join(folder, 'vdirsyncer.conf');
  writeFileSync(settings, syncSettings(folder, officer), { mode: 0o600 });
  await run('vdirsyncer', '-c', settings, 'discover');
  const began = performance.now();
  await run('vdirsyncer', '-c', settings, 'sync');
  return performance.now() - began;
}

function runnerIn(folder: string) {
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };
  return (program: string, ...parameters: string[]) =>
    new Promise<string>((resolve, reject) => {
      const options = { encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 } as const;
      const child = execFile(findProgram(program) ?? program, parameters, options, (error, out, problems) => {
        if (error) reject(new Error(`${program} ${parameters.join(' ')}: ${out}${problems}`));
        else resolve(out);
      });
      // The one question that is asked is whether a folder may be made.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end('y\n'.repeat(10));
    });
}

function syncSettings(folder: string, { user, password, addressbook, calendar }: Officer): string {
  const text = (value: string) => JSON.stringify(value);
  const pair = (name: string, kind: string, url: string, ending: string) => `
[pair ${name}]
a = "${name}_here"
b = "${name}_there"
collections = null
conflict_resolution = "b wins"
[storage ${name}_here]
type = "filesystem"
path = ${text(join(folder, name))}
fileext = ".${ending}"
[storage ${name}_there]
type = "${kind}"
url = ${text(url)}
username = ${text(user)}
password = ${text(password)}
read_only = true
`;
  return `[general]
status_path = ${text(join(folder, 'status'))}
${pair('cards', 'carddav', addressbook, 'vcf')}${pair('objects', 'caldav', calendar, 'ics')}`;
}

function khalSettings(folder: string): string {
  return `[calendars]
[[shared]]
path = ${join(folder, 'objects')}
[sqlite]
path = ${join(folder, 'khal.db')}
[locale]
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;
}
