import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OpenScreen } from '../settings/open-screen';
import { paths } from '../../../renderer/app/paths';
import { personKey } from '../../../renderer/domain/plan-people';
import { cell, focusedName, gridReady, openRotation } from './open-rotation';
import { joris } from './sample-rotations';

let screen: OpenScreen;
afterEach(() => screen.close());

const open = async () => {
  screen = await openRotation();
  await gridReady();
};

it('is a grid of people and days with one tab stop, each cell told in a sentence', async () => {
  await open();
  const grid = page.getByRole('grid', { name: 'Rotation nach Wochen' });
  await expect.element(grid).toHaveAttribute('aria-colcount', '21');
  const people = [...document.querySelectorAll('[role=grid] th[scope=row]')].map((each) => each.textContent);
  expect(people).toEqual([
    'KErik Beispiel',
    'KLena Muster',
    'VJoris Voorbeeld',
    'VSanne Voorbeeld',
    'Krefeld geschlossen',
    'Venlo geschlossen',
    'Schulferien Krefeld',
    'Schulferien Venlo',
  ]);
  expect(cell('Lena Muster', '2026-06-10').ariaLabel).toBe(
    'Mittwoch, 10. Juni, KW 24, Lena Muster: vor Ort in Venlo, Stadskantoor, Platz 3, 9 bis 16.30 Uhr',
  );
  // Closing days are read apart from the plan.
  await expect
    .poll(() => cell('Joris Voorbeeld', '2026-06-04').ariaLabel)
    .toMatch(
      /^Donnerstag, 4\. Juni, KW 23, Joris Voorbeeld: vor Ort in Krefeld, 8\.30 bis 16 Uhr; Achtung: Krefeld geschlossen \(Fronleichnam\)/,
    );
  expect(cell('Sanne Voorbeeld', '2026-06-15').ariaLabel).toBe(
    'Montag, 15. Juni, KW 25, Sanne Voorbeeld: Abwesenheit',
  );
  expect(document.querySelectorAll('[role=grid] td[tabindex="0"]')).toHaveLength(1);
  expect(document.querySelector('[role=grid] td[tabindex="0"]')?.getAttribute('data-date')).toBe(
    '2026-06-10',
  );
});

it('speaks Dutch as it is written there, with the words of the houses', async () => {
  screen = await openRotation({ language: 'nl' });
  await gridReady();
  expect(cell('Lena Muster', '2026-06-10').ariaLabel).toBe(
    'woensdag 10 juni, week 24, Lena Muster: op locatie in Venlo, Stadskantoor, werkplek 3, 9 tot 16.30 uur',
  );
  expect(cell('Erik Beispiel', '2026-06-15').ariaLabel).toBe(
    'maandag 15 juni, week 25, Erik Beispiel: spreekuur in Venlo, Stadskantoor, 10 tot 12 uur',
  );
});

it('walks by day, person and week, and shows other weeks when it leaves those in view', async () => {
  await open();
  cell('Lena Muster', '2026-06-10').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(focusedName()).toMatch(/^Donnerstag, 11\. Juni, KW 24, Joris Voorbeeld/);
  await userEvent.keyboard('{PageDown}');
  expect(focusedName()).toMatch(/^Donnerstag, 18\. Juni, KW 25, Joris Voorbeeld/);
  await userEvent.keyboard('{End}');
  expect(focusedName()).toMatch(/^Freitag, 26\. Juni, KW 26/);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(focusedName).toMatch(/^Montag, 29\. Juni, KW 27, Joris Voorbeeld/);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(focusedName()).toBe('Montag, 29. Juni, KW 27: keine Schulferien');
  await userEvent.keyboard('{Control>}{Home}{/Control}t');
  await expect.poll(focusedName).toMatch(/^Mittwoch, 10\. Juni, KW 24, Erik Beispiel/);
});

it('takes a day to the next one and back by the keyboard, with focus on it all the time', async () => {
  await open();
  cell('Lena Muster', '2026-06-10').focus();
  await userEvent.keyboard('{Control>}{ArrowRight}{/Control}');
  await expect
    .poll(focusedName)
    .toMatch(
      /^Donnerstag, 11\. Juni, KW 24, Lena Muster: vor Ort in Venlo.*verschoben, sonst Mi\., 10\. Juni$/,
    );
  expect(await exceptionsOf('lena')).toMatchObject([{ kind: 'moved', date: '2026-06-10', to: '2026-06-11' }]);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(() => cell('Lena Muster', '2026-06-10').ariaLabel).toMatch(/: vor Ort in Venlo/);
  expect(await exceptionsOf('lena')).toEqual([]);
});

it('lets a day fall away with one key and brings it back', async () => {
  await open();
  cell('Lena Muster', '2026-06-17').focus();
  await userEvent.keyboard('s');
  await expect.poll(focusedName).toMatch(/^Mittwoch, 17\. Juni.*entfällt: von Hand herausgenommen$/);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(() => cell('Lena Muster', '2026-06-17').ariaLabel).not.toMatch(/entfällt/);
});

it('says so where there is nothing to change', async () => {
  await open();
  cell('Lena Muster', '2026-06-16').focus();
  await userEvent.keyboard('{Delete}');
  await expect
    .element(page.getByText('An diesem Tag ist nichts geplant, was sich ändern ließe.').first())
    .toBeVisible();
});

async function exceptionsOf(id: string) {
  return (await screen.desk.storage.rotations.get(id))?.exceptions;
}

it.each([
  ['2026-06-13', 'Freitag, 12. Juni, KW 24'],
  ['2026-06-14', 'Freitag, 12. Juni, KW 24'],
  ['2026-06-11', 'Donnerstag, 11. Juni, KW 24'],
])('opens at the day asked for, on a weekend without columns at the one before: %s', async (date, day) => {
  screen = await openRotation({
    date,
    path: paths.rotationDayOf(date, encodeURIComponent(personKey(joris))),
  });
  await expect.poll(focusedName).toContain(`${day}, Joris Voorbeeld`);
});
