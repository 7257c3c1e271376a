import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyIdea, type Idea } from '../../../renderer/domain/idea';
import { IdeasScreen } from '../../../renderer/features/ideas/ideas-screen';
import { sampleIdeas } from '../../support/sample-ideas';
import { type OpenIdeas, openIdeas } from './open-ideas';

/** The machine may be busy; a wrong result would not become right by waiting. */
const patient = { timeout: 10_000 };

describe('the board of ideas', () => {
  let screen: OpenIdeas;
  beforeEach(async () => {
    screen = await openIdeas();
    await page.viewport(1300, 800);
  });
  afterEach(async () => screen.close());

  const idea = (id: string, title: string, more: Partial<Idea> = {}): Idea => ({
    ...emptyIdea(id),
    title: { de: title },
    houseIds: ['krefeld', 'venlo'],
    ...more,
  });
  const card = (name: string) => page.getByRole('link', { name });
  const column = (stage: string) => document.querySelector<HTMLElement>(`[data-stage="${stage}"]`);
  const show = async (ideas: readonly Idea[]) => {
    await screen.add(ideas);
    screen.show(<IdeasScreen />);
    await vi.waitFor(
      () => expect(document.querySelectorAll('[data-card]').length).toBeGreaterThan(0),
      patient,
    );
  };
  const stageOf = async (id: string) => (await screen.desk.storage.ideas.get(id))?.stage;

  it('has one card a column in the tab order, and arrow keys lead to its neighbours and past empty columns', async () => {
    await show([idea('a', 'Erste'), idea('b', 'Zweite'), idea('c', 'Dritte', { stage: 'applied' })]);
    const stops = [...document.querySelectorAll('[data-card] a[tabindex="0"]')];
    expect(stops).toEqual([card('Erste').element(), card('Dritte').element()]);
    (card('Erste').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(card('Zweite')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(card('Dritte')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(card('Erste')).toHaveFocus();
  });

  it('moves a card by Ctrl+Shift+arrow several times in a row, keeps focus on it and writes each step', async () => {
    await show([idea('a', 'Erste'), idea('b', 'Zweite')]);
    (card('Erste').element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}{/Control}');
    await vi.waitFor(async () => expect(await stageOf('a')).toBe('applied'), patient);
    await vi.waitFor(
      () => expect(column('applied')?.querySelector('a')).toBe(document.activeElement),
      patient,
    );
    const entries = await screen.desk.storage.history.list(9);
    expect(entries.filter(({ kind }) => kind === 'ideaSaved')).toHaveLength(3);
  });

  it('opens a folded column for a card that goes there by keyboard, and remembers what is folded', async () => {
    await show([idea('a', 'Erste', { stage: 'running' })]);
    expect(column('done')?.querySelector('ul')).toBeNull();
    (card('Erste').element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    await vi.waitFor(() => expect(column('done')?.querySelector('a')).toBe(document.activeElement), patient);
    screen.leave();
    screen.show(<IdeasScreen />);
    await vi.waitFor(() => expect(column('done')?.querySelector('ul')).toBeTruthy(), patient);
    expect(column('dropped')?.querySelector('ul')).toBeNull();
  });

  it('puts the card back and says why when the disk refuses the change', async () => {
    await show([idea('a', 'Erste')]);
    vi.spyOn(screen.desk.storage.ideas, 'save').mockRejectedValue(
      new DOMException('no room', 'QuotaExceededError'),
    );
    (card('Erste').element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    await expect
      .element(page.getByText(/Der Speicherplatz auf diesem Gerät reicht nicht aus/).first())
      .toBeVisible();
    await vi.waitFor(() => expect(column('noted')?.querySelector('[data-card="a"]')).not.toBeNull(), patient);
  });

  it('draws only the cards in view of 2,000, and End leads to the last one of a column', async () => {
    await show(sampleIdeas(2000));
    expect(document.querySelectorAll('[data-card]').length).toBeLessThan(150);
    const first = column('noted')?.querySelector<HTMLElement>('a');
    first?.focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => {
      const slot = document.activeElement?.closest('li');
      expect(slot?.getAttribute('aria-posinset')).toBe(slot?.getAttribute('aria-setsize'));
      expect(Number(slot?.getAttribute('aria-setsize'))).toBeGreaterThan(250);
    }, patient);
    expect(document.querySelectorAll('[data-card]').length).toBeLessThan(150);
    // In the next column its place is far above or below what was in view there.
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    await vi.waitFor(() => {
      const slot = document.activeElement?.closest('li');
      expect(slot?.closest('[data-stage]')?.getAttribute('data-stage')).toBe('discussed');
      const view = slot?.parentElement?.parentElement?.getBoundingClientRect();
      const place = slot?.getBoundingClientRect();
      expect(place?.top).toBeGreaterThanOrEqual(view?.top ?? Infinity);
      expect(place?.bottom).toBeLessThanOrEqual(view?.bottom ?? 0);
    }, patient);
  });

  it('calls a card by title, stage, owners and what is due, and says Dutch titles in Dutch', async () => {
    await show([
      {
        ...idea('a', ''),
        title: { nl: 'Fietsroutes' },
        owners: [{ houseId: 'venlo', contactId: '', name: 'Noor Voorbeeld' }],
        next: { text: { de: 'Karte holen' }, on: '2020-01-01' },
      },
    ]);
    await expect
      .element(card('Fietsroutes'))
      .toHaveAccessibleName(
        /Fietsroutes.*Stand: notiert, zuständig: Noor Voorbeeld \(Venlo\), nächster Schritt: Karte holen, Nächster Schritt seit \d+ Tagen überfällig/,
      );
    expect(document.querySelector('[data-card] [lang="nl"]')?.textContent).toBe('Fietsroutes');
  });
});
