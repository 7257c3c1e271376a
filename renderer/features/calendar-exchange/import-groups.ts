import type { House } from '../../domain/house';
import { foldText } from '../../domain/fold-text';
import { pickText, type Language, type Localized } from '../../domain/localized';
import type { RotationFields, RotationKind } from '../../domain/rotation';
import type { CalendarEntry, KnownItem } from '../../storage/calendar-import';
import { type CalendarCandidate, type CalendarNote, calendarNotes } from './calendar-types';

/** Where an entry stands to what is here: unknown, the same text, another text, another text or the same in the trash. */
export type Standing = 'new' | 'same' | 'changed' | 'trashed';
export type PlacedCandidate = CalendarCandidate & { standing: Standing; knownId: string };

/** What is done with entries that are known here with another text. */
export type KnownChoice = 'update' | 'skip';

/** Events with one title, which mostly belong to one person. */
export type ImportGroup = {
  key: string;
  title: Localized;
  fileName: string;
  kind: RotationKind;
  entries: number;
  days: number;
  from: string;
  until: string;
  /** The contact that the entries name, if it is one and the same; else ''. */
  personId: string;
  notes: CalendarNote[];
};

/** Answers of the preview for one group; '' leaves the person open. */
export type GroupAnswer = { personId: string; kind: RotationKind };

/** Says for each candidate whether it is known here; `known` is asked by component and UID. */
export function placeCandidates(
  candidates: readonly CalendarCandidate[],
  known: Record<CalendarCandidate['component'], ReadonlyMap<string, KnownItem>>,
): PlacedCandidate[] {
  return candidates.map((candidate) => {
    const item = candidate.uid === '' ? undefined : known[candidate.component].get(candidate.uid);
    if (!item) return { ...candidate, standing: 'new', knownId: '' };
    const standing = item.isTrashed ? 'trashed' : item.raw === candidate.raw ? 'same' : 'changed';
    return { ...candidate, standing, knownId: item.id };
  });
}

/** Key of the group an event belongs to. */
export function groupKey({ title, fileName, kind }: CalendarCandidate): string {
  return JSON.stringify([fileName, kind, title.de ?? '', title.nl ?? '']);
}

/** The events by title, in the order of the files. `isPerson` says whether an id is a contact of this desk. */
export function importGroups(
  candidates: readonly CalendarCandidate[],
  isPerson: (id: string) => boolean,
): ImportGroup[] {
  const groups = new Map<string, CalendarCandidate[]>();
  for (const candidate of candidates) {
    if (candidate.component !== 'VEVENT') continue;
    const key = groupKey(candidate);
    const there = groups.get(key);
    if (there) there.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups].flatMap(([key, entries]) => {
    const [first] = entries;
    if (!first) return [];
    const people = new Set(entries.map(({ personId }) => personId));
    const sole = people.size === 1 && isPerson(first.personId) ? first.personId : '';
    const ends = entries.map(({ until }) => until);
    return [
      {
        key,
        title: first.title,
        fileName: first.fileName,
        kind: first.kind,
        entries: entries.length,
        days: entries.reduce((sum, { days }) => sum + days, 0),
        from:
          entries
            .map(({ from }) => from)
            .filter(Boolean)
            .toSorted()[0] ?? '',
        until: ends.includes('') ? '' : (ends.toSorted().at(-1) ?? ''),
        personId: sole,
        notes: calendarNotes.filter((note) => entries.some(({ notes }) => notes.includes(note))),
      },
    ];
  });
}

/** Whether an entry is written, given what is done with known ones. */
export function isWritten({ standing }: PlacedCandidate, choice: KnownChoice): boolean {
  return standing === 'new' || (standing !== 'same' && choice === 'update');
}

export type ImportPeople = ReadonlyMap<string, { name: string; houseId: string }>;

/**
 * What is handed to the store: texts as they are, and beside them only what the preview was told, so that a text nobody
 * was named for keeps its bytes.
 */
export function entriesToWrite(
  candidates: readonly PlacedCandidate[],
  answers: ReadonlyMap<string, GroupAnswer>,
  choice: KnownChoice,
  { people, houses, language }: { people: ImportPeople; houses: readonly House[]; language: Language },
): CalendarEntry[] {
  return candidates
    .filter((candidate) => isWritten(candidate, choice))
    .map((candidate): CalendarEntry => {
      const { raw, knownId: replaces, component } = candidate;
      const common = { raw, mainLanguage: language, replaces };
      if (component === 'VTODO') return { ...common, table: 'ideas', fields: {} };
      const answer = answers.get(groupKey(candidate));
      return { ...common, table: 'rotations', fields: fieldsOf(candidate, answer, people, houses) };
    });
}

function fieldsOf(
  candidate: CalendarCandidate,
  answer: GroupAnswer | undefined,
  people: ImportPeople,
  houses: readonly House[],
): Partial<RotationFields> {
  const kind = answer?.kind ?? candidate.kind;
  const fields: Partial<RotationFields> = kind !== candidate.kind || candidate.isKindGuessed ? { kind } : {};
  const person = answer && people.get(answer.personId);
  if (!answer || !person) return fields;
  return {
    ...fields,
    personId: answer.personId,
    personName: person.name,
    ...(person.houseId !== '' && { homeHouseId: person.houseId }),
    ...(candidate.hostHouseId === '' && { hostHouseId: hostOf(candidate, kind, person.houseId, houses) }),
  };
}

/** The house that place or title names and that is not the own one; '' for days that are spent in none. */
function hostOf(
  { place, title }: CalendarCandidate,
  kind: RotationKind,
  homeHouseId: string,
  houses: readonly House[],
): string {
  if (kind === 'remote' || kind === 'absence') return '';
  const words = ` ${foldText([place, pickText(title, 'de')?.text ?? '', title.nl ?? ''].join(' '))} `;
  const named = houses.filter(({ id, city }) => id !== homeHouseId && words.includes(` ${foldText(city)} `));
  return named.length === 1 && named[0] ? named[0].id : '';
}
