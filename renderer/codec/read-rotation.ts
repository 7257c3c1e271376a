import type { Language } from '../domain/localized';
import { emptyRotation, type Rotation, type RotationKind, rotationKinds } from '../domain/rotation';
import { type CalendarComponent, parseCalendar } from './calendar-lines';
import { readLocalized } from './localized-lines';
import { firstText, type LineSet } from './line-values';
import { readExceptions } from './read-exceptions';
import { readSchedule } from './read-schedule';
import { eventLines, rotationEvent } from './rotation-event';
import { decodeWord, readWords } from './text-value';

/**
 * Reads a VCALENDAR text with one event and its overrides as a rotation. Total: what cannot be read stays in the text
 * and is empty here. An event of another program becomes the pattern that says the same, else `rule`.
 */
export function readRotation(
  raw: string,
  { id, mainLanguage }: { id: string; mainLanguage: Language },
): Rotation {
  return readRotationTree(parseCalendar(raw), { id, mainLanguage });
}

/** The same from the components of a text. */
export function readRotationTree(
  root: CalendarComponent,
  { id, mainLanguage }: { id: string; mainLanguage: Language },
): Rotation {
  const event = rotationEvent(root);
  const schedule = event && readSchedule(event);
  if (!event) return emptyRotation(id);
  const lines = eventLines(event.master);
  const word = (name: string): string => decodeWord(firstText(lines, name));
  return {
    ...emptyRotation(id),
    uid: firstText(lines, 'UID') || id,
    kind: kindOf(lines),
    personId: word('X-TANDEM-PERSON'),
    personName: firstText(lines, 'X-TANDEM-PERSON-NAME'),
    homeHouseId: word('X-TANDEM-FROM'),
    hostHouseId: word('X-TANDEM-TO'),
    siteId: word('X-TANDEM-SITE'),
    deskId: word('X-TANDEM-DESK'),
    place: firstText(lines, 'LOCATION'),
    title: readLocalized(lines, 'SUMMARY', mainLanguage),
    note: readLocalized(lines, 'DESCRIPTION', mainLanguage),
    timeZone: event.style.zone,
    partnershipIds: readWords(firstText(lines, 'X-TANDEM-PARTNERSHIP')),
    ...(schedule && {
      time: schedule.time,
      pattern: schedule.pattern,
      from: schedule.from,
      until: schedule.until,
      added: schedule.added,
      exceptions: readExceptions(event, schedule),
    }),
  };
}

function kindOf(lines: LineSet): RotationKind {
  const stated = firstText(lines, 'X-TANDEM-KIND');
  const known = rotationKinds.find((kind) => kind === stated);
  if (known) return known;
  // "Out of office" of Outlook and Exchange.
  return firstText(lines, 'X-MICROSOFT-CDO-BUSYSTATUS').toUpperCase() === 'OOF' ? 'absence' : 'onSite';
}
