import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OpenScreen } from '../settings/open-screen';
import { cell, focusedName, gridReady, openRotation } from './open-rotation';

let screen: OpenScreen;
afterEach(() => screen.close());

function middle(element: Element): { clientX: number; clientY: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

function press(person: string, date: string): void {
  const chip = cell(person, date).querySelector('[data-draggable]');
  if (!chip) throw new Error('Nothing to drag');
  chip.dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, button: 0, pointerType: 'mouse', ...middle(chip) }),
  );
}

function hover(person: string, date: string): void {
  window.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, ...middle(cell(person, date)) }));
}

const release = () => window.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
const exceptions = async () => (await screen.desk.storage.rotations.get('joris'))?.exceptions;

it('drags a day to another of the same person, saying on the way what speaks against it', async () => {
  screen = await openRotation();
  await gridReady();
  cell('Joris Voorbeeld', '2026-06-11').focus();
  press('Joris Voorbeeld', '2026-06-11');
  hover('Joris Voorbeeld', '2026-06-04');
  await expect.element(page.getByText('Auf Do., 4. Juni', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Krefeld geschlossen (Fronleichnam)', { exact: true })).toBeVisible();
  expect(cell('Joris Voorbeeld', '2026-06-04').dataset['drop']).toBe('true');
  hover('Joris Voorbeeld', '2026-06-12');
  await expect.element(page.getByText('Auf Fr., 12. Juni', { exact: true })).toBeVisible();
  release();
  await expect.poll(focusedName).toMatch(/^Freitag, 12\. Juni.*Joris Voorbeeld: vor Ort in Krefeld/);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(exceptions).toEqual([]);
});

it('lets a day go where it was on Escape, and over another person', async () => {
  screen = await openRotation();
  await gridReady();
  cell('Joris Voorbeeld', '2026-06-11').focus();
  press('Joris Voorbeeld', '2026-06-11');
  hover('Joris Voorbeeld', '2026-06-12');
  await expect.element(page.getByText('Auf Fr., 12. Juni', { exact: true })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Auf Fr., 12. Juni', { exact: true })).not.toBeInTheDocument();
  release();
  press('Joris Voorbeeld', '2026-06-11');
  hover('Lena Muster', '2026-06-12');
  await expect.element(page.getByText('Auf einen anderen Tag ziehen', { exact: true })).toBeVisible();
  release();
  await expect
    .element(page.getByText('Auf einen anderen Tag ziehen', { exact: true }))
    .not.toBeInTheDocument();
  expect(await exceptions()).toEqual([]);
});
