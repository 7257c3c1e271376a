import { useDeferredValue, useMemo } from 'react';
import { useServices } from '../../app/services';
import { sessionChoice } from '../../app/session-choice';
import { useSettings } from '../../app/settings-context';
import { useHouses, usePartnerships } from '../../app/use-places';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { foldText } from '../../domain/fold-text';
import { ideaBelongsTo } from '../../domain/idea-partnership';
import type { Localized } from '../../domain/localized';
import type { MeetingRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';

const nobody: ContactRow[] = [];

/** What is searched for; it stays while the app is open. */
export const meetingSearch = sessionChoice('meeting-search', (kept) => ({
  text: kept !== null && typeof kept === 'object' && 'text' in kept ? String(kept.text) : '',
}));

export type Meetings = {
  /** Those that the search lets through, unsorted; `undefined` until they are read. */
  shown: readonly MeetingRow[] | undefined;
  /** All of the partnership in the top bar. */
  meetings: readonly MeetingRow[] | undefined;
  /** How many there are in all partnerships. */
  total: number;
};

/** The meetings, live, of the partnership in the top bar, narrowed by what is searched for: each word must occur. */
export function useMeetings(): Meetings {
  const { storage } = useServices();
  const { partnershipId } = useSettings().settings;
  const partnership = usePartnerships().find(({ id }) => id === partnershipId);
  const houses = useHouses();
  const text = useDeferredValue(meetingSearch.use().text);
  const rows = useLive<MeetingRow[] | undefined>(() => storage.meetings.list(), [storage], undefined);
  const meetings = useMemo(
    () => (partnership ? rows?.filter((row) => ideaBelongsTo(row, partnership)) : rows),
    [rows, partnership],
  );
  const ids = useMemo(
    () => [...new Set((meetings ?? []).flatMap(({ participantIds }) => participantIds))],
    [meetings],
  );
  const people = useLive(() => storage.contacts.getMany(ids), [storage, ids.join(' ')], nobody);
  const shown = useMemo(() => {
    const words = foldText(text).split(' ').filter(Boolean);
    if (words.length === 0) return meetings;
    const names = new Map(people.map((row) => [row.id, contactLabel(row)]));
    const cities = new Map(houses.map(({ id, city }) => [id, city]));
    return meetings?.filter((meeting) => {
      const all = foldText(
        [
          ...[meeting.title, meeting.agenda, meeting.note].flatMap(both),
          ...meeting.followUps.flatMap((each) => both(each.text)),
          meeting.place,
          ...meeting.houseIds.map((id) => cities.get(id) ?? ''),
          ...meeting.otherCities,
          ...meeting.participantIds.map((id) => names.get(id) ?? ''),
          meeting.otherParticipants,
        ].join(' '),
      );
      return words.every((word) => all.includes(word));
    });
  }, [text, meetings, people, houses]);
  return { shown, meetings, total: rows?.length ?? 0 };
}

function both({ de = '', nl = '' }: Localized): string[] {
  return [de, nl];
}
