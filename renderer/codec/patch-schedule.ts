import { firstPatternDate, patternDates } from '../domain/pattern-dates';
import { ruleOfPattern } from '../domain/pattern-rule';
import { addDays, addMonths } from '../domain/plain-date';
import { withoutEnd } from '../domain/recurrence-rule';
import type { RotationFields } from '../domain/rotation';
import { plainDateIn } from '../domain/zone-time';
import type { CalendarEditor, ComponentEditor } from './calendar-editor';
import { type StampStyle, untilText } from './event-stamp';
import { linesNamed } from './line-values';
import { setOwnText } from './patch-own';
import { patchDates, setEnd, setStamp } from './patch-stamp';
import { ensureZone } from './patch-zone';
import { writeHint } from './pattern-hint';
import type { Schedule, ScheduleForm } from './read-schedule';
import { type RotationEvent, stampsNamed } from './rotation-event';

/** An odd or even pattern without end is listed as far ahead as this, and further once less than `leastAhead` is left. */
const monthsAhead = 24;
const leastAhead = 90;

/** What an edit of the days has to know. `current` is the schedule as it stands, if it could be read. */
export type ScheduleEdit = {
  event: RotationEvent;
  current: Schedule | undefined;
  before: RotationFields;
  wanted: RotationFields;
  /** How days are written from now on. */
  style: StampStyle;
  /** Whether every day must be written anew, since zone or time of the start differ. */
  rewrite: boolean;
  now: number;
};

/** The edit for wanted fields: whether the event can keep its way of writing days. */
export function scheduleEdit(
  event: RotationEvent,
  current: Schedule | undefined,
  before: RotationFields,
  wanted: RotationFields,
  now: number,
): ScheduleEdit {
  const old = event.style;
  const isRecurring = current?.form === 'rule' || formOf(wanted) === 'rule' || wanted.exceptions.length > 0;
  // A rule in UTC or without zone says other days than the clocks on the wall, so that it gets its zone.
  const fits = old.kind === 'date' || old.kind === 'zoned' || !isRecurring;
  const isAllDay = wanted.time === null;
  const keeps = fits && before.timeZone === wanted.timeZone && (old.kind === 'date') === isAllDay;
  const style: StampStyle = keeps
    ? old
    : isAllDay
      ? { kind: 'date', zone: wanted.timeZone }
      : { kind: 'zoned', zone: wanted.timeZone, tzid: wanted.timeZone };
  // Whole days name no zone: another one leaves their lines as they are.
  const isOtherStyle = style !== old && !(style.kind === 'date' && old.kind === 'date');
  const rewrite = isOtherStyle || before.time?.from !== wanted.time?.from;
  return { event, current, before, wanted, style, rewrite, now };
}

