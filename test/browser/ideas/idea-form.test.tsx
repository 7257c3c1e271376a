import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyIdea } from '../../../renderer/domain/idea';
import { IdeaForm } from '../../../renderer/features/idea-form/idea-form';
import { type OpenIdeas, openIdeas } from './open-ideas';

/** The machine may be busy; a wrong result would not become right by waiting. */
const patient = { timeout: 10_000 };

describe('the form of an idea', () => {
  let screen: OpenIdeas;
  const onDone = vi.fn<(id: string) => void>();
  const onCancel = vi.fn<() => void>();
  beforeEach(async () => {
    screen = await openIdeas();
    onDone.mockClear();
    onCancel.mockClear();
  });
  afterEach(async () => screen.close());

  const title = (language = 'Deutsch') => page.getByRole('textbox', { name: `Titel auf ${language}` });
  const show = async (id?: string) => {
    screen.show(<IdeaForm id={id} onDone={onDone} onCancel={onCancel} />);
    await expect.element(title()).toBeVisible();
  };

  it('keeps what is typed when it leaves the screen, and through a switch of the language', async () => {
    await show();
    await title().fill('Radroute');
    screen.leave();
    await show();
    await expect.element(title()).toHaveValue('Radroute');
    await expect.element(page.getByText(/Hier geht es weiter mit Ihrer letzten Eingabe/)).toBeVisible();
    screen.switchLanguage('nl');
    await expect.element(page.getByRole('textbox', { name: 'Titel in het Duits' })).toHaveValue('Radroute');
  });

  it('writes an idea in one language with an amount as people write it, and throws the draft away', async () => {
    await show();
    await title().fill('  Radroute  ');
    await page.getByRole('button', { name: 'Betrag hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Betrag 1' }).fill('25.000,50');
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce(), patient);
    const [stored] = await screen.desk.storage.ideas.list();
    expect(stored?.title).toEqual({ de: 'Radroute' });
    expect(stored?.amounts).toEqual([{ kind: 'total', value: '25000.50', currency: 'EUR' }]);
    expect(stored?.houseIds).toEqual(['krefeld']);
    expect(await screen.desk.storage.drafts.list()).toEqual([]);
  });

  it('takes over what changed elsewhere in other fields, and lets one choose where both changed the same', async () => {
    await screen.add([
      { ...emptyIdea('a'), title: { de: 'Radroute' }, next: { text: { de: 'Fragen' }, on: '' } },
    ]);
    await show('a');
    await title().fill('Radweg');
    await screen.desk.storage.ideas.save('a', { next: { text: { de: 'Antworten' }, on: '' } });
    await expect
      .element(page.getByRole('textbox', { name: 'Was ist als Nächstes zu tun? auf Deutsch' }))
      .toHaveValue('Antworten');
    await screen.desk.storage.ideas.save('a', { title: { de: 'Radschnellweg' } });
    const theirs = page.getByRole('radio', { name: /Radschnellweg/ });
    await expect.element(theirs).toBeVisible();
    await theirs.click({ force: true });
    await expect.element(title()).toHaveValue('Radschnellweg');
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('a'), patient);
    const stored = await screen.desk.storage.ideas.get('a');
    expect(stored?.title.de).toBe('Radschnellweg');
    expect(stored?.next.text.de).toBe('Antworten');
  });

  it('warns of a missing source and of an address that cannot be opened, and saves all the same', async () => {
    await show();
    await title().fill('Radroute');
    await page.getByRole('radio', { name: 'laufend möglich' }).click({ force: true });
    await page.getByRole('textbox', { name: 'Quelle' }).click();
    await userEvent.tab();
    await expect
      .element(page.getByText('Bitte nennen Sie, woher die Frist bekannt ist.').first())
      .toBeVisible();
    await page.getByRole('button', { name: 'Verweis hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Adresse 1' }).fill('javascript:alert(1)');
    await userEvent.tab();
    await expect.element(page.getByText(/Öffnen lassen sich nur Adressen/).first()).toBeVisible();
    await userEvent.keyboard('{Control>}s{/Control}');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce(), patient);
    const [stored] = await screen.desk.storage.ideas.list();
    expect(stored?.funding.deadline).toEqual({ kind: 'rolling' });
    expect(stored?.links[0]?.url).toBe('javascript:alert(1)');
  });

  it('asks before it is left, and keeps the draft if that is the answer', async () => {
    await show();
    await title().fill('Radroute');
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Als Entwurf behalten' }).click();
    await vi.waitFor(() => expect(onCancel).toHaveBeenCalledOnce(), patient);
    expect((await screen.desk.storage.drafts.list()).map(({ key }) => key)).toEqual(['idea/new']);
  });
});
