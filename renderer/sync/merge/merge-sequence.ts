import type { CalendarComponent } from '../../codec/calendar-lines';
import { lineText } from '../../codec/line-values';
import type { MergeState } from './merge-state';
import type { Properties } from './properties';
import { addProperty, replaceProperty } from './write-property';

const name = 'SEQUENCE';

/** The higher number of the two, so that no program takes the result for an older version (RFC 5545 §3.8.7.4). */
export function mergeSequence(
  state: MergeState,
  component: CalendarComponent,
  { mine, theirs }: { mine: Properties; theirs: Properties },
): void {
  const [own] = mine.get(name) ?? [];
  const [other] = theirs.get(name) ?? [];
  const numberOf = (text: string | undefined): number => {
    const number = Number(text);
    return Number.isInteger(number) && number >= 0 ? number : 0;
  };
  if (!own || numberOf(lineText(own.line)) <= numberOf(other && lineText(other.line))) return;
  if (other) replaceProperty(state, other, { kind: 'mine', line: own.line }, undefined);
  else addProperty(state, component, own);
}
