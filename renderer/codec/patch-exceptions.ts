import type { DayTime, RotationException, RotationFields } from '../domain/rotation';
import { addDays } from '../domain/plain-date';
import type { CalendarEditor, ComponentEditor } from './calendar-editor';
import type { CalendarComponent } from './calendar-lines';
import { firstText, joinLines, linesNamed, lineText } from './line-values';
import { setOwnText } from './patch-own';
import { patchDates, setEnd, setStamp } from './patch-stamp';
import type { ScheduleEdit } from './patch-schedule';
import { overriddenDate, writeSkipNote } from './read-exceptions';
import { eventLines, type RotationEvent, stampsNamed, timesOf } from './rotation-event';
import { decodeWord, encodeWord } from './text-value';
import { stampChange } from './calendar-stamps';
import { utcText } from './calendar-time';
import type { StampStyle } from './event-stamp';
import { ensureZone } from './patch-zone';

type Skipped = Extract<RotationException, { kind: 'skipped' }>;
type Moved = Extract<RotationException, { kind: 'moved' }>;

const skippedOf = ({ exceptions }: RotationFields): Map<string, Skipped> =>
  new Map(exceptions.flatMap((each) => (each.kind === 'skipped' ? [[each.date, each]] : [])));
const movedOf = ({ exceptions }: RotationFields): Map<string, Moved> =>
  new Map(exceptions.flatMap((each) => (each.kind === 'moved' ? [[each.date, each]] : [])));

/** What goes from the master into a new override, so that other calendars show the same there. */
const copiedNames = [
  'SUMMARY',
  'X-TANDEM-SUMMARY',
  'DESCRIPTION',
  'X-TANDEM-DESCRIPTION',
  'LOCATION',
  'TRANSP',
  'CLASS',
];

/** Writes what differs from the pattern on single days: EXDATE with its reason, and one override for each moved day. */
export function patchExceptions(editor: CalendarEditor, lines: ComponentEditor, edit: ScheduleEdit): void {
  const wasSkipped = skippedOf(edit.before);
  // A day that another program cancelled by an override is taken out by that already.
  const cancelled = edit.event.overrides
    .map((override) => overriddenDate(edit.event, override))
    .filter((date) => wasSkipped.has(date));
  patchMoved(editor, lines, edit);
  patchSkipped(lines, edit, new Set(cancelled));
}

function patchSkipped(lines: ComponentEditor, edit: ScheduleEdit, cancelled: ReadonlySet<string>): void {
  const { event, before, wanted, style, rewrite } = edit;
  const was = skippedOf(before);
  const wants = skippedOf(wanted);
  const present = new Set(stampsNamed(lines, 'EXDATE', event).map(({ date }) => date));
  const add = [...wants.keys()].filter((date) => !present.has(date) && !cancelled.has(date));
  const remove = new Set([...was.keys()].filter((date) => !wants.has(date)));
  if (rewrite || add.length + remove.size > 0) {
    patchDates(lines, 'EXDATE', { remove, add }, { event, style, time: wanted.time?.from ?? '', rewrite });
  }
  const notes = new Map([...wants].map(([date, skip]) => [date, writeSkipNote(skip)]));
  for (const line of linesNamed(lines, 'X-TANDEM-SKIPPED')) {
    const date = lineText(line).split(/\s+/)[0] ?? '';
    const note = notes.get(date);
    notes.delete(date);
    if (note === undefined ? was.has(date) : note === '') lines.remove(line);
    else if (note !== undefined && note !== lineText(line)) lines.replace(line, line.parameters, note);
  }
  for (const note of notes.values()) {
    if (note !== '') lines.add({ spelling: 'X-TANDEM-SKIPPED', parameters: [], value: note });
  }
}

function patchMoved(editor: CalendarEditor, lines: ComponentEditor, edit: ScheduleEdit): void {
  const { event, before, wanted } = edit;
  const was = movedOf(before);
  const wants = movedOf(wanted);
  const wasSkipped = skippedOf(before);
  const isSkipped = skippedOf(wanted);
  const missing = new Map(wants);
  for (const override of event.overrides.slice()) {
    const date = overriddenDate(event, override);
    const moved = wants.get(date);
    const isGone = moved === undefined && (was.has(date) || (wasSkipped.has(date) && !isSkipped.has(date)));
    if (isGone) {
      editor.remove(override);
      event.overrides.splice(event.overrides.indexOf(override), 1);
    } else patchOverride(editor, editor.edit(override), edit, date, was.get(date), moved);
    missing.delete(date);
  }
  for (const moved of missing.values()) addOverride(editor, lines, edit, moved);
}

