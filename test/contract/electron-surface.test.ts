import { readdirSync, readFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as standIn from '../stand-in/electron.mjs';
import { ClientRequest, Incoming } from '../stand-in/net.mjs';
import { WebContents } from '../stand-in/web-contents.mjs';

const root = join(import.meta.dirname, '../..');
const types = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8');
const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'electron', name), 'utf8').replace(/\/\*[^]*?\*\//g, ''));

/** Values (not types) that a file imports from `electron`. */
function importedValues(source: string): string[] {
  const names = [...source.matchAll(/import \{([^}]*)\} from 'electron'/g)].map((match) => match[1] ?? '');
  return names
    .join(',')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

/** Members of `object` that the shell uses, by the name the shell gives the object. */
function usedMembers(...objects: string[]): string[] {
  const pattern = new RegExp(`(?<![\\w.])(?:${objects.join('|')})[!?]?\\.(\\w+)`, 'g');
  return [
    ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))),
  ];
}

/** Text of one class or interface of Electron's types. */
function declaration(name: string): string {
  const start = types.search(new RegExp(`^  (?:class|interface) ${name}\\b`, 'm'));
  if (start < 0) throw new Error(`electron.d.ts has no ${name}`);
  return types.slice(start, types.indexOf('\n  }\n', start));
}

/** Members that Electron's types or the stand-in lack; must be none. */
function lacking(name: string, members: string[], implementation: object): string[] {
  const declared = declaration(name);
  const inTypes = (member: string) =>
    new RegExp(`^    (?:static |readonly )*${member}\\??[:(]`, 'm').test(declared);
  return [
    ...members.filter((member) => !inTypes(member)).map((member) => `Electron's ${name}.${member}`),
    ...members
      .filter((member) => !(member in implementation))
      .map((member) => `the stand-in's ${name}.${member}`),
  ];
}

const isEvent = (member: string) => member === 'on' || member === 'once';

const ofPreload = new Set(['contextBridge', 'ipcRenderer']);
const values = [...new Set(sources.flatMap(importedValues))];

describe('the stand-in', () => {
  it('exports what the shell imports, and no more', () => {
    expect(Object.keys(standIn).sort()).toEqual(values.filter((name) => !ofPreload.has(name)).sort());
    expect(values.length).toBeGreaterThan(8);
  });

  it.each([
    ['App', ['app'], standIn.app],
    ['Dialog', ['dialog'], standIn.dialog],
    ['IpcMain', ['ipcMain'], standIn.ipcMain],
    ['Protocol', ['protocol'], standIn.protocol],
    ['SafeStorage', ['safeStorage'], standIn.safeStorage],
    ['Screen', ['screen'], standIn.screen],
    ['Shell', ['shell'], standIn.shell],
    ['Session', ['ours', 'session.defaultSession'], standIn.session.defaultSession],
    ['Session', ['session'], standIn.session],
    ['Session', ['network'], standIn.session.fromPartition('contract')],
    ['Net', ['net'], standIn.net],
    ['ClientRequest', ['outgoing'], ClientRequest.prototype],
    [
      'IncomingMessage',
      ['incoming'],
      new Incoming(Object.assign(new IncomingMessage(new Socket()), { statusCode: 200 })),
    ],
    ['WebRequest', ['session.defaultSession.webRequest'], standIn.session.defaultSession.webRequest],
    ['WebContents', ['contents', 'window.webContents'], WebContents.prototype],
    ['Menu', ['Menu'], standIn.Menu],
    ['BrowserWindow', ['BrowserWindow'], standIn.BrowserWindow],
  ])('has the members of %s that the shell uses', (name, objects, implementation) => {
    const members = usedMembers(...objects);
    expect(members).not.toEqual([]);
    expect(
      lacking(
        name,
        members.filter((member) => !isEvent(member)),
        implementation,
      ),
    ).toEqual([]);
  });

  it('has the members of a window that the shell uses', () => {
    const members = usedMembers('window').filter((member) => member !== 'webContents' && !isEvent(member));
    const ofContents = members.filter((member) => member.endsWith('URL'));
    const ofFrame = members.filter((member) => !member.endsWith('URL'));
    expect(lacking('BaseWindow', ofFrame, standIn.BrowserWindow.prototype)).toEqual([]);
    expect(lacking('BrowserWindow', ofContents, standIn.BrowserWindow.prototype)).toEqual([]);
  });

  it("emits the events that the shell listens to, by Electron's names", () => {
    const standInText = readdirSync(join(root, 'test/stand-in'))
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(join(root, 'test/stand-in', name), 'utf8'))
      .join('\n');
    const pattern = /\b(?:app|window|contents|webContents)\.(?:on|once)\(\s*'([^']+)'/g;
    const found = sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
    const events = [...new Set(found)];
    expect(events.length).toBeGreaterThan(6);
    expect(events.filter((event) => !types.includes(`on(event: '${event}'`))).toEqual([]);
    // The browser shows its own menu, and there are no web views to attach.
    const notPlayed = ['context-menu', 'will-attach-webview'];
    expect(events.filter((event) => !standInText.includes(`emit('${event}'`)).sort()).toEqual(notPlayed);

    const ofRequests = /\b(?:outgoing|incoming)\.on\('([^']+)'/g;
    const used = sources.flatMap((source) => [...source.matchAll(ofRequests)].map((match) => match[1] ?? ''));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((event) => !types.includes(`on(event: '${event}'`))).toEqual([]);
    // A stream emits these by itself.
    const ofStreams = ['data', 'end'];
    expect(
      used.filter((event) => !ofStreams.includes(event) && !standInText.includes(`emit('${event}'`)),
    ).toEqual([]);
  });

  it.each([
    ['IpcRenderer', 'ipcRenderer'],
    ['ContextBridge', 'contextBridge'],
  ])('hands the preload script an object like %s', (name, object) => {
    const script = readFileSync(join(root, 'test/stand-in/page-script.mjs'), 'utf8');
    const members = usedMembers(object);
    expect(members).not.toEqual([]);
    const inScript = members.filter((member) => new RegExp(`^    (?:async )?${member}\\(`, 'm').test(script));
    const inTypes = members.filter((member) => new RegExp(`^    ${member}\\(`, 'm').test(declaration(name)));
    expect({ inScript, inTypes }).toEqual({ inScript: members, inTypes: members });
  });
});