/** How a schedule is written; see `ScheduleForm`. */
export function formOf(fields: RotationFields): ScheduleForm {
  if (firstPatternDate(fields) === undefined) return 'none';
  const { pattern, time, until, added, exceptions } = fields;
  if (ruleOfPattern(pattern) === undefined) return 'listed';
  const isBar =
    pattern.kind === 'span' && time === null && until !== '' && added.length + exceptions.length === 0;
  return isBar ? 'bar' : 'rule';
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Writes the days of the master: start, end, rule, listed days, and our lines beside them. */
export function patchSchedule(editor: CalendarEditor, lines: ComponentEditor, edit: ScheduleEdit): void {
  const { event, current, before, wanted, style, rewrite } = edit;
  const form = formOf(wanted);
  const isOther = (field: 'pattern' | 'from' | 'until' | 'added' | 'time'): boolean =>
    current === undefined || !isSame(before[field], wanted[field]);
  const hasOtherForm = form !== current?.form;
  const hasOtherDays = hasOtherForm || isOther('pattern') || isOther('from');
  const start = hasOtherDays || !current ? startOf(form, wanted) : current.start;
  const hasOtherStart = start !== current?.start;

  if (style !== event.style && style.kind === 'zoned') ensureZone(editor, event, style.tzid, start);
  const time = wanted.time?.from ?? '';
  if (rewrite || hasOtherStart) setStamp(lines, 'DTSTART', { date: start, time }, style);
  patchEnd(lines, edit, { form, start, hasOtherForm, hasOtherStart });
  patchRule(lines, edit, { form, hasOtherRule: hasOtherForm || isOther('pattern'), hasOtherStart });
  patchHints(lines, wanted, form, start);
  setOwnText(
    lines,
    'X-TANDEM-ZONE',
    style.kind === 'date' && wanted.timeZone !== event.zones.standard ? wanted.timeZone : '',
  );
  const isStale = form === 'listed' && wanted.until === '' && isRunningOut(edit);
  if (rewrite || hasOtherDays || isOther('until') || isOther('added') || isStale) {
    patchListed(lines, edit, { form, start, keepsHorizon: !hasOtherDays && !isOther('until') && !isStale });
  }
}

function startOf(form: ScheduleForm, wanted: RotationFields): string {
  return form === 'none' || form === 'bar' ? wanted.from : (firstPatternDate(wanted) ?? wanted.from);
}

function patchEnd(
  lines: ComponentEditor,
  { before, wanted, current, style, rewrite }: ScheduleEdit,
  change: { form: ScheduleForm; start: string; hasOtherForm: boolean; hasOtherStart: boolean },
): void {
  const isBar = change.form === 'bar';
  const touchesBar =
    (change.hasOtherForm && (isBar || current?.form === 'bar')) || (isBar && before.until !== wanted.until);
  const hasOtherTime = rewrite || touchesBar || before.time?.to !== wanted.time?.to;
  const hasEnd = linesNamed(lines, 'DTEND').length > 0;
  // A length stays true wherever the start goes, and so does having none.
  if (!hasOtherTime && !(change.hasOtherStart && hasEnd)) return;
  const last = isBar ? wanted.until : change.start;
  setEnd(lines, { date: change.start, dayAfter: addDays(last, 1), time: wanted.time }, style);
}

function patchRule(
  lines: ComponentEditor,
  { before, wanted, style, rewrite }: ScheduleEdit,
  change: { form: ScheduleForm; hasOtherRule: boolean; hasOtherStart: boolean },
): void {
  const [line, ...others] = linesNamed(lines, 'RRULE');
  if (change.form !== 'rule') {
    for (const each of [line, ...others]) if (each) lines.remove(each);
    return;
  }
  const text = line?.value.toUpperCase() ?? '';
  const hasOtherEnd =
    before.until !== wanted.until ||
    (rewrite && text.includes('UNTIL=')) ||
    (change.hasOtherStart && text.includes('COUNT='));
  if (line && !change.hasOtherRule && !hasOtherEnd) return;
  const rule = line && !change.hasOtherRule ? line.value : (ruleOfPattern(wanted.pattern) ?? '');
  const base = wanted.until === '' ? withoutEnd(rule, ['UNTIL']) : withoutEnd(rule);
  const until =
    wanted.until === '' ? '' : `;UNTIL=${untilText(wanted.until, wanted.time?.from ?? '', style)}`;
  if (line) lines.replace(line, line.parameters, base + until);
  else lines.add({ spelling: 'RRULE', parameters: [], value: base + until });
}

/** What iCalendar cannot say stands in lines of our own. */
function patchHints(lines: ComponentEditor, wanted: RotationFields, form: ScheduleForm, start: string): void {
  const { pattern, from, until } = wanted;
  const isParity = pattern.kind === 'weekParity';
  const needsHint = form === 'none' || (form === 'listed' && isParity) || (form === 'bar' && from === until);
  const hint = needsHint ? writeHint({ pattern, startsOn: form === 'none' ? start : '' }) : '';
  setOwnText(lines, 'X-TANDEM-PATTERN', hint);
  setOwnText(lines, 'X-TANDEM-SINCE', from === start ? '' : from);
  const isList = form === 'listed' && pattern.kind === 'dates';
  const last = isList ? pattern.dates.at(-1) : undefined;
  const isSaid = form === 'rule' || form === 'bar' || (isList && until === last);
  setOwnText(lines, 'X-TANDEM-UNTIL', isSaid ? '' : until || (isList ? 'open' : ''));
}

const today = (now: number): string => plainDateIn(now, 'UTC');

function isRunningOut({ current, wanted, now }: ScheduleEdit): boolean {
  return wanted.pattern.kind === 'weekParity' && (current?.horizon ?? '') < addDays(today(now), leastAhead);
}

function patchListed(
  lines: ComponentEditor,
  { event, current, wanted, style, rewrite, now }: ScheduleEdit,
  change: { form: ScheduleForm; start: string; keepsHorizon: boolean },
): void {
  const { pattern, from, until, added } = wanted;
  const isList = change.form === 'listed';
  const begin = from > today(now) ? from : today(now);
  const far = change.keepsHorizon && current?.horizon ? current.horizon : addMonths(begin, monthsAhead);
  const end = pattern.kind === 'dates' ? (pattern.dates.at(-1) ?? from) : until || far;
  const listed = isList && end >= from ? patternDates({ pattern, from, until }, from, end) : [];
  const bulk = listed.filter((date) => date !== change.start);
  const single = added.filter((date) => date !== change.start || change.form === 'none');
  const wantedDates = new Set([...bulk, ...single]);
  const present = linesNamed(lines, 'RDATE').length > 0 ? presentDates(lines, event) : [];
  const remove = new Set(present.filter((date) => !wantedDates.has(date)));
  patchDates(
    lines,
    'RDATE',
    { remove, add: single, bulk },
    { event, style, time: wanted.time?.from ?? '', rewrite },
  );
}

function presentDates(lines: ComponentEditor, event: RotationEvent): string[] {
  return stampsNamed(lines, 'RDATE', event).map(({ date }) => date);
}
