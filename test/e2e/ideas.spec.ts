import { expect, test } from '@playwright/test';
import { ideaStages } from '../../renderer/domain/idea';
import { addDays, plainDateOf } from '../../renderer/domain/plain-date';
import { FramePage } from '../pages/frame-page';
import { IdeasPage } from '../pages/ideas-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let ideas: IdeasPage;
const title = 'Gemeinsame Radroute am Fluss';
const today = plainDateOf(new Date());

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  desk.page.setDefaultTimeout(10_000);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  ideas = new IdeasPage(desk.page, 'de');
});
test.afterAll(async () => desk?.close());

test('an idea begins with a title in German, and what is half typed stays through the switch of the language', async () => {
  const { page } = desk;
  await ideas.open('/ideas');
  await ideas.newIdea.click();
  await expect(ideas.field('what.ideaTitle', 'de')).toBeFocused();
  await page.keyboard.type(title);
  await ideas.field('next.text', 'de').fill('Ämter fragen');
  await page.keyboard.press('Control+Shift+l');
  const dutch = new IdeasPage(page, 'nl');
  await expect(dutch.field('what.ideaTitle', 'de')).toHaveValue(title);
  await expect(dutch.field('next.text', 'de')).toHaveValue('Ämter fragen');
  await expect(dutch.field('next.text', 'de')).toBeFocused();
  await page.keyboard.press('Control+Shift+l');
  await expect(ideas.field('next.text', 'de')).toHaveValue('Ämter fragen');
});

test('a half-typed idea survives the end of the program', async () => {
  await desk.page.getByText(/Als Entwurf gesichert/).waitFor();
  const { profile } = desk;
  await desk.kill();
  desk = await launchDesk({ profile });
  desk.page.setDefaultTimeout(10_000);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  ideas = new IdeasPage(desk.page, 'de');
  await ideas.open('/ideas/new');
  await expect(ideas.field('what.ideaTitle', 'de')).toHaveValue(title);
  await ideas.typeDate(ideas.words('ideaForm:next.on'), addDays(today, -3));
  await desk.page.keyboard.press('Control+s');
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(ideas.detail).toContainText('seit 3 Tagen überfällig');
});

test('it is among those that are missing in Dutch and those that are overdue, and gone from neither by its word', async () => {
  await ideas.open('/ideas');
  const missing = { language: ideas.words('ideas:languageAdverb.nl') };
  await ideas.filter('missing', missing).click();
  await expect(ideas.card(title)).toBeVisible();
  await expect(ideas.card('Venlo schließt sich Netherlands3D an')).toHaveCount(0);
  await ideas.clearFilters.click();
  await expect(ideas.card('Venlo schließt sich Netherlands3D an')).toBeVisible();
  await ideas.filter('overdue').click();
  const card = ideas.cardIn('noted', title);
  await expect(card).toHaveAccessibleName(/Stand: notiert.*Nächster Schritt seit 3 Tagen überfällig/);
  await ideas.clearFilters.click();
});

test('it goes through all stages by keyboard, and focus goes with it', async () => {
  const { page } = desk;
  await ideas.cardIn('noted', title).focus();
  for (const stage of ideaStages.slice(1)) {
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect(ideas.cardIn(stage, title)).toBeFocused();
    await expect(page.locator('.announcer[role="status"]')).toContainText(
      ideas.words(`ideas:stage.${stage}`),
    );
  }
  await ideas.undo(ideas.words('ideas:stage.dropped'));
  await expect(ideas.cardIn('done', title)).toBeVisible();
});