function patchOverride(
  editor: CalendarEditor,
  target: ComponentEditor,
  edit: ScheduleEdit,
  date: string,
  was: Moved | undefined,
  moved: Moved | undefined,
): void {
  const { event, before, wanted, style, rewrite, now } = edit;
  const untouched = joinLines(target.lines);
  const times = timesOf(target, event);
  if (rewrite) setStamp(target, 'RECURRENCE-ID', { date, time: wanted.time?.from ?? '' }, style);
  const to = moved?.to ?? times?.date ?? date;
  const time = moved?.time ?? wanted.time;
  const hasOtherTime =
    (was?.time ?? before.time)?.from !== time?.from ||
    (was?.time ?? before.time)?.to !== time?.to ||
    (time !== null && before.timeZone !== wanted.timeZone);
  if (rewrite || hasOtherTime || (moved && to !== times?.date)) {
    writeTimes(editor, target, edit, to, time);
  }
  if (moved) patchOwn(target, edit, was, moved);
  keepPlaces(target, event, wanted, moved);
  if (joinLines(target.lines) !== untouched) stampChange(target, now);
}

function writeTimes(
  editor: CalendarEditor,
  target: ComponentEditor,
  { event, style, wanted }: ScheduleEdit,
  to: string,
  time: DayTime | null,
): void {
  const zone = wanted.timeZone;
  // A day with times among whole days names the zone that those do without.
  const own: StampStyle = time && style.kind === 'date' ? { kind: 'zoned', zone, tzid: zone } : style;
  if (own !== style) ensureZone(editor, event, zone, to);
  setStamp(target, 'DTSTART', { date: to, time: time?.from ?? '' }, own);
  setEnd(target, { date: to, dayAfter: addDays(to, 1), time }, own);
}

function patchOwn(
  target: ComponentEditor,
  { wanted }: ScheduleEdit,
  was: Moved | undefined,
  moved: Moved,
): void {
  setOwnText(target, 'X-TANDEM-SWAP', encodeWord(moved.swapWith));
  if ((was?.absenceId ?? '') !== moved.absenceId) {
    setOwnText(target, 'X-TANDEM-ABSENCE', encodeWord(moved.absenceId));
    setOwnText(target, 'STATUS', moved.absenceId === '' ? '' : 'CANCELLED');
  }
  const isElsewhere = moved.siteId !== '' || moved.deskId !== '';
  const wasElsewhere = was !== undefined && (was.siteId !== '' || was.deskId !== '');
  if (
    isElsewhere !== wasElsewhere ||
    (isElsewhere && (was?.siteId !== moved.siteId || was.deskId !== moved.deskId))
  ) {
    // The place of the rotation would send people to the wrong desk.
    setOwnText(target, 'LOCATION', isElsewhere ? '' : wanted.place);
  }
}

/** Site and desk stand in an override only where they differ, whatever was copied into it from the master. */
function keepPlaces(
  target: ComponentEditor,
  event: RotationEvent,
  wanted: RotationFields,
  moved: Moved | undefined,
): void {
  const places = [
    ['X-TANDEM-SITE', wanted.siteId, moved?.siteId ?? ''],
    ['X-TANDEM-DESK', wanted.deskId, moved?.deskId ?? ''],
  ] as const;
  for (const [name, usual, own] of places) {
    const stated = decodeWord(firstText(target, name));
    if ((stated === usual ? '' : stated) !== own) setOwnText(target, name, encodeWord(own));
  }
}

function addOverride(editor: CalendarEditor, lines: ComponentEditor, edit: ScheduleEdit, moved: Moved): void {
  const { event, wanted, style, now } = edit;
  const last: CalendarComponent = event.overrides.at(-1) ?? event.master;
  const override = editor.addAfter(last, 'VEVENT');
  event.overrides.push(override);
  const target = editor.edit(override);
  const uid = linesNamed(lines, 'UID')[0];
  target.add({ spelling: 'UID', parameters: [], value: uid?.value ?? '' });
  setStamp(target, 'RECURRENCE-ID', { date: moved.date, time: wanted.time?.from ?? '' }, style);
  setOwnText(target, 'DTSTAMP', utcText(now));
  setOwnText(target, 'LAST-MODIFIED', utcText(now));
  setOwnText(target, 'SEQUENCE', firstText(lines, 'SEQUENCE') || '0');
  writeTimes(editor, target, edit, moved.to, moved.time ?? wanted.time);
  for (const name of copiedNames) {
    for (const { spelling, parameters, value } of linesNamed(eventLines(event.master), name)) {
      target.add({ spelling, parameters: parameters.map(({ raw }) => raw), value });
    }
  }
  patchOwn(target, edit, undefined, moved);
  keepPlaces(target, event, wanted, moved);
}
