import type { BrowserSignIn, BrowserSignInRequest, DavAnswer, DavRequest, DavService, HostKey } from './dav';
import type { DeskResult } from './result';
import type { Language, Settings, SettingsAnswer } from './settings';

export type AppInfo = {
  version: string;
  platform: string;
  /** `electron`, or `stand-in` where Electron's binary is absent. */
  shell: 'electron' | 'stand-in';
  /** Whether secrets can be kept encrypted by the operating system. */
  secretsEncrypted: boolean;
};

export type FileFilter = { name: string; extensions: string[] };
export type SaveRequest = { suggestedName: string; filters: FileFilter[]; content: string | Uint8Array };
export type OpenRequest = { filters: FileFilter[]; maxBytes: number };
export type OpenedFile = { name: string; bytes: Uint8Array };
/** How the pages of something printed lie. */
export type Pages = { pageSize: 'A4' | 'A3'; landscape: boolean };
/** What the window of a paper can load before the paper is there: `stylesheets` are paths of the app's. */
export type OpenPaperRequest = { stylesheets: string[] };
/** A finished page; `markup` is UTF-8. Another paper has another `id`, so that none is taken for the one before it. */
export type LayPaperRequest = {
  id: string;
  paper: { title: string; language: Language; markup: Uint8Array; styles: string; stylesheets: string[] };
};
/** Of the paper that is laid out under this `id`, before or after this. */
export type PaperRequest = Pages & { id: string };
export type SavePaperRequest = PaperRequest & { suggestedName: string };

/** Commands of the native menu; the page carries them out. */
export type MenuCommand =
  | 'newContact'
  | 'import'
  | 'export'
  | 'search'
  | 'switchLanguage'
  | 'undo'
  | 'redo'
  | 'settings'
  | 'backup'
  | 'about';

/** `origin` as in `https://cloud.example.org`, with its port if it has one of its own. */
export type SecretRequest = {
  accountId: string;
  origin: string;
  user: string;
  secret: string;
  allowPlainText: boolean;
};

/**
 * Everything the page may ask of the shell: verbs, no generic send. Exposed as `window.desk` by the preload script.
 * Passwords go in and never come back: only the shell uses them.
 */
export type DeskApi = {
  appInfo(): Promise<AppInfo>;
  readSettings(): Promise<SettingsAnswer>;
  /** Merges the given fields into the settings and answers with the whole; menu and dialogs follow a new language. */
  changeSettings(change: Partial<Settings>): Promise<DeskResult<Settings>>;
  /** Asks where to save and writes the file whole or not at all. Value: the file's name, `cancelled` if the dialog was closed. */
  saveFile(request: SaveRequest): Promise<DeskResult<{ name: string }>>;
  /** Asks for one file and reads it; `tooLarge` before anything is read if it exceeds `maxBytes`. */
  openFile(request: OpenRequest): Promise<DeskResult<OpenedFile>>;
  /** Opens a window for the next paper ahead; one waits at most. */
  openPaper(request: OpenPaperRequest): Promise<void>;
  /** Takes the window that waits away, with what is laid out in it. What is being printed goes on. */
  closePaper(): Promise<void>;
  /**
   * Lays a finished page out in the window that waits, in the place of what lies there, or for the `savePaper` or
   * `printPaper` that waits for it; `cancelled` if there is neither. Answers when it stands with fonts and pictures.
   */
  layPaper(request: LayPaperRequest): Promise<DeskResult<null>>;
  /**
   * Asks where to save and prints a paper to a tagged PDF without holding up this page; `cancelled` also if `cancelPaper`
   * ended it. May come before `layPaper`, for which it then waits.
   */
  savePaper(request: SavePaperRequest): Promise<DeskResult<{ name: string }>>;
  /**
   * Puts a paper on real paper, by the system's own dialog, without holding up this page; `cancelled` if the dialog was
   * closed or `cancelPaper` ended it, `notPrinted` if no printer takes it. May come before `layPaper` as well.
   */
  printPaper(request: PaperRequest): Promise<DeskResult<null>>;
  /** Ends the saving or printing of a paper by its `id`; nothing happens if it is over. */
  cancelPaper(id: string): Promise<void>;
  /** Opens an https:, mailto: or tel: address with the system's program. Others are refused with `notAllowed`. */
  openLink(address: string): Promise<DeskResult<null>>;
  /**
   * Keeps a secret for an account; from then on it is sent to that origin, as that user, and nowhere else. `notAllowed`
   * unless the origin is https: or on this computer; `plainTextStore` unless the system encrypts or plain text was agreed.
   */
  storeSecret(request: SecretRequest): Promise<DeskResult<null>>;
  hasSecret(accountId: string): Promise<boolean>;
  removeSecret(accountId: string): Promise<DeskResult<null>>;
  /** Sends one request to the server of an account, with its password. Never fails: what went wrong is in the answer. */
  davSend(request: DavRequest): Promise<DavAnswer>;
  /** Ends a request by its `id`, which then answers `cancelled`; nothing happens if it is over. */
  davCancel(id: string): Promise<void>;
  /** Servers that a mail domain (`example.org`) announces; empty if none, or if the name service is out of reach. */
  findDavServices(domain: string): Promise<DavService[]>;
  /**
   * Trusts one key of one host from now on, in the place of any other of that host. `notAllowed` unless that host has
   * shown it since the app was started, in a certificate with `selfIssued`.
   */
  trustKey(key: HostKey): Promise<DeskResult<null>>;
  /** Trusts no key of that host any more; nothing happens if none was trusted. */
  stopTrusting(host: string): Promise<DeskResult<null>>;
  /**
   * Nextcloud's sign-in in the system's browser (login flow v2). Answers when the person has signed in there, at the
   * latest after twenty minutes; a second call for the same account ends the first as `cancelled`.
   */
  signInWithBrowser(request: BrowserSignInRequest): Promise<BrowserSignIn>;
  cancelSignIn(accountId: string): Promise<void>;
  /** Calls back on each menu command; answers with a function that stops listening. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /**
   * Calls back when the app was started again while this window was open (the window is in front by then); the page
   * says `menu:secondStart`. Answers with a function that stops listening.
   */
  onSecondStart(listener: () => void): () => void;
};
