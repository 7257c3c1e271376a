import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { FirstRunPage } from '../pages/first-run-page';
import { SyncPage } from '../pages/sync-page';
import { type Desk, launchDesk } from './launch-desk';

export type OfficerAtDesk = {
  /** Name on the servers of `scripts/dav-servers.mjs`. */
  user: 'krefeld' | 'venlo';
  language: 'de' | 'nl';
  house: string;
  partner: string;
  name: string;
};

/** Both begin with an empty desk: what they see came over the server. */
export const officersAtDesks = {
  krefeld: {
    user: 'krefeld',
    language: 'de',
    house: 'Krefeld',
    partner: 'Venlo',
    name: 'Lena Muster',
  },
  venlo: {
    user: 'venlo',
    language: 'nl',
    house: 'Venlo',
    partner: 'Krefeld',
    name: 'Sanne Voorbeeld',
  },
} as const satisfies Record<string, OfficerAtDesk>;

export type OpenDesk = { desk: Desk; page: Page; sync: SyncPage; officer: OfficerAtDesk };

/** The shared collections by their name, whichever a server shows: the one given to them, or that of their address. */
const shared = {
  contact: /Krefeld & Venlo|shared-contacts/,
  rotation: /Rotation|shared-calendar/,
  idea: /Ideen|shared-tasks/,
} as const;

/** Starts the app for an officer and goes through the first start as a person does. */
export async function sitDown(officer: OfficerAtDesk, profile?: string): Promise<OpenDesk> {
  const { language, house, partner, name } = officer;
  const desk = await launchDesk(profile === undefined ? { language } : { language, profile });
  const { page } = desk;
  try {
    page.setDefaultTimeout(30_000);
    const first = new FirstRunPage(page, language);
    await first.next();
    await first.chooseHouse(house);
    await first.name.fill(name);
    await first.next();
    await first.chooseHouse(partner);
    await first.next();
    await first.chooseStart('empty');
    await first.finish();
    await page.locator('main#content').waitFor();
    return { desk, page, sync: new SyncPage(page, language), officer };
  } catch (error) {
    await desk.close();
    throw error;
  }
}

/** Chooses the three shared collections for the partnership of the two cities. */
export async function pickShared({ page, sync }: OpenDesk): Promise<void> {
  const partnership = page.getByRole('region', { name: /^(?:Krefeld – Venlo|Venlo – Krefeld)$/ });
  for (const kind of ['contact', 'rotation', 'idea'] as const) {
    // The button of a choice is called by its value and its label.
    const label = new RegExp(`${sync.words(`sync:kind.${kind}`)}$`);
    await partnership.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: shared[kind] }).first().click();
  }
}

/** Connects the desk by the assistant and waits until it says that it is in step. */
export async function connect(open: OpenDesk, address: string, password: string): Promise<void> {
  const { sync, officer } = open;
  await sync.findServer(address);
  await sync.signIn({ user: officer.user, password });
  await pickShared(open);
  await sync.finish();
  await expect(sync.state('inStepNow')).toBeVisible({ timeout: 60_000 });
}
