import type { Language } from '../domain/localized';
import type { RotationFields } from '../domain/rotation';
import { CalendarEditor, type ComponentEditor } from './calendar-editor';
import { stampChange } from './calendar-stamps';
import { calendarText } from './calendar-lines';
import type { LocalizedName } from './localized-lines';
import { readLocalized } from './localized-lines';
import { firstText } from './line-values';
import { normaliseRotation } from './normalise-rotation';
import { patchExceptions } from './patch-exceptions';
import { patchLocalized } from './patch-localized';
import { setOwnText } from './patch-own';
import { patchSchedule, scheduleEdit } from './patch-schedule';
import { readSchedule } from './read-schedule';
import { type RotationEvent, rotationEvent } from './rotation-event';
import { encodeWord } from './text-value';

type Options = { mainLanguage: Language; now: number };

/**
 * The event's text with the fields changed that differ from `before`, which is what `readRotation` gave for it. Only
 * lines that mean what changed are written anew, and with them DTSTAMP, LAST-MODIFIED and SEQUENCE of the event they
 * stand in; all other bytes stay. Reading the result gives `fields` as `normaliseRotation` puts them. `before` and
 * `fields` equal: the same text. `now` is in ms since 1970. A text without an event stays as it is.
 */
export function patchRotation(
  raw: string,
  before: RotationFields,
  fields: RotationFields,
  { mainLanguage, now }: Options,
): string {
  const was = normaliseRotation(before);
  const wanted = normaliseRotation(fields);
  if (isSame(was, wanted)) return raw;
  const editor = new CalendarEditor(raw);
  const event = rotationEvent(editor.root);
  if (!event) return raw;
  const untouched = calendarText(event.master);
  writeRotation(editor, event, was, wanted, { mainLanguage, now });
  // An override may have changed alone: the event as a whole has, then.
  if (calendarText(event.master) !== untouched || editor.text() !== raw)
    stampChange(editor.edit(event.master), now);
  return editor.text();
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const scheduleFields = ['time', 'timeZone', 'pattern', 'from', 'until', 'added', 'exceptions'] as const;

/** Writes what differs between two normalised rotations into the event. */
export function writeRotation(
  editor: CalendarEditor,
  event: RotationEvent,
  was: RotationFields,
  wanted: RotationFields,
  options: Options,
): void {
  const lines = editor.edit(event.master);
  patchOwnLines(lines, was, wanted);
  patchTexts(editor, event, lines, was, wanted, options);
  const hasOtherDays = scheduleFields.some((field) => !isSame(was[field], wanted[field]));
  const hasOtherPlace = was.siteId !== wanted.siteId || was.deskId !== wanted.deskId;
  if (!hasOtherDays && !(hasOtherPlace && event.overrides.length > 0)) return;
  const edit = scheduleEdit(event, readSchedule(event), was, wanted, options.now);
  if (hasOtherDays) patchSchedule(editor, lines, edit);
  patchExceptions(editor, lines, edit);
}

function patchOwnLines(lines: ComponentEditor, was: RotationFields, wanted: RotationFields): void {
  const ids = [
    ['X-TANDEM-PERSON', 'personId'],
    ['X-TANDEM-FROM', 'homeHouseId'],
    ['X-TANDEM-TO', 'hostHouseId'],
    ['X-TANDEM-SITE', 'siteId'],
    ['X-TANDEM-DESK', 'deskId'],
  ] as const;
  for (const [name, field] of ids) {
    if (was[field] !== wanted[field]) setOwnText(lines, name, encodeWord(wanted[field]));
  }
  if (was.kind !== wanted.kind) setOwnText(lines, 'X-TANDEM-KIND', wanted.kind);
  if (was.personName !== wanted.personName) setOwnText(lines, 'X-TANDEM-PERSON-NAME', wanted.personName);
  if (!isSame(was.partnershipIds, wanted.partnershipIds)) {
    setOwnText(lines, 'X-TANDEM-PARTNERSHIP', wanted.partnershipIds.map(encodeWord).join(' '));
  }
}

/** Texts of the master, and of the overrides in which the same stood. */
function patchTexts(
  editor: CalendarEditor,
  event: RotationEvent,
  lines: ComponentEditor,
  was: RotationFields,
  wanted: RotationFields,
  { mainLanguage, now }: Options,
): void {
  const overrides = event.overrides.map((override) => editor.edit(override));
  const texts: [LocalizedName, 'title' | 'note'][] = [
    ['SUMMARY', 'title'],
    ['DESCRIPTION', 'note'],
  ];
  for (const [name, field] of texts) {
    const change = { before: was[field], wanted: wanted[field], mainLanguage };
    if (isSame(change.before, change.wanted)) continue;
    patchLocalized(lines, name, change);
    for (const override of overrides) {
      if (!isSame(readLocalized(override, name, mainLanguage), change.before)) continue;
      patchLocalized(override, name, change);
      stampChange(override, now);
    }
  }
  if (was.place === wanted.place) return;
  setOwnText(lines, 'LOCATION', wanted.place);
  for (const override of overrides) {
    if (firstText(override, 'LOCATION') !== was.place || was.place === '') continue;
    setOwnText(override, 'LOCATION', wanted.place);
    stampChange(override, now);
  }
}
