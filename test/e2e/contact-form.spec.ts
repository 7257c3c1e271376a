import { expect, test } from '@playwright/test';
import { ContactFormPage } from '../pages/contact-form-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let profile: string;

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  profile = desk.profile;
  desk.page.setDefaultTimeout(10_000);
});

test.afterAll(async () => desk.close());

const openNew = async () => {
  await desk.page.evaluate(() => {
    location.hash = '#/contacts/new';
  });
};

test('a new contact is typed by keyboard, saved by Ctrl+S, and shown', async () => {
  const form = new ContactFormPage(desk.page);
  await openNew();
  await expect(form.given).toBeFocused();
  await desk.page.keyboard.type('Femke');
  await form.family.fill('Proefkonijn');
  await form.chooseHouse('Stadt Venlo');
  await form.role('nl').fill('adviseur <b>afval</b>');
  await form.addTopic('afvalbeheer', 'Abfallwirtschaft');
  await form.phone(1).fill('077 359 61 99');
  await form.mail(1).fill('femke.proefkonijn@example.org');
  await form.confirmToday();
  await desk.page.keyboard.press('Control+s');
  await expect(desk.page).toHaveURL(/#\/contacts\/[\w-]{8,}$/);
  await expect(desk.page.getByText('adviseur <b>afval</b>').first()).toBeVisible();
});

test('a half-typed contact survives the end of the program and the switch of the language', async () => {
  await openNew();
  const form = new ContactFormPage(desk.page);
  await form.family.fill('Halbfertig');
  await form.role('de').fill('Sachbearbeiterin');
  await desk.page.getByText(/Als Entwurf gesichert/).waitFor();
  await desk.kill();
  desk = await launchDesk({ profile });
  await openNew();
  const again = new ContactFormPage(desk.page);
  await expect(again.family).toHaveValue('Halbfertig');
  await expect(again.discardDraft).toBeVisible();
  await again.role('de').focus();
  await desk.page.keyboard.press('ControlOrMeta+Shift+L');
  const dutch = new ContactFormPage(desk.page, 'nl');
  await expect(dutch.family).toHaveValue('Halbfertig');
  await expect(dutch.role('de')).toHaveValue('Sachbearbeiterin');
  await desk.page.keyboard.press('ControlOrMeta+Shift+L');
  await expect(again.family).toHaveValue('Halbfertig');
});

test('the foot of the form never covers the field that has focus, not even at 320 pixels', async () => {
  await desk.page.setViewportSize({ width: 320, height: 640 });
  const covered: string[] = [];
  let fields = 0;
  for (let step = 0; step < 45; step += 1) {
    await desk.page.keyboard.press('Tab');
    const found = await desk.page.evaluate(() => {
      const element = document.activeElement;
      const bar = document.querySelector('form > :last-child');
      if (!element?.closest('form') || !bar || bar.contains(element)) return undefined;
      const [field, foot] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
      return field.top >= foot.top || field.bottom <= 0 ? element.outerHTML.slice(0, 80) : '';
    });
    if (found !== undefined) fields += 1;
    if (found) covered.push(found);
  }
  expect(fields).toBeGreaterThan(15);
  expect(covered).toEqual([]);
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Neuer Kontakt');
  const overflow = await desk.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
