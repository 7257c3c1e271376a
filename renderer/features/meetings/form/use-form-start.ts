import { useEffect, useState } from 'react';
import { useServices } from '../../../app/services';
import { useSettings } from '../../../app/settings-context';
import type { RecordStart } from '../../../app/use-record-form';
import type { MeetingRow } from '../../../storage/rows';
import { readDraft } from './draft';
import { emptyFields, fieldsOfMeeting, type MeetingFields, type MeetingFormValues } from './form-values';

/** What the form of a meeting begins with; `row` is `null` for a new one. */
export type MeetingFormStart = RecordStart<MeetingFormValues, MeetingFields> & { row: MeetingRow | null };

export type MeetingFormStartState =
  | { kind: 'loading' }
  | { kind: 'ready'; start: MeetingFormStart }
  /** There is neither a record nor a draft of one. */
  | { kind: 'notThere' }
  | { kind: 'failed'; error: unknown };

/** Key of the half-typed change of a meeting; `undefined` is a new one. */
export function meetingDraftKey(id: string | undefined): string {
  return `meeting/${id ?? 'new'}`;
}

/**
 * Reads, once, what the form for `id` begins with. A new meeting begins with the houses of the partnership in the top
 * bar and the clock of the own house.
 */
export function useFormStart(id: string | undefined): MeetingFormStartState {
  const { storage } = useServices();
  const { me, partnershipId } = useSettings().settings;
  const [state, setState] = useState<MeetingFormStartState>({ kind: 'loading' });
  // What the top bar shows is of interest at the beginning only: later the form belongs to who types in it.
  const [at] = useState({ houseId: me?.houseId, partnershipId });

  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<MeetingFormStartState> => {
      const [row, kept, partnerships, houses] = await Promise.all([
        id === undefined ? undefined : storage.meetings.get(id),
        storage.drafts.read(meetingDraftKey(id)),
        storage.partnerships.list(),
        storage.houses.list(),
      ]);
      const content = kept && readDraft(kept.value);
      if (id !== undefined && !row && !content) return { kind: 'notThere' };
      const active = partnerships.filter(({ state }) => state.kind === 'active');
      const partnership =
        partnerships.find((each) => each.id === at.partnershipId) ??
        (active.length === 1 ? active[0] : undefined);
      const empty = emptyFields();
      const begun = {
        ...empty,
        houseIds: [...(partnership?.houseIds ?? (at.houseId ? [at.houseId] : []))],
        partnershipIds: partnership ? [partnership.id] : [],
        timeZone: houses.find((house) => house.id === at.houseId)?.timeZone || empty.timeZone,
      };
      const start: MeetingFormStart = {
        row: row ?? null,
        fields: fieldsOfMeeting(row ?? begun),
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
