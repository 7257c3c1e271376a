import { expect, test } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run-page';
import { RotationPage } from '../pages/rotation-page';
import { accessibilityInEveryLook } from '../support/accessibility-of';
import { type Desk, launchDesk } from '../support/launch-desk';

/** A Wednesday; the sample people are planned for half a year back and ahead of it. */
const today = new Date(2026, 5, 10, 9);

for (const language of ['de', 'nl'] as const) {
  test.describe(`the weeks of the plan in ${language}`, () => {
    test.describe.configure({ mode: 'serial' });
    const name = 'Joris Voorbeeld';
    const { onSite, moved, skipped, show } = {
      de: { onSite: /vor Ort in Krefeld/, moved: /verschoben/, skipped: /entfällt/, show: 'Fronleichnam' },
      nl: { onSite: /op locatie in Krefeld/, moved: /verplaatst/, skipped: /vervalt/, show: 'Sacramentsdag' },
    }[language];
    let desk: Desk;
    let plan: RotationPage;

    test.beforeAll(async () => {
      desk = await launchDesk({ language });
      await desk.page.clock.setFixedTime(today);
      await desk.page.reload();
      await desk.page.setViewportSize({ width: 1440, height: 1000 });
      await new FirstRunPage(desk.page, language).complete();
      plan = new RotationPage(desk.page, language);
      await plan.open();
      await plan.cell(name, '2026-06-11').waitFor();
    });
    test.afterAll(async () => desk.close());

    test('a day moves by the keyboard alone, and undo brings it back', async () => {
      await expect(plan.cell(name, '2026-06-11')).toHaveAccessibleName(onSite);
      await plan.cell(name, '2026-06-11').focus();
      await desk.page.keyboard.press('Control+ArrowRight');
      await expect(plan.cell(name, '2026-06-12')).toBeFocused();
      await expect(plan.focused).toHaveAccessibleName(moved);
      await desk.page.keyboard.press('Control+Alt+z');
      await expect(plan.cell(name, '2026-06-11')).toHaveAccessibleName(onSite);
    });

    test('a day is dragged to another', async () => {
      const chip = plan.cell(name, '2026-06-18').locator('[data-draggable]');
      await chip.hover();
      await desk.page.mouse.down();
      await plan.cell(name, '2026-06-16').hover();
      await desk.page.mouse.up();
      await expect(plan.cell(name, '2026-06-16')).toHaveAccessibleName(moved);
      await plan.undo();
      await expect(plan.cell(name, '2026-06-18')).toHaveAccessibleName(onSite);
    });

    test('a day falls away with one key, and undo brings it back', async () => {
      await plan.cell(name, '2026-06-25').focus();
      await desk.page.keyboard.press('s');
      await expect(plan.cell(name, '2026-06-25')).toHaveAccessibleName(skipped);
      await plan.undo();
      await expect(plan.cell(name, '2026-06-25')).not.toHaveAccessibleName(skipped);
    });

    test('a day on a closing day of the host is shown and settled by the way out that its button names', async () => {
      const problem = plan.problem(show);
      await problem.getByRole('button', { name: plan.words('rotation:problem.show') }).click();
      await expect(plan.cell(name, '2026-06-04')).toBeFocused();
      await problem.getByRole('button', { name: plan.words('rotation:fix.skip') }).click();
      await expect(plan.cell(name, '2026-06-04')).toHaveAccessibleName(skipped);
      await expect(problem).toHaveCount(0);
    });

    test('the dialog of a day has no violation, and gives focus back', async () => {
      await plan.cell(name, '2026-06-11').focus();
      await desk.page.keyboard.press('Enter');
      await expect(desk.page.getByRole('dialog')).toBeVisible();
      expect(await accessibilityInEveryLook(desk.page)).toEqual([]);
      await desk.page.keyboard.press('Escape');
      await expect(plan.cell(name, '2026-06-11')).toBeFocused();
    });

    test('one week stands alone in a narrow window, without scrolling sideways', async () => {
      await desk.page.setViewportSize({ width: 320, height: 800 });
      await expect(plan.grid).toHaveAttribute('aria-colcount', '6');
      const overflow = await desk.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
