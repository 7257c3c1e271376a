import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ContactFields } from '../../../renderer/domain/contact';
import { ContactDetail } from '../../../renderer/features/contacts/contact-detail';
import { loadAxe, violationsIn } from '../../support/axe-in-page';
import { editContactElsewhere } from '../../support/edit-elsewhere';
import { person } from '../../support/storage-people';
import { type OpenScreen, openScreen } from '../settings/open-screen';

const role = { de: 'Leiterin Abfall', nl: 'Hoofd afval' };
const unit = { de: 'Fachbereich Umwelt', nl: 'Afdeling milieu' };
const note = { de: 'Ruft lieber an', nl: 'Belt liever' };
const hints = {
  de: 'Übersetzung veraltet: Der deutsche Text wurde danach geändert.',
  nl: 'Vertaling verouderd: de Duitse tekst is later gewijzigd.',
};

let screen: OpenScreen;
let id = '';
afterEach(async () => {
  await screen.close();
  location.hash = '';
});

async function open(language: 'de' | 'nl', fields: Partial<ContactFields>): Promise<void> {
  screen = await openScreen(language);
  const made = await screen.desk.storage.contacts.create(person('Lena', 'Muster', fields), {
    mainLanguage: 'de',
  });
  ({ id } = made);
  screen.show(
    // oxlint-disable-next-line react/hooks -- wouter takes its source of locations as a hook.
    <Router hook={useHashLocation}>
      <ContactDetail id={id} onExport={() => {}} />
    </Router>,
  );
  await expect.element(page.getByRole('heading', { name: 'Lena Muster' })).toBeVisible();
}

/** A program that knows the German line alone. */
const changeGerman = async (from: string, to: string) =>
  editContactElsewhere(screen.desk.db, id, (raw) => raw.replace(from, to));
const hint = (language: 'de' | 'nl') => page.getByText(hints[language]);
const button = (name: string) => page.getByRole('button', { name });

describe('a translation whose text was changed by another program', () => {
  it('is shown, and called out of date below it', async () => {
    await open('de', { role });
    await expect.element(hint('de')).not.toBeInTheDocument();
    await changeGerman('Leiterin Abfall', 'Amtsleiterin Abfall');
    await expect.element(hint('de')).toBeVisible();
    await expect.element(page.getByText('Amtsleiterin Abfall')).toBeVisible();
    const dutch = page.getByText('Hoofd afval').element();
    expect(dutch.compareDocumentPosition(hint('de').element())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(document.body.textContent.split(hints.de)).toHaveLength(2);
  });

  it('is called so to readers of that language alone, where the other one is not shown', async () => {
    await open('de', { unit, company: 'Stadt Krefeld' });
    await changeGerman('Fachbereich Umwelt', 'Fachbereich Klima');
    await expect.element(page.getByText('Fachbereich Klima')).toBeVisible();
    await expect.element(hint('de')).not.toBeInTheDocument();
    await screen.close();
    await open('nl', { unit, company: 'Stadt Krefeld' });
    await changeGerman('Fachbereich Umwelt', 'Fachbereich Klima');
    await expect.element(hint('nl')).toBeVisible();
    await expect.element(page.getByText('Afdeling milieu')).toBeVisible();
  });

  it('still fits if the officer says so, until that is undone', async () => {
    await open('nl', { note, role });
    await changeGerman('Ruft lieber an', 'Ruft gern an');
    await button('Vertaling klopt nog: Notitie in het Nederlands').click();
    await expect.element(hint('nl')).not.toBeInTheDocument();
    await expect.element(page.getByText('Belt liever')).toBeVisible();
    expect(document.activeElement).toBe(page.getByRole('heading', { name: 'Lena Muster' }).element());
    await button('Ongedaan maken').click();
    await expect.element(hint('nl')).toBeVisible();
  });

  it('can be told by keyboard, is free of barriers, and is out of date no more once it is written anew', async () => {
    await open('nl', { role, unit, note });
    await changeGerman('Ruft lieber an', 'Ruft gern an');
    await changeGerman('Leiterin Abfall', 'Amtsleiterin Abfall');
    await expect.element(hint('nl').first()).toBeVisible();
    const [article] = document.getElementsByTagName('article');
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      expect(article && (await violationsIn(article))).toEqual([]);
    }
    delete document.documentElement.dataset['theme'];
    const { contacts } = screen.desk.storage;
    await contacts.save(id, { note: { de: 'Ruft gern an', nl: 'Belt graag' } });
    await expect.poll(() => hint('nl').elements().length).toBe(1);
    button('Wijzigen: Functie in het Nederlands').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(location.hash).toBe(`#/contacts/${id}/edit/role.nl`);
  });

  beforeAll(loadAxe);
});
