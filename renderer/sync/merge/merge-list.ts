import type { CalendarComponent } from '../../codec/calendar-lines';
import type { ContentLine } from '../../codec/content-lines';
import { type ListElement, listElements } from '../canonical-line';
import { canonicalParameters } from '../canonical-parameters';
import type { Instance } from '../line-instances';
import { listSeparator } from '../property-traits';
import { writtenLine } from './line-writer';
import type { MergeState } from './merge-state';
import { addLines } from './write-property';

type Lists = { before: readonly Instance[]; own: readonly Instance[]; other: readonly Instance[] };

const elementsIn = (instances: readonly Instance[]): Set<string> =>
  new Set(instances.flatMap(({ line }) => listElements(line).map(({ canon }) => canon)));

/**
 * Merges a list element by element: what either side added is in, what one side took out is out (reference §2.2). Lines
 * of theirs whose elements all stay keep their bytes.
 */
export function mergeList(
  state: MergeState,
  component: CalendarComponent,
  { before, own, other }: Lists,
): void {
  const base = elementsIn(before);
  const mine = elementsIn(own);
  const theirs = elementsIn(other);
  const added = new Map<string, { head: ContentLine; elements: ListElement[] }>();
  for (const { line } of own) {
    for (const element of listElements(line)) {
      if (base.has(element.canon) || theirs.has(element.canon)) continue;
      theirs.add(element.canon);
      const head = canonicalParameters(line);
      const same = added.get(head);
      if (same) same.elements.push(element);
      else added.set(head, { head: line, elements: [element] });
    }
  }
  for (const { line } of other.toReversed()) {
    const present = listElements(line);
    const kept = present.filter(({ canon }) => mine.has(canon) || !base.has(canon));
    const head = canonicalParameters(line);
    const more = added.get(head)?.elements ?? [];
    added.delete(head);
    if (kept.length === present.length && more.length === 0) continue;
    const elements = [...kept, ...more];
    if (elements.length === 0) state.patch.remove(line);
    else state.patch.replace(line, [listLine(state, line.spelling, line, elements)]);
  }
  for (const { head, elements } of added.values()) {
    const spelling = head.spelling.slice(head.group === '' ? 0 : head.group.length + 1);
    addLines(state, component, head.name, [listLine(state, spelling, head, elements)]);
  }
}

function listLine(
  state: MergeState,
  spelling: string,
  { name, parameters }: ContentLine,
  elements: readonly ListElement[],
): string {
  const value = elements.map(({ raw }) => raw).join(listSeparator(name) ?? ',');
  return writtenLine(spelling, parameters, value, state.theirs);
}
