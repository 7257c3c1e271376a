import type { Idea } from './idea';
import type { Localized } from './localized';
import type { Meeting } from './meeting';
import type { Rotation } from './rotation';

/** People who have been erased for good: the names they were known by, by contact id. */
export type ErasedPeople = ReadonlyMap<string, readonly string[]>;

/** What stands where a name stood that must go (Art. 17 GDPR); the same in both languages. */
const gone = '—';

/*
 * What was planned, noted and decided stays; who it was goes. Texts that someone wrote freely (notes, agendas, steps)
 * are left alone: no program can tell whom they speak of. Each function answers with the same object if nothing in it
 * names one of these people.
 */

/** The rotation without the person; the title keeps the rest of its words. */
export function rotationWithout<R extends Rotation>(rotation: R, people: ErasedPeople): R {
  const known = people.get(rotation.personId);
  if (!known) return rotation;
  const names = [rotation.personName, ...known];
  return { ...rotation, personId: '', personName: '', title: without(rotation.title, names) };
}

/** The idea without these people as owners, participants and authors of steps. */
export function ideaWithout<I extends Idea>(idea: I, people: ErasedPeople): I {
  const owners = idea.owners.filter(({ contactId }) => !people.has(contactId));
  const peopleIds = idea.peopleIds.filter((id) => !people.has(id));
  const names = new Set([...people.values()].flat().filter(Boolean));
  const isTheirs = idea.log.some(({ author }) => names.has(author));
  if (owners.length === idea.owners.length && peopleIds.length === idea.peopleIds.length && !isTheirs) {
    return idea;
  }
  const log = idea.log.map((entry) => (names.has(entry.author) ? { ...entry, author: gone } : entry));
  return { ...idea, owners, peopleIds, log };
}

/** The meeting without these people among those who took part. */
export function meetingWithout<M extends Meeting>(meeting: M, people: ErasedPeople): M {
  const participantIds = meeting.participantIds.filter((id) => !people.has(id));
  return participantIds.length === meeting.participantIds.length ? meeting : { ...meeting, participantIds };
}

function without(text: Localized, names: readonly string[]): Localized {
  // Longest first: "Lena Muster-Beispiel" before "Lena Muster".
  const ordered = [...new Set(names)].filter(Boolean).toSorted((a, b) => b.length - a.length);
  const strip = (value: string) => ordered.reduce((left, name) => left.replaceAll(name, gone), value);
  return Object.fromEntries(Object.entries(text).map(([language, value]) => [language, strip(value)]));
}
