import type { CalendarComponent } from '../../codec/calendar-lines';
import type { ContentLine, LineParameter } from '../../codec/content-lines';
import { encodingOf } from '../../codec/line-values';
import { canonicalLine } from '../canonical-line';
import type { Instance } from '../line-instances';
import { innerLines } from '../sync-document';
import { carriedLine, writtenLine } from './line-writer';
import type { MergeState } from './merge-state';

/** Adds a property of ours with what belongs to it: after the last of its name, else at the end of the properties. */
export function addProperty(state: MergeState, component: CalendarComponent, mine: Instance): void {
  addLines(state, component, mine.line.name, state.carryAll(mine));
}

/** Adds lines after the last one of this name. */
export function addLines(
  state: MergeState,
  component: CalendarComponent,
  name: string,
  lines: readonly string[],
): void {
  const last = innerLines(component).findLast((line) => line.name === name && line.kind === 'property');
  if (last && !endsOpen(last)) state.patch.addAfter(last, lines);
  else state.patch.addProperties(component, lines);
}

/** What follows an unfinished soft line break would become part of it. */
function endsOpen(line: ContentLine): boolean {
  return encodingOf(line) === 'quoted-printable' && /=\s*$/.test(line.raw);
}

/** What stands in the place of a line of theirs: itself, a line of ours, or something of both. */
export type NewLine =
  | { kind: 'theirs' }
  | { kind: 'mine'; line: ContentLine }
  | { kind: 'written'; parameters: readonly LineParameter[]; value: string };

/**
 * Gives a property of theirs another line and, with `labels`, other lines in its group; whatever of it says the same
 * keeps its bytes.
 */
export function replaceProperty(
  state: MergeState,
  theirs: Instance,
  content: NewLine,
  labels: readonly ContentLine[] | undefined,
): void {
  const left = [...theirs.companions];
  const added: ContentLine[] = [];
  for (const label of labels ?? []) {
    const same = left.findIndex((each) => each.name === label.name);
    const [present] = same < 0 ? [] : left.splice(same, 1);
    if (!present) added.push(label);
    else if (canonicalLine(present) !== canonicalLine(label)) {
      state.patch.replace(present, [state.carry(label, present.group)]);
    }
  }
  if (labels) for (const label of left) state.patch.remove(label);
  const [first] = added;
  const group = theirs.line.group === '' && first ? state.groupFor(first) : theirs.line.group;
  const line = lineText(state, theirs.line, content, group);
  if (line !== undefined) state.patch.replace(theirs.line, [line]);
  state.patch.addAfter(
    theirs.line,
    added.map((label) => state.carry(label, group)),
  );
}

function lineText(
  state: MergeState,
  theirs: ContentLine,
  content: NewLine,
  group: string,
): string | undefined {
  if (content.kind === 'mine' && !saysTheSame(content.line, theirs)) return state.carry(content.line, group);
  if (content.kind === 'written') {
    const name = theirs.spelling.slice(theirs.group === '' ? 0 : theirs.group.length + 1);
    const spelling = group === '' ? name : `${group}.${name}`;
    return writtenLine(spelling, content.parameters, content.value, state.theirs);
  }
  if (group === theirs.group) return undefined;
  return carriedLine(theirs, state.theirs.version, state.theirs, group);
}

/** Whether two lines differ in spelling alone; of those that say nothing, ours may be meant. */
function saysTheSame(mine: ContentLine, theirs: ContentLine): boolean {
  const canon = canonicalLine(theirs);
  return canon !== undefined && canon === canonicalLine(mine);
}

/** Puts our version of a property in the place of theirs, adds it, or takes theirs away. */
export function takeOurs(
  state: MergeState,
  component: CalendarComponent,
  mine: Instance | undefined,
  theirs: Instance | undefined,
): void {
  if (mine && theirs) {
    if (mine.canon !== theirs.canon || mine.canon === '') {
      replaceProperty(state, theirs, { kind: 'mine', line: mine.line }, mine.companions);
    }
  } else if (mine) addProperty(state, component, mine);
  else if (theirs) for (const line of [theirs.line, ...theirs.companions]) state.patch.remove(line);
}
