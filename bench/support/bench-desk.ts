import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Desk, launchDesk } from '../../test/support/launch-desk';
import { runInPage } from './run-in-page';

/** What a full desk holds. */
export const fullCount = 20_000;

const profiles = new Map<number, Promise<string>>();
const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function makeProfile(count: number): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  folders.push(profile);
  const me = { name: 'Kim Beispiel', houseId: 'krefeld' };
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language: 'de', me }));
  const desk = await launchDesk({ profile });
  const stored = await runInPage(desk.page, 'fillDesk', count);
  await desk.close();
  if (stored !== count) throw new Error(`the store holds ${stored} contacts instead of ${count}`);
  return profile;
}

/** Starts the app with `count` contacts; the store is filled once a run. */
export async function openBenchDesk(count: number): Promise<Desk> {
  let profile = profiles.get(count);
  if (!profile) {
    profile = makeProfile(count);
    profiles.set(count, profile);
  }
  return launchDesk({ profile: await profile });
}
