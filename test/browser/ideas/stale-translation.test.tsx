import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyIdea } from '../../../renderer/domain/idea';
import { IdeaForm } from '../../../renderer/features/idea-form/idea-form';
import { IdeaDetail } from '../../../renderer/features/ideas/idea-detail';
import { loadAxe, violationsIn } from '../../support/axe-in-page';
import { editIdeaElsewhere } from '../../support/edit-elsewhere';
import { type OpenIdeas, openIdeas } from './open-ideas';

const hint = () => page.getByText('Übersetzung veraltet: Der deutsche Text wurde danach geändert.');

describe('an idea whose German text was changed by another program', () => {
  let screen: OpenIdeas;
  beforeAll(loadAxe);
  beforeEach(async () => {
    screen = await openIdeas();
    await page.viewport(1300, 800);
    await screen.add([
      {
        ...emptyIdea('a'),
        title: { de: 'Radroute', nl: 'Fietsroute' },
        text: { de: 'Am Kanal', nl: 'Langs het kanaal' },
      },
    ]);
    await changeGerman('de:Am Kanal', 'de:Am Nordkanal');
  });
  afterEach(async () => {
    await screen.close();
    location.hash = '';
  });

  const changeGerman = async (from: string, to: string) =>
    editIdeaElsewhere(screen.desk.db, 'a', (raw) => raw.replace(from, to));
  const button = (name: string) => page.getByRole('button', { name });
  const readDutch = async () => page.getByRole('radio', { name: 'Niederländisch' }).click({ force: true });
  const show = async () => {
    screen.show(<IdeaDetail id="a" />);
    await expect.element(page.getByText('Am Nordkanal')).toBeVisible();
  };

  it('says so below the Dutch text where that one is read, and nowhere else', async () => {
    await show();
    await expect.element(hint()).not.toBeInTheDocument();
    await readDutch();
    await expect.element(hint()).toBeVisible();
    await expect.element(page.getByText('Langs het kanaal')).toBeVisible();
    await changeGerman('de:Radroute', 'de:Radweg');
    await expect.poll(() => hint().elements().length).toBe(2);
    expect(await violationsIn(document.getElementsByTagName('article')[0] ?? document)).toEqual([]);
    screen.switchLanguage('nl');
    await expect
      .poll(
        () => page.getByText('Vertaling verouderd: de Duitse tekst is later gewijzigd.').elements().length,
      )
      .toBe(2);
  });

  it('is taken at the word of the officer that it still fits, until that is undone', async () => {
    await show();
    await readDutch();
    await button('Übersetzung passt noch: Beschreibung auf Niederländisch').click();
    await expect.element(hint()).not.toBeInTheDocument();
    expect(await screen.desk.storage.ideas.staleTexts('a')).toEqual({});
    await button('Rückgängig machen').click();
    await expect.element(hint()).toBeVisible();
  });

  it('leads to the form at that text, where it is said again, and which makes it up to date', async () => {
    await show();
    await readDutch();
    await button('Ändern: Beschreibung auf Niederländisch').click();
    expect(location.hash).toBe('#/ideas/item/a/edit/text.nl');
    const onDone = vi.fn<(id: string) => void>();
    screen.show(<IdeaForm id="a" place="text.nl" onDone={onDone} onCancel={() => {}} />);
    const field = page.getByRole('textbox', { name: 'Beschreibung auf Niederländisch' });
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAccessibleDescription(/^Übersetzung veraltet/);
    await expect
      .element(page.getByRole('textbox', { name: 'Titel auf Niederländisch' }))
      .not.toHaveAccessibleDescription();
    await userEvent.fill(field, 'Langs het Noordkanaal');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(() => onDone).toHaveBeenCalledOnce();
    expect(await screen.desk.storage.ideas.staleTexts('a')).toEqual({});
  });
});
