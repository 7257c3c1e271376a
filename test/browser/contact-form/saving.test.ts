import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyName } from '../../../renderer/domain/contact';
import { type OpenForm, openForm } from './open-form';

const lena = { ...emptyName, given: 'Lena', family: 'Muster' };
const work = { kind: 'work', withheld: false } as const;

describe('saving a contact', () => {
  let form: OpenForm;
  beforeEach(async () => {
    form = await openForm();
  });
  afterEach(async () => form.close());

  const box = (name: string | RegExp) => page.getByRole('textbox', { name });
  const save = async () => userEvent.keyboard('{Control>}{Enter}{/Control}');
  const saved = async () => {
    await expect.poll(() => form.onDone).toHaveBeenCalledOnce();
    return form.desk.storage.contacts.get(form.onDone.mock.calls[0]?.[0] ?? '');
  };

  it('writes a new one whole, script as text, as one step that can be undone', async () => {
    await form.show();
    await box('Vorname').fill('Piet');
    await box('Namenszusatz').fill('van den');
    await box('Nachname').fill('<script>alert(1)</script>');
    await box('Funktion auf Niederländisch').fill('teamleider afvalbeheer');
    await box('Telefonnummer 1').fill('077 359 62 11');
    await page.getByRole('checkbox', { name: 'Telefonnummer 1 nicht weitergeben' }).click({ force: true });
    await save();
    const row = await saved();
    expect(row).toMatchObject({
      name: { given: 'Piet', prefix: 'van den', family: '<script>alert(1)</script>' },
      role: { nl: 'teamleider afvalbeheer' },
      phones: [{ value: '077 359 62 11', kind: 'work', withheld: true }],
      mails: [],
    });
    expect(await form.desk.storage.drafts.list()).toEqual([]);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect.poll(() => form.desk.storage.contacts.count()).toBe(0);
  });

  it('creates nothing from an empty form and says so', async () => {
    await form.show();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect.element(page.getByText(/Es ist noch nichts eingetragen/)).toBeVisible();
    expect(await form.desk.storage.contacts.count()).toBe(0);
  });

  it('takes over what changed elsewhere in other fields and writes only its own', async () => {
    const id = await form.add({ name: lena, source: 'Visitenkarte' });
    await form.show(id);
    await box('Titel').fill('Dr.');
    await form.desk.storage.contacts.save(id, { source: 'Gespräch' });
    await expect.element(page.getByText(/Ins Formular übernommen: Quelle/)).toBeVisible();
    await expect.element(box('Woher stammen die Angaben?')).toHaveValue('Gespräch');
    await save();
    expect(await saved()).toMatchObject({ name: { title: 'Dr.', family: 'Muster' }, source: 'Gespräch' });
  });

  it('takes over one language of a text that was changed elsewhere, beside what is typed in the other', async () => {
    const id = await form.add({ name: lena, role: { de: 'Referentin' } });
    await form.show(id);
    await box('Funktion auf Niederländisch').fill('Beleidsadviseur');
    await form.desk.storage.contacts.save(id, { role: { de: 'Leiterin' } });
    await expect.element(box('Funktion auf Deutsch')).toHaveValue('Leiterin');
    await expect.element(box('Funktion auf Niederländisch')).toHaveValue('Beleidsadviseur');
    await save();
    expect(await saved()).toMatchObject({ role: { de: 'Leiterin', nl: 'Beleidsadviseur' } });
  });

  it('shows both values where someone else changed the same field, with its own chosen first', async () => {
    const id = await form.add({ name: lena, availability: 'Mo–Mi' });
    await form.show(id);
    await box('Erreichbar').fill('Mo–Do');
    await form.desk.storage.contacts.save(id, { availability: 'Mo–Fr' });
    const mine = page.getByRole('radio', { name: /Mo–Do/ });
    const theirs = page.getByRole('radio', { name: /Mo–Fr/ });
    await expect.element(mine).toBeChecked();
    await theirs.click({ force: true });
    await expect.element(box('Erreichbar')).toHaveValue('Mo–Fr');
    await mine.click({ force: true });
    await save();
    expect(await saved()).toMatchObject({ availability: 'Mo–Do' });
  });

  it('finds the change elsewhere also when the form was opened again from its draft', async () => {
    const id = await form.add({ name: lena, availability: 'Mo–Mi' });
    await form.show(id);
    await box('Erreichbar').fill('Mo–Do');
    form.leave();
    await expect.poll(() => form.desk.storage.drafts.list()).toHaveLength(1);
    await form.desk.storage.contacts.save(id, { availability: 'Mo–Fr' });
    await form.show(id);
    await expect.element(page.getByRole('radio', { name: /Mo–Fr/ })).toBeVisible();
    await expect.element(box('Erreichbar')).toHaveValue('Mo–Do');
  });

  it('offers the contact back that was thrown away meanwhile', async () => {
    const id = await form.add({ name: lena });
    await form.show(id);
    await form.desk.storage.contacts.trash([id]);
    await page.getByRole('button', { name: 'Zurück in die Liste holen' }).click();
    await expect.poll(() => form.desk.storage.contacts.count()).toBe(1);
  });

  it('warns beside a field after it is left, not while typing, and saves all the same', async () => {
    await form.show();
    await box('Nachname').fill('Muster');
    const mail = box('E-Mail-Adresse 1');
    await mail.click();
    await userEvent.keyboard('lena.muster');
    const warning = page.getByText(/Das sieht nicht wie eine E-Mail-Adresse aus/).first();
    await expect.element(warning).not.toBeInTheDocument();
    await userEvent.tab();
    await expect.element(mail).toHaveAccessibleDescription(/Das sieht nicht wie eine E-Mail-Adresse aus/);
    await save();
    expect((await saved())?.mails).toEqual([{ value: 'lena.muster', ...work }]);
  });

  it('says quietly that someone with this mail and name is there already', async () => {
    const id = await form.add({ name: lena, mails: [{ value: 'lena.muster@example.org', ...work }] });
    await form.show();
    await box('Vorname').fill('Lena');
    await box('Nachname').fill('Muster');
    await box('E-Mail-Adresse 1').fill('lena.muster@example.org');
    await page.getByRole('button', { name: 'Lena Muster öffnen' }).click();
    expect(form.onOpen).toHaveBeenCalledWith(id);
  });

  it('previews the opening of a letter in both languages while the name is typed', async () => {
    await form.show();
    await box('Titel').fill('Dr.');
    await box('Namenszusatz').fill('de');
    await box('Nachname').fill('Vries');
    await page.getByRole('radio', { name: 'Frau / mevrouw' }).click({ force: true });
    await expect.element(page.getByText('Sehr geehrte Frau Dr. de Vries,')).toBeVisible();
    await expect.element(page.getByText('Geachte mevrouw De Vries,')).toBeVisible();
  });
});
