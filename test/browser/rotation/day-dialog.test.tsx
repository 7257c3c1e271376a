import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OpenScreen } from '../settings/open-screen';
import { cell, focusedName, gridReady, openRotation } from './open-rotation';
import { erik, lena, samples } from './sample-rotations';

let screen: OpenScreen;
afterEach(() => screen.close());

const dialog = () => page.getByRole('dialog');
const rotation = (id: string) => screen.desk.storage.rotations.get(id);

async function openAt(person: string, date: string, keys: string): Promise<void> {
  await gridReady();
  cell(person, date).focus();
  await userEvent.keyboard(keys);
  await expect.element(dialog()).toBeVisible();
}

/** Types a day into the date field of the dialog. */
async function typeDate(day: string, month: string): Promise<void> {
  const segments = dialog().getByRole('spinbutton');
  await segments.nth(0).click();
  await userEvent.keyboard(`${day}${month}`);
}

it('moves a day by its date, says what speaks against it, and puts focus on the new day', async () => {
  screen = await openRotation();
  await openAt('Joris Voorbeeld', '2026-06-11', 'm');
  await expect.element(dialog().getByText('An diesem Tag steht nichts entgegen.')).toBeVisible();
  await typeDate('04', '06');
  await expect.element(dialog().getByText('Krefeld geschlossen (Fronleichnam)')).toBeVisible();
  await expect.element(dialog().getByText(/^schon geplant: vor Ort in Krefeld/)).toBeVisible();
  await typeDate('09', '06');
  await expect.element(dialog().getByText('An diesem Tag steht nichts entgegen.')).toBeVisible();
  await dialog().getByRole('button', { name: 'Speichern' }).click();
  await expect
    .poll(focusedName)
    .toMatch(/^Dienstag, 9\. Juni.*Joris Voorbeeld.*verschoben, sonst Do\., 11\. Juni/);
  expect((await rotation('joris'))?.exceptions).toMatchObject([
    { kind: 'moved', date: '2026-06-11', to: '2026-06-09', time: null, deskId: '' },
  ]);
});

it('changes the times of one day only, and asks again for what is no time', async () => {
  screen = await openRotation();
  await openAt('Lena Muster', '2026-06-10', '{Enter}');
  await dialog().getByLabelText('Bis').fill('spät');
  await dialog().getByRole('button', { name: 'Speichern' }).click();
  await expect.element(dialog().getByText(/^Bitte geben Sie Uhrzeiten an/)).toBeVisible();
  await dialog().getByLabelText('Bis').fill('14.15');
  await dialog().getByRole('button', { name: 'Speichern' }).click();
  await expect
    .poll(() => cell('Lena Muster', '2026-06-10').ariaLabel)
    .toMatch(/9 bis 14\.15 Uhr, an diesem Tag anders als sonst$/);
  expect(cell('Lena Muster', '2026-06-17').ariaLabel).toMatch(/9 bis 16\.30 Uhr$/);
  await openAt('Lena Muster', '2026-06-10', '{Enter}');
  await dialog().getByRole('button', { name: 'Wieder wie geplant' }).click();
  await expect.poll(() => cell('Lena Muster', '2026-06-10').ariaLabel).toMatch(/9 bis 16\.30 Uhr$/);
  expect((await rotation('lena'))?.exceptions).toEqual([]);
});

it('takes a day out for a reason and tells it', async () => {
  screen = await openRotation();
  await openAt('Joris Voorbeeld', '2026-06-04', '{Enter}');
  await dialog().getByRole('button', { name: /Grund/ }).click();
  await page.getByRole('option', { name: 'besuchtes Haus geschlossen' }).click();
  await dialog().getByRole('button', { name: 'Tag entfällt' }).click();
  await expect
    .poll(() => cell('Joris Voorbeeld', '2026-06-04').ariaLabel)
    .toMatch(/entfällt: Krefeld ist geschlossen; Krefeld geschlossen \(Fronleichnam\)$/);
});

it('swaps two days of colleagues as one change', async () => {
  const mondays = {
    ...lena,
    id: 'kim',
    uid: 'kim',
    personId: 'p-kim',
    personName: 'Kim Beispiel',
    title: {},
    deskId: '',
    pattern: { kind: 'everyWeeks' as const, every: 1, weekdays: [1 as const] },
    from: '2026-01-05',
  };
  screen = await openRotation({ rotations: [...samples, mondays] });
  await openAt('Lena Muster', '2026-06-17', '{Enter}');
  await dialog().getByRole('button', { name: 'Mit Kim Beispiel tauschen: Mo., 15. Juni' }).click();
  await expect.poll(focusedName).toMatch(/^Montag, 15\. Juni.*Lena Muster: vor Ort in Venlo.*getauscht$/);
  expect(cell('Kim Beispiel', '2026-06-17').ariaLabel).toMatch(/getauscht$/);
  expect((await rotation('lena'))?.exceptions).toMatchObject([{ to: '2026-06-15', swapWith: 'kim' }]);
  expect((await rotation('kim'))?.exceptions).toMatchObject([{ to: '2026-06-17', swapWith: 'lena' }]);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(() => cell('Lena Muster', '2026-06-17').ariaLabel).not.toMatch(/getauscht/);
  expect((await rotation('kim'))?.exceptions).toEqual([]);
});

it('hands a day over to somebody else of the house', async () => {
  screen = await openRotation();
  await openAt('Lena Muster', '2026-06-17', '{Enter}');
  await dialog()
    .getByRole('button', { name: /Andere Person/ })
    .click();
  await page.getByRole('option', { name: 'Erik Beispiel' }).click();
  await dialog().getByRole('button', { name: 'Tag übergeben' }).click();
  await expect.poll(focusedName).toMatch(/^Mittwoch, 17\. Juni.*Erik Beispiel: vor Ort in Venlo/);
  expect(cell('Lena Muster', '2026-06-17').ariaLabel).toMatch(/entfällt/);
});

it('plans one more day as the others are, in the series it belongs to', async () => {
  screen = await openRotation();
  await openAt('Erik Beispiel', '2026-06-09', 'n');
  await dialog().getByRole('button', { name: 'Tag planen' }).click();
  await expect.poll(focusedName).toMatch(/^Dienstag, 9\. Juni.*Erik Beispiel: Sprechstunde in Venlo/);
  expect((await rotation(erik.id))?.added).toEqual(['2026-06-09']);
});

it('settles a day on a closing day of the host by the button that names the way out', async () => {
  screen = await openRotation();
  await gridReady();
  // Corpus Christi has passed on 10 June, yet it is in view; the way out is a day to come.
  const entry = page.getByRole('listitem', { name: /^Do\., 4\. Juni: Krefeld geschlossen \(Fronleichnam\)/ });
  await expect.element(entry).toBeVisible();
  await entry.getByRole('button', { name: 'Im Plan zeigen' }).click();
  await expect.poll(focusedName).toMatch(/^Donnerstag, 4\. Juni.*Achtung: Krefeld geschlossen/);
  await entry.getByRole('button', { name: 'Ausfallen lassen' }).click();
  await expect.element(entry).not.toBeInTheDocument();
  expect((await rotation('joris'))?.exceptions).toMatchObject([{ kind: 'skipped', reason: 'hostClosed' }]);
});
