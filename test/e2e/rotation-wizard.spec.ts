import { expect, test } from '@playwright/test';
import { RotationWizardPage } from '../pages/rotation-wizard-page';
import { accessibilityOf } from '../support/accessibility-of';
import { type Desk, launchDesk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let desk: Desk;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  desk = await launchSetUpDesk();
});
test.afterAll(async () => {
  await desk.close();
});

const german = () => new RotationWizardPage(desk.page, 'de');
const dutch = () => new RotationWizardPage(desk.page, 'nl');

test('half a year is planned by keyboard only: closed days with their reason, a rule, and week 53', async () => {
  const wizard = german();
  const { page } = desk;
  await wizard.open();
  await wizard.choosePerson('Swetlana Muster');
  expect(await accessibilityOf(page)).toEqual([]);
  await wizard.press(wizard.next);

  await expect(wizard.step('when')).toBeFocused();
  await wizard.choose(wizard.select('when.every'), 'alle 2 Wochen');
  await wizard.tick('Mittwoch');
  await wizard.typeDate('when.from', '02112026');
  await wizard.typeDate('when.until', '31052027');
  await expect(wizard.hints).toContainText('2026 hat 53 Kalenderwochen');
  expect(await accessibilityOf(page)).toEqual([]);
  await wizard.press(wizard.next);

  // Every second Wednesday from 4 November 2026 meets Liberation Day, on which Venlo is closed and Krefeld is not.
  await expect(wizard.counts).toHaveText('15 Termine, 1 entfällt, nichts zu klären');
  await expect(wizard.row('Mittwoch, 5. Mai')).toContainText('Venlo geschlossen: Befreiungstag');
  await expect(wizard.row('Mittwoch, 5. Mai')).toContainText('entfällt');
  await wizard.choose(wizard.rule('Venlo geschlossen'), 'auf den nächsten freien Tag');
  await expect(wizard.counts).toHaveText('15 Termine, 1 verschoben, nichts zu klären');
  expect(await accessibilityOf(page)).toEqual([]);
});

test('the language changes in the middle of it without losing anything, also across a restart', async () => {
  await desk.page.keyboard.press('Control+Shift+L');
  const wizard = dutch();
  await expect(wizard.step('check')).toBeVisible();
  await expect(wizard.counts).toHaveText('15 dagen, 1 verplaatst, niets uit te zoeken');
  await wizard.kept.waitFor();

  await desk.close();
  desk = await launchDesk({ profile: desk.profile });
  const again = dutch();
  await again.open();
  await expect(again.step('check')).toBeVisible();
  await expect(again.counts).toHaveText('15 dagen, 1 verplaatst, niets uit te zoeken');
});

test('one day is decided by itself in Dutch, and what was shown is what is saved', async () => {
  const wizard = dutch();
  const { page } = desk;
  await wizard.tabTo(wizard.row('woensdag 16 december').getByRole('button'));
  await page.keyboard.press('Enter');
  // What holds already cannot be chosen, so the menu begins with the next one.
  await expect(page.getByRole('menuitem', { name: wizard.words('rotationWizard:row.skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wizard.row('woensdag 16 december')).toContainText('vervalt');
  await expect(wizard.counts).toHaveText('15 dagen, 1 vervalt, 1 verplaatst, niets uit te zoeken');
  await wizard.press(wizard.apply);
  await expect(wizard.toast('14 dagen voor Swetlana Muster zijn ingepland')).toBeVisible();
  await page.waitForURL(/#\/rotation$/);

  // Nothing is left of the entry: the next plan begins anew.
  await wizard.open();
  await expect(wizard.step('who')).toBeVisible();
  await expect(wizard.person).toHaveValue('');
});

test('without a person nothing is applied, and the sentence says why', async () => {
  const wizard = dutch();
  await wizard.press(wizard.stepButton('check'));
  await wizard.press(wizard.apply);
  await expect(desk.page.getByText(wizard.words('rotationWizard:missing.person'))).toBeVisible();
  await desk.page.keyboard.press('Enter');
  await expect(wizard.step('who')).toBeFocused();
});

test('leave takes the days of its time out, and undo brings them back', async () => {
  const wizard = dutch();
  const { page } = desk;
  await page.evaluate(() => {
    location.hash = '#/rotation';
  });
  await page.getByRole('button', { name: wizard.words('rotation:menu.label') }).click();
  await page.getByRole('menuitem', { name: wizard.words('rotation:menu.leave') }).click();
  await wizard.choosePerson('Swetlana Muster');
  await wizard.typeDate('leave.from', '30112026');
  await wizard.typeDate('leave.until', '06122026');
  await expect(wizard.leavePreview).toContainText('1 dag vervalt');
  await expect(wizard.leavePreview).toContainText('woensdag 2 december 2026');
  expect(await accessibilityOf(page)).toEqual([]);
  await wizard.press(
    page.getByRole('button', { name: wizard.words('rotationWizard:leave.apply'), exact: true }),
  );
  await expect(wizard.toast('Afwezigheid van Swetlana Muster ingevuld')).toBeVisible();
  await page.waitForURL(/#\/rotation$/);

  await wizard.open('/rotation/leave');
  await wizard.choosePerson('Swetlana Muster');
  await wizard.typeDate('leave.from', '30112026');
  await wizard.typeDate('leave.until', '06122026');
  await expect(wizard.leavePreview).toContainText(wizard.words('rotationWizard:leave.nothing'));
  await page.keyboard.press('Control+Alt+z');
  await expect(wizard.leavePreview).toContainText('1 dag vervalt');
});
