import { splitCalendar, type CalendarRecord } from '../../codec/calendar-text';
import { contentLines } from '../../codec/content-lines';
import { readIdea } from '../../codec/read-idea';
import { readRotation } from '../../codec/read-rotation';
import { expandRotation } from '../../domain/expand-rotation';
import type { Language } from '../../domain/localized';
import { unsupportedPart } from '../../domain/pattern-dates';
import { addMonths, isPlainDate } from '../../domain/plain-date';
import type { BrokenCalendarEntry, CalendarCandidate, CalendarNote, CalendarReading } from './calendar-types';

/** How far days are counted for the preview: enough to recognise a plan, and little work for a rule without end. */
const countedMonths = 36;

export type ReadingOptions = {
  /** Language of texts that name none. */
  language: Language;
  onRead?: (done: number) => void;
  /** Lets others work now and then. */
  pause?: () => Promise<void>;
};

/** Reads the texts of calendar files: what can be taken in, what cannot be read, what stands there twice. */
export async function readCalendars(
  files: readonly { name: string; text: string }[],
  { language, onRead, pause }: ReadingOptions,
): Promise<CalendarReading> {
  const byUid = new Map<string, CalendarCandidate>();
  const nameless: CalendarCandidate[] = [];
  const broken: BrokenCalendarEntry[] = [];
  const strange: string[] = [];
  let twins = 0;
  let done = 0;
  for (const { name, text } of files) {
    if (!/^[ \t\uFEFF]*BEGIN:V/im.test(text)) {
      strange.push(name);
      continue;
    }
    const pieces = splitCalendar(text);
    if (pieces.length === 0) strange.push(name);
    for (const piece of pieces) {
      await pause?.();
      onRead?.(++done);
      if (piece.kind === 'broken') {
        broken.push({ fileName: name, line: piece.line, reason: piece.reason, text: piece.raw });
        continue;
      }
      const candidate = candidateOf(piece, name, language);
      if (candidate.uid === '') {
        nameless.push(candidate);
        continue;
      }
      const key = `${candidate.component} ${candidate.uid}`;
      const twin = byUid.get(key);
      if (twin?.raw === candidate.raw) {
        twins += 1;
        continue;
      }
      // The same entry in two states: the later one counts, the other is not lost.
      if (twin) broken.push(setAside(twin));
      byUid.set(key, candidate);
    }
  }
  const candidates = [...byUid.values(), ...nameless];
  return { candidates, broken, twins, strange };
}

function setAside({ fileName, line, raw }: CalendarCandidate): BrokenCalendarEntry {
  return { fileName, line, reason: 'sameUid', text: raw };
}

function candidateOf(record: CalendarRecord, fileName: string, language: Language): CalendarCandidate {
  const { component, uid, raw, line } = record;
  const names = namesIn(raw);
  const notes: CalendarNote[] = [];
  if (names.has('ATTENDEE') || names.has('ORGANIZER')) notes.push('invitation');
  if (record.oddLines.length > 0) notes.push('oddLines');
  if (uid === '') notes.push('noUid');
  const common = { component, fileName, line, uid, raw, notes };
  if (component === 'VTODO') {
    const { title } = readIdea(raw, { id: '', mainLanguage: language });
    return {
      ...common,
      title,
      place: '',
      kind: 'remote',
      isKindGuessed: false,
      personId: '',
      personName: '',
      homeHouseId: '',
      hostHouseId: '',
      days: 0,
      from: '',
      until: '',
    };
  }
  const rotation = readRotation(raw, { id: '', mainLanguage: language });
  const { pattern, from, until } = rotation;
  if (unsupportedPart(pattern) !== undefined) notes.push('ruleUnknown');
  // Several whole days without a word about them are mostly leave; the preview asks.
  const isKindGuessed = pattern.kind === 'span' && rotation.kind === 'onSite' && !names.has('X-TANDEM-KIND');
  return {
    ...common,
    title: rotation.title,
    place: rotation.place,
    kind: isKindGuessed ? 'absence' : rotation.kind,
    isKindGuessed,
    personId: rotation.personId,
    personName: rotation.personName,
    homeHouseId: rotation.homeHouseId,
    hostHouseId: rotation.hostHouseId,
    days: isPlainDate(from) ? expandRotation(rotation, from, countedUntil(from, until)).length : 0,
    from,
    until,
  };
}

function countedUntil(from: string, until: string): string {
  const far = addMonths(from, countedMonths);
  return isPlainDate(until) && until < far ? until : far;
}

function namesIn(raw: string): Set<string> {
  const names = new Set<string>();
  for (const line of contentLines(raw)) if (line.kind === 'property') names.add(line.name);
  return names;
}