test('its menu names the stage and changes it; arrow keys lead to the neighbours and Enter opens', async () => {
  const { page } = desk;
  await ideas.cardIn('done', title).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: ideas.words('ideas:stage.noted') }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(ideas.cardIn('noted', title)).toBeVisible();
  await expect(ideas.cardIn('noted', title)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(ideas.column('discussed').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(ideas.column('noted').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ideas.detail).toBeVisible();
  await page.getByRole('link', { name: ideas.words('ideas:detail.backToBoard') }).click();
  await expect(ideas.board).toBeVisible();
});

test('the mouse carries it to another column, Escape lays it back, and undo brings it home', async () => {
  const { page } = desk;
  await ideas.drag(title, 'applied');
  await expect(ideas.cardIn('applied', title)).toBeVisible();
  await ideas.undo(ideas.words('ideas:stage.applied'));
  await expect(ideas.cardIn('noted', title)).toBeVisible();
  const from = await ideas.card(title).boundingBox();
  const to = await ideas.column('running').boundingBox();
  if (!from || !to) throw new Error('the board is not on screen');
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 100, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(ideas.cardIn('noted', title)).toBeVisible();
  await expect(ideas.board).toBeVisible();
});

test('the due list has it first, without need of colour, and leads to it; so does the first screen', async () => {
  const { page } = desk;
  await ideas.open('/ideas/due');
  const late = page.getByRole('region', { name: new RegExp(ideas.words('ideas:dueList.overdue')) });
  await expect(late.getByRole('listitem').filter({ hasText: title })).toContainText(
    'seit 3 Tagen überfällig',
  );
  await late.getByRole('link', { name: title }).click();
  await expect(ideas.detail).toContainText('Ämter fragen');
  await new FramePage(page, 'de').open('/');
  await expect(
    page.getByRole('region', { name: ideas.words('today:dueSoon') }).getByRole('link', { name: title }),
  ).toBeVisible();
  await new FramePage(page, 'de').switchLanguage('nl');
  await expect(
    page.getByRole('region', { name: new IdeasPage(page, 'nl').words('today:dueSoon') }),
  ).toContainText('3 dagen te laat');
  await new FramePage(page, 'nl').switchLanguage('de');
});

test('a step taken is written down with day and name, and the idea goes on to the next stage', async () => {
  const { page } = desk;
  await ideas.open('/ideas');
  await ideas.card(title).click();
  await page
    .getByRole('textbox', { name: ideas.words('ideas:detail.logText') })
    .fill('Mit Venlo telefoniert');
  await page.keyboard.press('Enter');
  const step = ideas.detail.getByRole('listitem').filter({ hasText: 'Mit Venlo telefoniert' });
  await expect(step).toContainText('Lena Muster');
  const discussed = ideas.words('ideas:stage.discussed');
  await page.getByRole('button', { name: ideas.words('ideas:detail.advance', { stage: discussed }) }).click();
  await expect(
    page.getByRole('button', {
      name: ideas.words('ideas:detail.advance', { stage: ideas.words('ideas:stage.inPreparation') }),
    }),
  ).toBeVisible();
});

test('many ideas get a stage at once, and lose it at once', async () => {
  const { page } = desk;
  await ideas.open('/ideas/list');
  await ideas.row(title).getByRole('gridcell').first().click();
  await ideas.row('Netherlands3D').getByRole('gridcell').first().click();
  const bar = page.getByRole('group', { name: ideas.words('ideas:selection.label') });
  await bar.getByRole('button', { name: ideas.words('ideas:selection.stage') }).click();
  await page.getByRole('menuitem', { name: ideas.words('ideas:stage.applied') }).click();
  await expect(ideas.row(title)).toContainText(ideas.words('ideas:stage.applied'));
  await expect(ideas.row('Netherlands3D')).toContainText(ideas.words('ideas:stage.applied'));
  await ideas.undo(ideas.words('ideas:stage.applied'));
  await expect(ideas.row(title)).toContainText(ideas.words('ideas:stage.discussed'));
  await ideas.row(title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: ideas.words('ideas:menu.delete') }).click();
  await expect(ideas.row(title)).toHaveCount(0);
  await ideas.undo(ideas.words('ideas:changed.trashed_one', { count: 1 }));
  await expect(ideas.row(title)).toBeVisible();
});

test('at 320 pixels one stage is shown at a time, nothing needs scrolling sideways, and cards still move', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 320, height: 720 });
  for (const path of ['/ideas', '/ideas/list', '/ideas/due', '/ideas/new'] as const) {
    await ideas.open(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
  await ideas.open('/ideas');
  await expect(ideas.board.locator('[data-stage]')).toHaveCount(1);
  await ideas.card(title).focus();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(ideas.cardIn('inPreparation', title)).toBeFocused();
  await page.setViewportSize({ width: 1440, height: 900 });
});
