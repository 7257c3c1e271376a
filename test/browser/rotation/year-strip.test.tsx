import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Language } from '../../../renderer/domain/localized';
import type { Rotation } from '../../../renderer/domain/rotation';
import { RotationYearScreen } from '../../../renderer/features/rotation-year/rotation-year-screen';
import { yearChoice } from '../../../renderer/features/rotation-year/year-choice';
import { fortyPeople } from '../../support/forty-people';
import { openScreen, type OpenScreen } from '../settings/open-screen';
import { focusedName } from './open-rotation';
import { lena, samples } from './sample-rotations';

/** All who have days in 2026, and one of them in the years after as well. */
const lasting = samples.map((each) =>
  each.personName === 'Joris Voorbeeld' ? { ...each, until: '' } : each,
);

let screen: OpenScreen;
let visited: string[];
afterEach(async () => {
  vi.useRealTimers();
  await screen.close();
  await page.viewport(1240, 900);
});

const grid = () => page.getByRole('grid');
const rows = () => [...document.querySelectorAll<HTMLElement>('[role=grid] tr[data-row]')];
const drawnRows = () => rows().filter((row) => row.querySelector('[data-week]'));

/** The year on Wednesday, 10 June 2026, as soon as all its rows are drawn. */
async function openYear(
  rotations: readonly Rotation[] = samples,
  language: Language = 'de',
  width = 1240,
): Promise<void> {
  await page.viewport(width, 900);
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: new Date(2026, 5, 10, 9, 0) });
  sessionStorage.clear();
  yearChoice.reset();
  screen = await openScreen(language);
  await screen.desk.storage.rotations.apply({ create: rotations }, { mainLanguage: 'de' });
  const { hook, history } = memoryLocation({ path: '/rotation/year', record: true });
  visited = history;
  screen.show(
    // oxlint-disable-next-line react/hooks -- wouter takes its source of locations as a hook.
    <Router hook={hook}>
      <RotationYearScreen />
    </Router>,
  );
  await expect.poll(() => rows().length).toBeGreaterThan(0);
  await expect.poll(() => drawnRows().length).toBe(rows().length);
}

/** The one cell of a person in the week that begins on `monday`. */
function cell(person: string, monday: string): HTMLElement {
  const row = rows().find((each) => each.querySelector('th')?.textContent?.endsWith(person));
  const found = row?.querySelector<HTMLElement>(`[data-week="${monday}"]`);
  if (!found) throw new Error(`No week ${monday} of ${person}`);
  return found;
}

it('is a grid of people and the 53 weeks of 2026 with one tab stop, each week told in a sentence', async () => {
  await openYear();
  await expect.element(grid()).toHaveAttribute('aria-colcount', '54');
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '10');
  expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual([
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
  ]);
  expect(rows().map((row) => row.querySelectorAll('[role=gridcell]').length)).toEqual(Array(8).fill(53));
  expect(cell('Lena Muster', '2026-06-08').ariaLabel).toBe(
    'KW 24, 8. bis 14. Juni, Lena Muster: 1 Tag vor Ort in Venlo',
  );
  expect(cell('Joris Voorbeeld', '2026-06-01').ariaLabel).toBe(
    'KW 23, 1. bis 7. Juni, Joris Voorbeeld: 1 Tag vor Ort in Krefeld; Krefeld geschlossen: Fronleichnam (Do., 4. Juni)',
  );
  expect(cell('Krefeld geschlossen', '2026-06-01').ariaLabel).toMatch(
    /^KW 23, .*: Krefeld geschlossen: Fron/,
  );
  const stops = document.querySelectorAll<HTMLElement>('[role=grid] [tabindex="0"]');
  expect([...stops].map(({ dataset }) => dataset['week'])).toEqual(['2026-06-08']);
});

it('shows a visit as the letter of the house and the number of days, below the number of the week', async () => {
  const both: Rotation = {
    ...lena,
    id: 'both',
    uid: 'both',
    pattern: { kind: 'everyWeeks', every: 1, weekdays: [1, 2] },
  };
  await openYear([
    ...samples,
    { ...both, personId: 'p-both', personName: 'Mila Muster', until: '2026-06-30' },
  ]);
  expect(cell('Lena Muster', '2026-06-08').innerText).toBe('V');
  expect(cell('Mila Muster', '2026-06-08').innerText).toBe('V\n2');
  expect(cell('Mila Muster', '2026-07-06').innerText).toBe('');
  // The box of a cell has no other in it: of those there are two thousand.
  expect(cell('Mila Muster', '2026-06-08').childElementCount).toBe(0);
  const heads = [...document.querySelectorAll('thead [aria-label^="KW"]')];
  const weeks = [...(cell('Mila Muster', '2026-06-08').parentElement?.querySelectorAll('td') ?? [])];
  expect(weeks).toHaveLength(53);
  for (const [index, week] of weeks.entries()) {
    const head = heads[index]?.getBoundingClientRect();
    expect(Math.abs((head?.left ?? 0) - week.getBoundingClientRect().left)).toBeLessThan(1);
    expect(Math.abs((head?.right ?? 0) - week.getBoundingClientRect().right)).toBeLessThan(1);
  }
});

