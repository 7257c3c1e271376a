import { useEffect, useState } from 'react';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import type { RecordStart } from '../../app/use-record-form';
import { emptyIdea, type IdeaFields } from '../../domain/idea';
import type { IdeaRow } from '../../storage/rows';
import { readDraft } from './draft';
import { fieldsOfIdea, type IdeaFormValues } from './form-values';

/** What the form of an idea begins with; `row` is `null` for a new one. */
export type IdeaFormStart = RecordStart<IdeaFormValues, IdeaFields> & { row: IdeaRow | null };

export type IdeaFormStartState =
  | { kind: 'loading' }
  | { kind: 'ready'; start: IdeaFormStart }
  /** There is neither a record nor a draft of one. */
  | { kind: 'notThere' }
  | { kind: 'failed'; error: unknown };

/** Key of the half-typed change of an idea; `undefined` is a new one. */
export function ideaDraftKey(id: string | undefined): string {
  return `idea/${id ?? 'new'}`;
}

/** Reads, once, what the form for `id` begins with. A new idea begins with the houses of the partnership in the top bar. */
export function useFormStart(id: string | undefined): IdeaFormStartState {
  const { storage } = useServices();
  const { me, partnershipId } = useSettings().settings;
  const [state, setState] = useState<IdeaFormStartState>({ kind: 'loading' });
  // What the top bar shows is of interest at the beginning only: later the form belongs to who types in it.
  const [at] = useState({ houseId: me?.houseId, partnershipId });

  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<IdeaFormStartState> => {
      const [row, kept, partnerships] = await Promise.all([
        id === undefined ? undefined : storage.ideas.get(id),
        storage.drafts.read(ideaDraftKey(id)),
        storage.partnerships.list(),
      ]);
      const content = kept && readDraft(kept.value);
      if (id !== undefined && !row && !content) return { kind: 'notThere' };
      const active = partnerships.filter(({ state }) => state.kind === 'active');
      const partnership =
        partnerships.find((each) => each.id === at.partnershipId) ??
        (active.length === 1 ? active[0] : undefined);
      const empty = {
        ...emptyIdea(''),
        houseIds: [...(partnership?.houseIds ?? (at.houseId ? [at.houseId] : []))],
        partnershipIds: partnership ? [partnership.id] : [],
      };
      const start: IdeaFormStart = {
        row: row ?? null,
        fields: fieldsOfIdea(row ?? empty),
        isNew: id === undefined,
        draft: kept && content && { content, at: kept.at },
      };
      return { kind: 'ready', start };
    };
    read().then(
      (next) => isCurrent && setState(next),
      (error: unknown) => isCurrent && setState({ kind: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [storage, id, at]);

  return state;
}
