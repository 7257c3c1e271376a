import { expect, type Page, test } from '@playwright/test';
import { startDavServers } from '../../scripts/dav-servers.mjs';
import { addDays, isoWeekday, plainDateOf } from '../../renderer/domain/plain-date';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { IdeasPage } from '../pages/ideas-page';
import { RotationPage } from '../pages/rotation-page';
import { putShared, sharedNames } from '../support/shared-sample';
import { connect, type OpenDesk, officersAtDesks, pickShared, sitDown } from '../support/two-desks';
import { createTour } from './tour-steps';

/** What each of them writes into the idea: its text, and its next step. */
const written = {
  de: 'Der Weg schließt an den Radschnellweg an.',
  nl: 'Tracé bespreken met de provincie',
} as const;
const skipped = { de: /entfällt/, nl: /vervalt/ } as const;

/** Tells the page what the system tells it when the network goes or comes. */
async function setOnline(page: Page, isOnline: boolean): Promise<void> {
  await page.evaluate((online) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    dispatchEvent(new Event(online ? 'online' : 'offline'));
  }, isOnline);
}

test('two officers edit the same contact, days and idea without a network and end equal', async () => {
  const { servers, missing, stop } = await startDavServers(['radicale']);
  const desks: OpenDesk[] = [];
  try {
    const [server] = servers;
    if (!server) throw new Error(missing.join(' '));
    await putShared(server.krefeld);
    const today = plainDateOf(new Date());
    const thursday = addDays(today, (11 - isoWeekday(today)) % 7 || 7);
    const days = { de: thursday, nl: addDays(thursday, 7) };
    const tours = new Map<OpenDesk, ReturnType<typeof createTour>>();
    const on = (open: OpenDesk) => {
      const known = tours.get(open);
      if (!known) throw new Error('nobody sits there');
      return known;
    };

    for (const user of ['krefeld', 'venlo'] as const) {
      const open = await sitDown(officersAtDesks[user]);
      const { page, sync, officer } = open;
      desks.push(open);
      const scheme = officer.language === 'de' ? 'light' : 'dark';
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const step = createTour(`sync-${officer.language}-${scheme}`, () => page);
      tours.set(open, step);
      await step('find-server', async () => sync.findServer(server.url));
      await step('sign-in', async () => sync.signIn(server[officer.user]));
      await step('collections', async () => pickShared(open));
      await step('connected', async () => {
        await sync.finish();
        await expect(sync.state('inStepNow')).toBeVisible({ timeout: 60_000 });
      });
      await step('check', async () => {
        await sync.open('/settings/sync');
        await sync.button('sync:action.check').click();
        await expect(page.getByText(sync.words('sync:check.signIn.accepted'))).toBeVisible();
      });
      await page.keyboard.press('Escape');
    }

    for (const open of desks) {
      const { page, sync, officer } = open;
      const { language } = officer;
      const step = on(open);
      await setOnline(page, false);
      await step('offline', async () => {
        await sync.open('/contacts');
        await expect(sync.state('offline')).toBeVisible();
      });
      await step('contact-edited-offline', async () => {
        const contacts = new ContactsPage(page, language);
        await contacts.openContact(sharedNames.person);
        await contacts.press('detail.edit');
        const form = new ContactFormPage(page, language);
        await form.role('de').fill(language === 'de' ? 'Leitung Kultur' : 'Fachbereich Kultur');
        await form.save.click();
        await expect(contacts.detail).toContainText('Kultur');
      });
      await step('day-skipped-offline', async () => {
        const plan = new RotationPage(page, language);
        await plan.open();
        await plan.cell(sharedNames.person, days[language]).focus();
        await page.keyboard.press('s');
        await expect(plan.cell(sharedNames.person, days[language])).toHaveAccessibleName(skipped[language]);
      });
      await step('idea-edited-offline', async () => {
        await dismissNotices(page, language);
        const ideas = new IdeasPage(page, language);
        await ideas.open('/ideas');
        await ideas.card(sharedNames.idea).click();
        await page.getByRole('button', { name: sync.words('ideas:detail.edit') }).click();
        await ideas.field(language === 'de' ? 'what.text' : 'next.text', language).fill(written[language]);
        await page.keyboard.press('Control+s');
        await expect(ideas.detail).toContainText(written[language]);
      });
    }

    const [krefeld, venlo] = desks;
    if (!krefeld || !venlo) throw new Error('nobody is there');
    // One after the other: who comes second is asked about what both have written differently.
    await setOnline(krefeld.page, true);
    await krefeld.sync.syncNow();
    await expect(krefeld.sync.state('inStepNow')).toBeVisible();
    await setOnline(venlo.page, true);
    await venlo.sync.syncNow();
    await on(venlo)('needs-a-decision', async () => expect(venlo.sync.needsYou).toBeVisible());
    await on(venlo)('both-versions', async () => venlo.sync.openQuestions());
    await on(venlo)('decided', async (page) => {
      const question = venlo.sync.question(venlo.sync.words('sync:field.role'));
      await question.getByRole('button', { name: venlo.sync.words('sync:questions.take.mine') }).click();
      await expect(page.getByText(venlo.sync.words('sync:questions.none.title'))).toBeVisible();
    });
    await venlo.sync.syncNow();
    await krefeld.sync.syncNow();
    for (const open of desks) {
      const { page, sync, officer } = open;
      const { language } = officer;
      const step = on(open);
      await step('in-step', async () => expect(sync.state('inStepNow')).toBeVisible());
      await step('contact-equal', async () => {
        await sync.open('/contacts');
        const contacts = new ContactsPage(page, language);
        await contacts.openContact(sharedNames.person);
        await expect(contacts.detail).toContainText('Fachbereich Kultur');
      });
      await step('days-equal', async () => {
        const plan = new RotationPage(page, language);
        await plan.open();
        for (const day of Object.values(days))
          await expect(plan.cell(sharedNames.person, day)).toHaveAccessibleName(skipped[language]);
      });
      await step('idea-equal', async () => {
        const ideas = new IdeasPage(page, language);
        await ideas.open('/ideas');
        await ideas.card(sharedNames.idea).click();
        for (const each of Object.values(written)) await expect(ideas.detail).toContainText(each);
      });
    }
  } finally {
    await Promise.all(desks.map(async ({ desk }) => desk.close()));
    await stop();
  }
});
