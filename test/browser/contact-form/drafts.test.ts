import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyName } from '../../../renderer/domain/contact';
import { type OpenForm, openForm } from './open-form';

/** Whatever is written to the drafts, or read of them, waits for `rest`. */
async function busyDisk({ db }: OpenForm['desk']): Promise<{ rest: () => Promise<void> }> {
  const rest = new AbortController();
  const begun = Promise.withResolvers<void>();
  const work = db.transaction('rw', db.drafts, async () => {
    while (!rest.signal.aborted) {
      await db.drafts.count();
      begun.resolve();
    }
  });
  await begun.promise;
  return {
    rest: async () => {
      rest.abort();
      await work;
    },
  };
}

describe('what is typed into the form of a contact', () => {
  let form: OpenForm;
  beforeEach(async () => {
    form = await openForm();
  });
  afterEach(async () => form.close());

  const family = () => page.getByRole('textbox', { name: 'Nachname' });

  it('begins in the first field, stays when the form leaves the screen, and comes back with a line about it', async () => {
    await form.show();
    await expect.element(page.getByRole('textbox', { name: 'Vorname' })).toHaveFocus();
    await userEvent.keyboard('Sanne');
    form.leave();
    await form.show();
    await expect.element(page.getByRole('textbox', { name: 'Vorname' })).toHaveValue('Sanne');
    await expect.element(page.getByText(/Hier geht es weiter mit Ihrer letzten Eingabe/)).toBeVisible();
  });

  it('comes back whole when the form is opened again while the disk is still writing', async () => {
    const save = vi.spyOn(form.desk.storage.drafts, 'save');
    await form.show();
    const disk = await busyDisk(form.desk);
    await userEvent.keyboard('San');
    await expect.poll(() => save.mock.calls.length).toBeGreaterThan(0);
    await userEvent.keyboard('ne');
    form.leave();
    const shown = form.show();
    await expect.poll(() => document.querySelector('output')).not.toBeNull();
    await disk.rest();
    await shown;
    await expect.element(page.getByRole('textbox', { name: 'Vorname' })).toHaveValue('Sanne');
  });

  it('is called kept only while all of it is', async () => {
    await form.show();
    const kept = page.getByText(/Als Entwurf gesichert/);
    await userEvent.keyboard('San');
    await expect.element(kept).toBeVisible();
    const disk = await busyDisk(form.desk);
    await userEvent.keyboard('ne');
    await expect.element(kept).not.toBeInTheDocument();
    await disk.rest();
    await expect.element(kept).toBeVisible();
  });

  it('is thrown away by one button and brought back by another', async () => {
    await form.show();
    await family().fill('Voorbeeld');
    form.leave();
    await form.show();
    await page.getByRole('button', { name: 'Eingabe verwerfen' }).click();
    await expect.element(family()).toHaveValue('');
    await expect.poll(() => form.desk.storage.drafts.list()).toEqual([]);
    await page.getByRole('button', { name: 'Doch wiederherstellen' }).click();
    await expect.element(family()).toHaveValue('Voorbeeld');
    await expect.poll(() => form.desk.storage.drafts.list()).toHaveLength(1);
  });

  it('keeps every field, focus and caret when the language is switched in the middle of a word', async () => {
    await form.show();
    await family().fill('Muster');
    const function_ = page.getByRole('textbox', { name: 'Funktion auf Deutsch' });
    await function_.fill('Leiterin Abfall');
    const field = function_.element() as HTMLInputElement;
    field.setSelectionRange(8, 8);
    form.switchLanguage('nl');
    await expect.element(page.getByRole('textbox', { name: 'Achternaam' })).toHaveValue('Muster');
    expect(document.activeElement).toBe(field);
    expect(field.selectionStart).toBe(8);
    await userEvent.keyboard('!');
    expect(field.value).toBe('Leiterin! Abfall');
  });

  it('is asked about on Escape, and kept or thrown away as answered', async () => {
    await form.show();
    await family().fill('Muster');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    await expect.element(family()).toHaveFocus();
    expect(form.onCancel).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Als Entwurf behalten' }).click();
    await expect.poll(() => form.onCancel).toHaveBeenCalledOnce();
    expect(await form.desk.storage.drafts.list()).toHaveLength(1);
    await form.show();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('button', { name: 'Verwerfen', exact: true }).click();
    await expect.poll(() => form.onCancel).toHaveBeenCalledTimes(2);
    expect(await form.desk.storage.drafts.list()).toEqual([]);
  });

  it('leaves without a question when nothing was changed', async () => {
    const id = await form.add({ name: { ...emptyName, given: 'Lena', family: 'Muster' } });
    await form.show(id);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => form.onCancel).toHaveBeenCalledOnce();
  });

  it('stays in the form with the sentence about the full disk when saving fails', async () => {
    await form.show();
    await family().fill('Muster');
    vi.spyOn(form.desk.storage.contacts, 'create').mockRejectedValue(
      new DOMException('full', 'QuotaExceededError'),
    );
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(page.getByText(/Der Speicherplatz auf diesem Gerät reicht nicht aus/)).toBeVisible();
    await expect.element(family()).toHaveValue('Muster');
    expect(form.onDone).not.toHaveBeenCalled();
  });

  it('brings back a row that was removed', async () => {
    await form.show();
    await page.getByRole('textbox', { name: 'Telefonnummer 1' }).fill('+31 77 359 62 11');
    await page.getByRole('button', { name: /\+31 77 359 62 11 entfernen/ }).click();
    expect(document.querySelector('[name="phones.0.value"]')).toBeNull();
    await page.getByRole('button', { name: 'Zurückholen' }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'Telefonnummer 1' }))
      .toHaveValue('+31 77 359 62 11');
  });

  it('keeps the name of a person while the contact is called an office', async () => {
    await form.show();
    await family().fill('Muster');
    await page.getByRole('radio', { name: 'eine Stelle' }).click({ force: true });
    await page.getByRole('textbox', { name: 'Name der Stelle' }).fill('Ratsbüro');
    await page.getByRole('radio', { name: 'eine Person' }).click({ force: true });
    await expect.element(family()).toHaveValue('Muster');
  });

  it('stays in the form when it cannot be kept, and says why', async () => {
    const refusal = new DOMException('no room', 'QuotaExceededError');
    // Before anything is typed: what is typed is kept after a short rest.
    const save = vi.spyOn(form.desk.storage.drafts, 'save').mockRejectedValue(refusal);
    await form.show();
    await family().fill('Muster');
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Als Entwurf behalten' }).click();
    // The question fades away; until it is gone, Escape is still meant for it.
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    await expect.element(family()).toHaveFocus();
    await expect.element(page.getByText(/Der Speicherplatz auf diesem Gerät reicht nicht aus/)).toBeVisible();
    await expect.element(family()).toHaveValue('Muster');
    expect(form.onCancel).not.toHaveBeenCalled();
    save.mockRestore();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Als Entwurf behalten' }).click();
    await expect.poll(() => form.onCancel).toHaveBeenCalledOnce();
    expect(await form.desk.storage.drafts.list()).toHaveLength(1);
  });
});
