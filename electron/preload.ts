import { contextBridge, ipcRenderer } from 'electron';
import { type Channel, channels } from './contract/channels';
import type { DeskApi, MenuCommand } from './contract/desk-api';
import type { DeskResult } from './contract/result';

function call<T>(channel: Channel, ...payload: [] | [unknown]): Promise<DeskResult<T>> {
  return ipcRenderer.invoke(channel, ...payload) as Promise<DeskResult<T>>;
}

/** For verbs that have no failure of their own: a refusal is then a fault in the page and is thrown. */
async function ask<T>(channel: Channel, ...payload: [] | [unknown]): Promise<T> {
  const result = await call<T>(channel, ...payload);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function listen(channel: Channel, listener: (...values: unknown[]) => void): () => void {
  // The event itself stays here: it would hand the page a way to send anything.
  const inner = (_event: unknown, ...values: unknown[]) => listener(...values);
  ipcRenderer.on(channel, inner);
  return () => void ipcRenderer.removeListener(channel, inner);
}

const desk = {
  appInfo: () => ask(channels.appInfo),
  readSettings: () => ask(channels.readSettings),
  changeSettings: (change) => call(channels.changeSettings, change),
  saveFile: (request) => call(channels.saveFile, request),
  openFile: (request) => call(channels.openFile, request),
  openPaper: (request) => ask(channels.openPaper, request),
  closePaper: () => ask(channels.closePaper),
  layPaper: (request) => call(channels.layPaper, request),
  savePaper: (request) => call(channels.savePaper, request),
  printPaper: (request) => call(channels.printPaper, request),
  cancelPaper: (id) => ask(channels.cancelPaper, id),
  openLink: (address) => call(channels.openLink, address),
  storeSecret: (request) => call(channels.storeSecret, request),
  hasSecret: (accountId) => ask(channels.hasSecret, accountId),
  removeSecret: (accountId) => call(channels.removeSecret, accountId),
  davSend: (request) => ask(channels.davSend, request),
  davCancel: (id) => ask(channels.davCancel, id),
  findDavServices: (domain) => ask(channels.findDavServices, domain),
  trustKey: (key) => call(channels.trustKey, key),
  stopTrusting: (host) => call(channels.stopTrusting, host),
  signInWithBrowser: (request) => ask(channels.signInWithBrowser, request),
  cancelSignIn: (accountId) => ask(channels.cancelSignIn, accountId),
  onMenuCommand: (listener) => listen(channels.menuCommand, (command) => listener(command as MenuCommand)),
  onSecondStart: (listener) => listen(channels.secondStart, () => listener()),
} satisfies DeskApi;

contextBridge.exposeInMainWorld('desk', desk);