it('marks each house where somebody visits two in a week', async () => {
  await openYear([
    lena,
    {
      ...lena,
      id: 'second',
      uid: 'second',
      hostHouseId: 'krefeld',
      siteId: '',
      deskId: '',
      pattern: { kind: 'everyWeeks', every: 1, weekdays: [5] },
    },
  ]);
  const marks = [...cell('Lena Muster', '2026-06-08').children].map(({ textContent }) => textContent);
  expect(marks.toSorted()).toEqual(['K', 'V']);
});

it('speaks Dutch as it is written there', async () => {
  await openYear(samples, 'nl');
  expect(cell('Lena Muster', '2026-06-08').ariaLabel).toBe(
    'week 24, 8 t/m 14 juni, Lena Muster: 1 dag op locatie in Venlo',
  );
});

it('is walked by week and person, from one year into the next, and back to the present week', async () => {
  await openYear(lasting);
  cell('Lena Muster', '2026-06-08').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(focusedName()).toMatch(/^KW 25, 15\. bis 21\. Juni, Joris Voorbeeld: /);
  await userEvent.keyboard('{Home}');
  expect(focusedName()).toMatch(/^KW 1, .*, Joris Voorbeeld: /);
  await userEvent.keyboard('{End}{ArrowRight}');
  await expect.poll(focusedName).toMatch(/^KW 1, 4\. bis 10\. Januar, Joris Voorbeeld: /);
  await expect.element(page.getByRole('heading', { name: 'Rotation 2027' })).toBeVisible();
  await userEvent.keyboard('{PageUp}');
  await expect.poll(focusedName).toMatch(/^KW 1, 29\. Dezember bis 4\. Januar, Joris Voorbeeld: /);
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(focusedName()).toMatch(/^KW 53, .*, Schulferien Venlo: /);
  await userEvent.keyboard('{Control>}{Home}{/Control}t');
  expect(focusedName()).toMatch(/^KW 24, 8\. bis 14\. Juni, Erik Beispiel: /);
  expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
});

it('takes keys that are typed ahead of another year from where they lead to', async () => {
  await openYear(lasting);
  cell('Joris Voorbeeld', '2026-06-08').focus();
  await userEvent.keyboard('{PageDown}{ArrowRight}');
  await expect.poll(focusedName).toMatch(/^KW 25, 21\. bis 27\. Juni, Joris Voorbeeld: /);
});

it('keeps focus in a year in which a person has no row', async () => {
  await openYear(lasting);
  cell('Lena Muster', '2026-06-08').focus();
  await userEvent.keyboard('{PageDown}');
  await expect.poll(focusedName).toMatch(/^KW 24, 14\. bis 20\. Juni, Joris Voorbeeld: /);
});

it('opens the week with the person, by Enter as by the button below it', async () => {
  await openYear();
  cell('Lena Muster', '2026-06-15').focus();
  await userEvent.keyboard('{Enter}');
  expect(visited.at(-1)).toMatch(/^\/rotation\/day\/2026-06-15\/./);
  cell('Krefeld geschlossen', '2026-06-22').focus();
  await page.getByRole('button', { name: 'Woche öffnen' }).click();
  expect(visited.at(-1)).toBe('/rotation/day/2026-06-22');
});

it('draws of forty people those in view first, and all of them a moment later', async () => {
  const { rotations } = fortyPeople('2026-01-05', 1);
  const seen: number[] = [];
  const watch = new MutationObserver(() => seen.push(drawnRows().length));
  watch.observe(document.body, { childList: true, subtree: true });
  await openYear(rotations);
  watch.disconnect();
  const first = seen.find((count) => count > 0) ?? 0;
  expect(rows()).toHaveLength(44);
  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThan(25);
  expect(seen.at(-1)).toBe(44);
  // Nothing of a row that is drawn stays out of sight.
  expect(rows().filter((row) => getComputedStyle(row).contentVisibility !== 'visible')).toEqual([]);
});

it('is never seen at another week before the present one', async () => {
  const scrolled: number[] = [];
  // Told of what has been put in before any frame shows it.
  const watch = new MutationObserver(() => {
    const box = document.querySelector('[role="grid"]')?.parentElement;
    if (box) scrolled.push(box.scrollLeft);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  await openYear(samples, 'de', 400);
  watch.disconnect();
  expect(scrolled[0]).toBeGreaterThan(0);
});

it('has the present week in view when there is little room, from the start and when the room shrinks', async () => {
  await openYear();
  await page.viewport(400, 700);
  const box = grid().element().parentElement;
  const isInView = () => {
    const head = document.querySelector('[data-now]')?.getBoundingClientRect();
    const frame = box?.getBoundingClientRect();
    return head && frame && head.left >= frame.left && head.right <= frame.right;
  };
  await expect.poll(isInView).toBe(true);
  // Whoever has scrolled elsewhere stays there.
  box?.scrollTo({ left: 0 });
  await page.viewport(360, 700);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(box?.scrollLeft).toBe(0);
});
