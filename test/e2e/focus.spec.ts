import { expect, test } from '@playwright/test';
import type { Locator } from 'playwright';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { FramePage } from '../pages/frame-page';
import { SettingsPage } from '../pages/settings-page';
import { TrashPage } from '../pages/trash-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let frame: FramePage;
let contacts: ContactsPage;
let settings: SettingsPage;
test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  const { page } = desk;
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  frame = new FramePage(page, 'de');
  contacts = new ContactsPage(page, 'de');
  settings = new SettingsPage(page);
});
test.afterAll(async () => desk?.close());

/** Opens by the keyboard what hangs on a button, closes it by Escape, and looks where focus is. */
async function opensAndReturns(button: Locator, role: 'dialog' | 'alertdialog' | 'menu'): Promise<void> {
  const opened = desk.page.getByRole(role);
  await button.focus();
  await desk.page.keyboard.press('Enter');
  await expect(opened).toBeVisible();
  // Focus is in what has opened.
  await expect(
    opened
      .locator(':focus')
      .or(opened.and(desk.page.locator(':focus')))
      .first(),
  ).toBeAttached();
  await desk.page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
  await expect(button).toBeFocused();
}

const button = (name: string) => desk.page.getByRole('button', { name, exact: true }).first();

test('focus goes into menus and comes back to their button', async () => {
  await frame.open('/contacts');
  await contacts.openContact('Ali Beispiel');
  await opensAndReturns(button('Krefeld – Venlo'), 'menu');
  for (const filter of ['house', 'topic', 'speaks']) await opensAndReturns(contacts.filter(filter), 'menu');
  await opensAndReturns(button(contacts.words('contacts:more')), 'menu');
  await contacts.tick('Ali Beispiel');
  await opensAndReturns(
    contacts.selection.getByRole('button', { name: contacts.words('contacts:selection.topic') }),
    'menu',
  );
});

test('focus goes into dialogs and comes back to what opened them', async () => {
  await frame.open('/contacts');
  await contacts.openContact('Ali Beispiel');
  await opensAndReturns(
    contacts.selection.getByRole('button', { name: contacts.words('contacts:selection.export') }),
    'dialog',
  );
  await opensAndReturns(
    contacts.detail.getByRole('button', { name: contacts.words('contacts:detail.export') }),
    'dialog',
  );
  await opensAndReturns(button(frame.words('sync:state.off')), 'dialog');
  await settings.open('partnerships');
  await opensAndReturns(button(settings.words('partnerships:add')), 'dialog');
  await opensAndReturns(button(settings.words('partnerships:editHouse', { city: 'Venlo' })), 'dialog');
  const entry = settings.partnership('Krefeld – Venlo');
  for (const key of ['pause', 'end']) {
    await opensAndReturns(
      entry.getByRole('button', { name: settings.words(`partnerships:${key}`) }),
      'dialog',
    );
  }
});

test('focus comes back from the question before something is erased', async () => {
  await frame.open('/contacts');
  await contacts.tick('Ali Beispiel');
  await contacts.selection.getByRole('button', { name: contacts.words('contacts:selection.delete') }).click();
  const trash = new TrashPage(desk.page);
  await trash.open();
  await opensAndReturns(
    button(trash.words('history:trash.eraseEntry', { name: 'Ali Beispiel' })),
    'alertdialog',
  );
});

test('nothing moves for those who asked the system for less motion', async () => {
  const { page } = desk;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await frame.open('/contacts');
  await dismissNotices(page, 'de');
  await contacts.openContact('Emine Beispiel');
  await contacts.tick('Emine Beispiel');
  await contacts.detail.getByRole('button', { name: contacts.words('contacts:detail.export') }).click();
  await page.getByRole('dialog').waitFor();
  /** The longest a thing on screen would take to move, in milliseconds. */
  const longest = () =>
    page.evaluate(() => {
      const milliseconds = (list: string) =>
        list.split(',').map((each) => Number.parseFloat(each) * (each.trim().endsWith('ms') ? 1 : 1000));
      const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
      return Math.max(
        ...styles.flatMap((style) => [
          ...milliseconds(style.transitionDuration),
          ...milliseconds(style.animationDuration),
        ]),
      );
    });
  expect(await longest()).toBeLessThan(1);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await longest()).toBeGreaterThan(50);
});
