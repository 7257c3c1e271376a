import { expect, test } from '@playwright/test';
import { type DavServer, type ServerName, startDavServers } from '../../scripts/dav-servers.mjs';
import { addDays, isoWeekday, plainDateOf } from '../../renderer/domain/plain-date';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { IdeasPage } from '../pages/ideas-page';
import { RotationPage } from '../pages/rotation-page';
import { startFakeDavServer } from '../support/fake-dav-server';
import { putShared, sharedNames } from '../support/shared-sample';
import { type OpenDesk, officersAtDesks, pickShared, sitDown } from '../support/two-desks';
import { createTour } from './tour-steps';

/** What each of them writes about the person, into the idea (its text, its next step), and how a day is called that falls out. */
const role = { krefeld: 'Leitung Kultur', venlo: 'Fachbereich Kultur' } as const;
const written = {
  krefeld: 'Der Weg schließt an den Radschnellweg an.',
  venlo: 'Tracé bespreken met de provincie',
} as const;
const skipped = { de: /entfällt/, nl: /vervalt/ } as const;

type User = keyof typeof officersAtDesks;

/** Who comes online first, on which server, and how the other one settles what both have written differently. */
const walks: readonly { name: ServerName; order: readonly [User, User]; take: 'mine' | 'both' }[] = [
  { name: 'radicale', order: ['krefeld', 'venlo'], take: 'mine' },
  { name: 'xandikos', order: ['venlo', 'krefeld'], take: 'both' },
];

/** The server, or the fake one where it cannot be had. */
async function openServer(name: ServerName): Promise<{ server: DavServer; stop: () => Promise<void> }> {
  const { servers, missing, stop } = await startDavServers([name]);
  const [server] = servers;
  if (server) return { server, stop };
  console.log(`${missing.join(' ')} The walk takes the fake server.`);
  const fake = await startFakeDavServer();
  return { server: fake, stop: fake.stop };
}

type Seat = OpenDesk & { user: User; step: ReturnType<typeof createTour> };

async function takeSeat(server: DavServer, user: User): Promise<Seat> {
  const open = await sitDown(officersAtDesks[user]);
  const { page, sync, officer } = open;
  const scheme = officer.language === 'de' ? 'light' : 'dark';
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const step = createTour(`sync-${server.name}-${officer.language}-${scheme}`, () => page);
  await step('find-server', async () => sync.findServer(server.url));
  await step('sign-in', async () => sync.signIn(server[user]));
  await step('collections', async () => pickShared(open));
  await step('connected', async () => {
    await sync.finish();
    await expect(sync.state('inStepNow')).toBeVisible({ timeout: 60_000 });
  });
  return { ...open, user, step };
}

async function workOffline({ desk, page, sync, officer, user, step }: Seat, day: string): Promise<void> {
  const { language } = officer;
  await desk.setOffline(true);
  await step('offline', async () => {
    await sync.open('/contacts');
    await expect(sync.state('offline')).toBeVisible();
  });
  await step('contact-edited-offline', async () => {
    const contacts = new ContactsPage(page, language);
    await contacts.openContact(sharedNames.person);
    await contacts.press('detail.edit');
    const form = new ContactFormPage(page, language);
    await form.role('de').fill(role[user]);
    await form.save.click();
    await expect(contacts.detail).toContainText(role[user]);
  });
  await step('day-skipped-offline', async () => {
    const plan = new RotationPage(page, language);
    await plan.open();
    await plan.cell(sharedNames.person, day).focus();
    await page.keyboard.press('s');
    await expect(plan.cell(sharedNames.person, day)).toHaveAccessibleName(skipped[language]);
  });
  await step('idea-edited-offline', async () => {
    await dismissNotices(page, language);
    const ideas = new IdeasPage(page, language);
    await ideas.open('/ideas');
    await ideas.card(sharedNames.idea).click();
    await page.getByRole('button', { name: sync.words('ideas:detail.edit') }).click();
    await ideas.field(user === 'krefeld' ? 'what.text' : 'next.text', language).fill(written[user]);
    await page.keyboard.press('Control+s');
    await expect(ideas.detail).toContainText(written[user]);
  });
}

async function comeOnline({ desk, sync }: Seat): Promise<void> {
  await desk.setOffline(false);
  await sync.syncNow();
}

async function seeTheSame({ page, sync, officer, step }: Seat, roles: readonly string[], days: string[]) {
  const { language } = officer;
  await step('in-step', async () => expect(sync.state('inStepNow')).toBeVisible());
  await step('contact-equal', async () => {
    await sync.open('/contacts');
    const contacts = new ContactsPage(page, language);
    await contacts.openContact(sharedNames.person);
    for (const each of roles) await expect(contacts.detail).toContainText(each);
  });
  await step('days-equal', async () => {
    const plan = new RotationPage(page, language);
    await plan.open();
    for (const day of days)
      await expect(plan.cell(sharedNames.person, day)).toHaveAccessibleName(skipped[language]);
  });
  await step('idea-equal', async () => {
    const ideas = new IdeasPage(page, language);
    await ideas.open('/ideas');
    await ideas.card(sharedNames.idea).click();
    for (const each of Object.values(written)) await expect(ideas.detail).toContainText(each);
  });
  await step('what-was-done', async () => {
    await sync.open('/sync');
    await expect(page.getByRole('region', { name: sync.words('sync:activity.title') })).toBeVisible();
  });
}

/** Colleagues without Tandem shall read the other language from now on: the partner's desk shows what it did. */
async function turnTheLanguage(seat: Seat, partner: Seat): Promise<void> {
  const other = seat.officer.language === 'de' ? 'nl' : 'de';
  await seat.step('main-language', async () => seat.sync.turnLanguage(other));
  await seat.sync.button('sync:collections.save').click();
  await partner.sync.syncNow();
  for (const { sync, step } of [seat, partner]) {
    await step('language-turned', async () => expect(sync.state('inStepNow')).toBeVisible());
  }
}

for (const { name, order, take } of walks) {
  test(`two officers edit the same contact, days and idea without a network and end equal: ${order.join(', ')}, ${name}`, async () => {
    const { server, stop } = await openServer(name);
    const seats: Seat[] = [];
    try {
      await putShared(server.krefeld);
      const today = plainDateOf(new Date());
      const thursday = addDays(today, (11 - isoWeekday(today)) % 7 || 7);
      const days = { krefeld: thursday, venlo: addDays(thursday, 7) };
      for (const user of order) seats.push(await takeSeat(server, user));
      for (const seat of seats) await workOffline(seat, days[seat.user]);

      const [first, second] = seats;
      if (!first || !second) throw new Error('nobody is there');
      await comeOnline(first);
      await expect(first.sync.state('inStepNow')).toBeVisible();
      // Who comes second is asked about what both have written differently.
      await comeOnline(second);
      const { sync } = second;
      await second.step('needs-a-decision', async () => expect(sync.needsYou).toBeVisible());
      await second.step('both-versions', async () => sync.openQuestions());
      await second.step('decided', async (page) => {
        const question = sync.question(sync.words('sync:field.role'));
        await question.getByRole('button', { name: sync.words(`sync:questions.take.${take}`) }).click();
        await expect(page.getByText(sync.words('sync:questions.none.title'))).toBeVisible();
      });
      await sync.syncNow();
      await first.sync.syncNow();
      const roles = take === 'both' ? Object.values(role) : [role[second.user]];
      for (const seat of seats) await seeTheSame(seat, roles, Object.values(days));
      await turnTheLanguage(first, second);
    } finally {
      await Promise.all(seats.map(async ({ desk }) => desk.close()));
      await stop();
    }
  });
}
