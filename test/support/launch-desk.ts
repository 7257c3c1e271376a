import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright';
import type { Language } from '../../electron/contract/settings';
import { findElectron } from './find-electron';
import { launchInElectron } from './launch-in-electron';
import { launchInStandIn } from './launch-in-stand-in';

export type MenuEntry = { id: string; label: string; role: string | null; accelerator: string | null };
export type ShownDialog = {
  kind: 'save' | 'open' | 'print' | 'message';
  title?: string;
  buttonLabel?: string;
  defaultPath?: string;
  filters?: { name: string; extensions: string[] }[];
  /** Of something that is printed. */
  pageSize?: string;
  landscape?: boolean;
};

/** A running app and the hands and eyes of the person before it. */
export type Desk = {
  shell: 'electron' | 'stand-in';
  page: Page;
  profile: string;
  /** What the app wrote to its output. */
  logs: string[];
  menu: () => Promise<MenuEntry[]>;
  clickMenu: (id: string) => Promise<void>;
  /** The next save dialog is answered with this path; `null` closes it. */
  answerSave: (path: string | null) => Promise<void>;
  /** The next open dialog is answered with this path; `null` closes it. */
  answerOpen: (path: string | null) => Promise<void>;
  /** What is printed next comes out in this file, as PDF; `null` closes the dialog. */
  answerPrint: (path: string | null) => Promise<void>;
  dialogs: () => Promise<ShownDialog[]>;
  /** Addresses handed to the system's programs. */
  openedLinks: () => Promise<string[]>;
  /** Takes the network away, or gives it back: from the page, and in the stand-in from the app's own requests as well. */
  setOffline: (isOffline: boolean) => Promise<void>;
  /** Quits as a person does; the app writes out what it has. */
  close: () => Promise<void>;
  /** Ends the app and its browser at once, without warning. */
  kill: () => Promise<void>;
};

export type LaunchOptions = {
  /** Folder of the desk; a fresh one under the system's temp folder if absent. Starting again on it finds the data. */
  profile?: string;
  /** Written to `settings.json` if the profile has none. */
  language?: Language;
  /** Without a window. Default: true. */
  headless?: boolean;
  /** Answers for dialogs, first one first. */
  answers?: ({ save: string | null } | { open: string | null })[];
  /** Folder that holds `package.json` and `out/`. Default: the project. */
  app?: string;
  environment?: Record<string, string>;
};

/** What both shells need to start. */
export type Launch = { profile: string; app: string; headless: boolean; environment: Record<string, string> };

const project = join(import.meta.dirname, '../..');
let told = false;

/**
 * Starts the built app and waits until its page has loaded: on Electron where its binary is found, else on the
 * stand-in; says once which. `TANDEM_SHELL=stand-in` chooses the stand-in.
 */
export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tandem-'));
  mkdirSync(profile, { recursive: true });
  const settings = join(profile, 'settings.json');
  if (options.language && !existsSync(settings)) {
    writeFileSync(settings, JSON.stringify({ language: options.language }));
  }
  const binary = process.env['TANDEM_SHELL'] === 'stand-in' ? null : findElectron(project);
  if (!told) {
    told = true;
    console.log(binary ? `Shell: Electron (${binary})` : "Shell: stand-in on the system's Chromium");
  }
  const launch: Launch = {
    profile,
    app: options.app ?? project,
    headless: options.headless ?? true,
    environment: { ...options.environment, TANDEM_PROFILE: profile },
  };
  const desk = await (binary ? launchInElectron(binary, launch) : launchInStandIn(launch));
  for (const answer of options.answers ?? []) {
    if ('save' in answer) await desk.answerSave(answer.save);
    else await desk.answerOpen(answer.open);
  }
  return desk;
}
