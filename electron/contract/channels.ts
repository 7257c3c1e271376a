/** Names of the calls between page and shell, one for each verb of `DeskApi`, and the one word of a paper's window (`paperReady`). */
export const channels = {
  appInfo: 'app:info',
  readSettings: 'settings:read',
  changeSettings: 'settings:change',
  saveFile: 'files:save',
  openFile: 'files:open',
  openPaper: 'print:open',
  closePaper: 'print:close',
  layPaper: 'print:lay',
  savePaper: 'print:save',
  printPaper: 'print:paper',
  cancelPaper: 'print:cancel',
  paperReady: 'paper:ready',
  openLink: 'links:open',
  storeSecret: 'secrets:store',
  hasSecret: 'secrets:has',
  removeSecret: 'secrets:remove',
  davSend: 'dav:send',
  davCancel: 'dav:cancel',
  findDavServices: 'dav:services',
  signInWithBrowser: 'sign-in:start',
  cancelSignIn: 'sign-in:cancel',
  menuCommand: 'menu:command',
  secondStart: 'app:second-start',
} as const;

export type Channel = (typeof channels)[keyof typeof channels];
