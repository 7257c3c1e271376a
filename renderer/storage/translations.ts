import { isSame } from '../codec/same-value';
import {
  affirmContactText,
  affirmIdeaText,
  type ContactText,
  type IdeaText,
  staleContactTexts,
  staleIdeaTexts,
} from '../codec/stale-texts';
import { contactLabel } from '../domain/contact-label';
import type { Localized, StaleTexts } from '../domain/localized';
import { bothNames } from './both-names';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { guarded, StorageFailure } from './storage-errors';

/*
 * Which translations are out of date stands in the texts of records alone, not in their rows: it is asked for the one
 * record that is open. `seen` is what the officer had before them when they said that both languages still fit; a text
 * that came in meanwhile is not what they meant, so nothing is written then. A mark is no part of what a row shows.
 */

/** What is asked and said of the translations in one contact. */
export function contactTranslations({ db, clock }: StorageDeps) {
  return {
    /** Its fields of which one language is out of date. */
    staleTexts: async (id: string): Promise<StaleTexts<ContactText>> =>
      guarded(async () => {
        const card = await db.cards.get(id);
        return card ? staleContactTexts(card.raw, card.mainLanguage) : {};
      }),

    /**
     * Notes that the translation of a field still fits.
     * @throws StorageFailure `notFound` if the contact is gone.
     */
    affirmText: async (id: string, field: ContactText, seen: Localized): Promise<Committed> => {
      const now = clock.now();
      const request = { kind: 'contactTextAffirmed', values: {}, undoable: true, at: now } as const;
      return commit(db, request, async (changes) => {
        const [row, card] = await Promise.all([db.contacts.get(id), db.cards.get(id)]);
        if (!row || !card) throw new StorageFailure({ kind: 'notFound', table: 'contacts', record: id });
        const raw = affirmContactText(card.raw, field, card.mainLanguage);
        if (raw === card.raw || !isSame(row[field], seen)) return;
        changes.describe({ name: contactLabel(row), about: id });
        await changes.put('contacts', { ...row, updatedAt: now });
        await changes.put('cards', { ...card, raw });
      });
    },
  };
}

/** The same of an idea. */
export function ideaTranslations({ db, clock }: StorageDeps) {
  return {
    staleTexts: async (id: string): Promise<StaleTexts<IdeaText>> =>
      guarded(async () => {
        const item = await db.items.get(id);
        return item ? staleIdeaTexts(item.raw, item.mainLanguage) : {};
      }),

    affirmText: async (id: string, field: IdeaText, seen: Localized): Promise<Committed> => {
      const now = clock.now();
      const request = { kind: 'ideaTextAffirmed', values: {}, undoable: true, at: now } as const;
      return commit(db, request, async (changes) => {
        const [row, item] = await Promise.all([db.ideas.get(id), db.items.get(id)]);
        if (!row || !item) throw new StorageFailure({ kind: 'notFound', table: 'ideas', record: id });
        const raw = affirmIdeaText(item.raw, field, item.mainLanguage);
        if (raw === item.raw || !isSame(row[field], seen)) return;
        changes.describe(bothNames(row.title));
        await changes.put('ideas', { ...row, updatedAt: now });
        await changes.put('items', { ...item, raw });
      });
    },
  };
}
