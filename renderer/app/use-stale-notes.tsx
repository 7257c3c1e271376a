import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Language, Localized } from '../domain/localized';
import type { Committed } from '../storage/commit';
import { StaleNote } from './stale-note';
import { type StaleTextsSource, useStaleTexts } from './use-stale-texts';
import { useUndoable } from './use-undoable';

/** What storage knows of the translations in one kind of record. */
type Translations<Field extends string> = StaleTextsSource<Field> & {
  affirmText: (id: string, field: Field, seen: Localized) => Promise<Committed>;
};

export type StaleNotesOf<Field extends string> = {
  record: { id: string } & Readonly<Record<Field, Localized>>;
  translations: Translations<Field>;
  /** What a field is called. */
  labels: Readonly<Record<Field, string>>;
  /** The form, at one text in one language. */
  editAt: (place: `${Field}.${Language}`) => string;
  /** The button that was pressed goes with its note: where focus goes then. */
  onAffirmed: () => void;
};

/** The note below a text that is shown in a language, if its translation is out of date in that one. */
export type StaleNotes<Field extends string> = (field: Field, shown: Language | undefined) => ReactNode;

/** Follows which translations of the record that is open are out of date. */
export function useStaleNotes<Field extends string>({
  record,
  translations,
  labels,
  editAt,
  onAffirmed,
}: StaleNotesOf<Field>): StaleNotes<Field> {
  const { t } = useTranslation('staleTexts');
  const undoable = useUndoable();
  const [, navigate] = useLocation();
  const { id } = record;
  const stale = useStaleTexts(translations, id);

  const affirm = async (field: Field) => {
    if (await undoable(() => translations.affirmText(id, field, record[field]), t('affirmed'))) onAffirmed();
  };

  return (field, shown) =>
    shown !== undefined &&
    stale[field] === shown && (
      <StaleNote
        field={labels[field]}
        language={shown}
        onAffirm={() => void affirm(field)}
        onEdit={() => navigate(editAt(`${field}.${shown}`))}
      />
    );
}
