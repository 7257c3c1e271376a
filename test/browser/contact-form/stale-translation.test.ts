import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editContactElsewhere } from '../../support/edit-elsewhere';
import { type OpenForm, openForm } from './open-form';

const german = 'Übersetzung veraltet: Der deutsche Text wurde danach geändert.';
const dutch = 'Vertaling verouderd: de Duitse tekst is later gewijzigd.';

describe('the form of a contact whose translation is out of date', () => {
  let form: OpenForm;
  let id = '';
  beforeEach(async () => {
    form = await openForm();
    id = await form.add({ role: { de: 'Leiterin', nl: 'Hoofd' }, note: { de: 'Ruft an', nl: 'Belt' } });
    await editContactElsewhere(form.desk.db, id, (raw) => raw.replace('de:Leiterin', 'de:Amtsleiterin'));
  });
  afterEach(async () => form.close());
  const box = (name: string) => page.getByRole('textbox', { name });
  const staleTexts = async () => form.desk.storage.contacts.staleTexts(id);

  it('says so below that field, in the language of the reader and to screen readers too', async () => {
    await form.show(id);
    await expect.element(box('Funktion auf Niederländisch')).toHaveAccessibleDescription(german);
    await expect.element(box('Funktion auf Deutsch')).not.toHaveAccessibleDescription();
    await expect.element(box('Notiz auf Niederländisch')).not.toHaveAccessibleDescription();
    form.switchLanguage('nl');
    await expect.element(box('Functie in het Nederlands')).toHaveAccessibleDescription(dutch);
  });

  it('opens at that field, and once it is written anew nothing is out of date', async () => {
    await form.show(id, 'role.nl');
    expect(document.activeElement).toBe(box('Funktion auf Niederländisch').element());
    await userEvent.fill(box('Funktion auf Niederländisch'), 'Afdelingshoofd');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => form.onDone).toHaveBeenCalledOnce();
    expect(await staleTexts()).toEqual({});
    expect((await form.desk.storage.contacts.get(id))?.role.nl).toBe('Afdelingshoofd');
  });

  it('leaves it out of date when something else is saved, and hears of it while it is open', async () => {
    await form.show(id, 'name.nobody');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
    await editContactElsewhere(form.desk.db, id, (raw) => raw.replace('de:Ruft an', 'de:Ruft gern an'));
    await expect.element(box('Notiz auf Niederländisch')).toHaveAccessibleDescription(german);
    await box('Titel').fill('Dr.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => form.onDone).toHaveBeenCalledOnce();
    expect(await staleTexts()).toEqual({ role: 'nl', note: 'nl' });
  });
});
