import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../../electron/contract/settings';
import { FirstRunPage } from '../pages/first-run-page';
import { type Desk, type LaunchOptions, launchDesk } from './launch-desk';

/** Names the folder of desks that are set up once for all tests of a run. */
const keptFolder = 'TANDEM_SET_UP_DESKS';
/** Longest time (ms) that another worker may take to set a desk up on a busy computer. */
const longestSetUp = 100_000;

/** Before the end-to-end tests: a folder for desks that are set up. Answers with what clears it away. */
export default function keepSetUpDesks(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-set-up-'));
  process.env[keptFolder] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/**
 * Starts the app on a desk of its own that somebody has gone through the assistant of the first start on: Krefeld with
 * Venlo, with the sample people or empty. The assistant is walked once a run for each language and start; every desk is
 * a copy of what it left, which costs half as much as walking again.
 */
export async function launchSetUpDesk({
  language = 'de',
  start = 'sample',
  ...more
}: Omit<LaunchOptions, 'profile'> & { start?: 'sample' | 'empty' } = {}): Promise<Desk> {
  const kept = await setUpDesk(language, start);
  const profile = mkdtempSync(join(tmpdir(), 'tandem-'));
  cpSync(kept, profile, { recursive: true });
  const desk = await launchDesk({ ...more, profile });
  await desk.page.locator('main#content').waitFor();
  return desk;
}

/** The folder of a desk that is set up and closed. */
async function setUpDesk(language: Language, start: 'sample' | 'empty'): Promise<string> {
  const folder = process.env[keptFolder];
  if (folder === undefined)
    throw new Error(`${keptFolder} is not set: playwright.config.ts names what sets it`);
  const kept = join(folder, `${language}-${start}`);
  if (existsSync(kept)) return kept;
  const making = `${kept}-making`;
  if (mkdirSync(making, { recursive: true }) === undefined) return whenSetUp(kept, making);
  try {
    const desk = await launchDesk({ language, profile: making });
    await new FirstRunPage(desk.page, language).complete(start);
    await desk.close();
    renameSync(making, kept);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
  return kept;
}

/** Waits for the other worker, which is setting this desk up. */
async function whenSetUp(kept: string, making: string): Promise<string> {
  const end = Date.now() + longestSetUp;
  while (Date.now() < end && !existsSync(kept) && existsSync(making)) await wait(50);
  if (!existsSync(kept)) throw new Error(`nobody has set up ${kept}`);
  return kept;
}
