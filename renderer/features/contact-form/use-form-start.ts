import { useEffect, useState } from 'react';
import { useServices } from '../../app/services';
import type { ContactRow } from '../../domain/contact-row';
import type { CardPhoto } from '../../codec/photo';
import { contactDraftKey } from '../../storage/drafts-repository';
import { type ContactDraft, readDraft } from './draft';

/** What a form begins with: the record (`null` for a new contact), its picture, and a draft if one was left. */
export type FormStart = {
  row: ContactRow | null;
  photo: CardPhoto | null;
  draft: { content: ContactDraft; at: number } | undefined;
};

export type FormStartState =
  | { kind: 'loading' }
  | { kind: 'ready'; start: FormStart }
  /** There is neither a record nor a draft of one. */
  | { kind: 'notThere' }
  | { kind: 'failed'; error: unknown };

/** Reads, once, what the form for `id` begins with. */
export function useFormStart(id: string | undefined): FormStartState {
  const { storage } = useServices();
  const [state, setState] = useState<FormStartState>({ kind: 'loading' });

  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<FormStartState> => {
      const [row, photo, kept] = await Promise.all([
        id === undefined ? undefined : storage.contacts.get(id),
        id === undefined ? null : storage.contacts.photo(id),
        storage.drafts.read(contactDraftKey(id)),
      ]);
      const content = kept && readDraft(kept.value);
      if (id !== undefined && !row && !content) return { kind: 'notThere' };
      const draft = kept && content && { content, at: kept.at };
      return { kind: 'ready', start: { row: row ?? null, photo, draft } };
    };
    read().then(
      (next) => isCurrent && setState(next),
      (error: unknown) => isCurrent && setState({ kind: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [storage, id]);

  return state;
}
