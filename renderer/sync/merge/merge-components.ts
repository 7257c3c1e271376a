import { type CalendarComponent, componentsIn } from '../../codec/calendar-lines';
import { componentText } from '../canonical';
import { keyedComponents } from '../component-key';
import type { SyncDocument } from '../sync-document';
import { mergeProperties, type Versions } from './merge-properties';
import type { MergeState } from './merge-state';

export type Documents = { base: SyncDocument | undefined; mine: SyncDocument; theirs: SyncDocument };

/** Merges a component and all within it; those that only one side has, changed or took away follow rule 4. */
export function mergeComponents(state: MergeState, documents: Documents, versions: Versions): void {
  if (versions.theirs.name !== '') mergeProperties(state, versions);
  const base = partsOf(versions.base, documents.base);
  const mine = partsOf(versions.mine, documents.mine);
  const theirs = partsOf(versions.theirs, documents.theirs);
  const textOf = (part: CalendarComponent, { zones }: SyncDocument): string => componentText(part, zones);
  const isChanged = (key: string, part: CalendarComponent, document: SyncDocument): boolean => {
    const before = base.get(key);
    return !before || !documents.base || textOf(before, documents.base) !== textOf(part, document);
  };
  for (const [key, own] of mine) {
    // Time zones come with what needs them.
    if (own.name === 'VTIMEZONE') continue;
    const other = theirs.get(key);
    const before = base.get(key);
    if (other) {
      const path = versions.path === '' ? key : `${versions.path}/${key}`;
      mergeComponents(state, documents, { path, base: before, mine: own, theirs: other });
      continue;
    }
    if (!isChanged(key, own, documents.mine)) continue;
    if (before) state.note('keptModified', own.name);
    addComponent(state, versions.theirs, own);
  }
  for (const [key, other] of theirs) {
    if (mine.has(key) || !base.has(key) || other.name === 'VTIMEZONE') continue;
    if (isChanged(key, other, documents.theirs)) state.note('keptModified', other.name);
    else state.patch.remove(other);
  }
}

function partsOf(
  component: CalendarComponent | undefined,
  document: SyncDocument | undefined,
): ReadonlyMap<string, CalendarComponent> {
  return component && document ? keyedComponents(componentsIn(component), document.zones) : new Map();
}

function addComponent(state: MergeState, parent: CalendarComponent, own: CalendarComponent): void {
  const lines = state.carryComponent(own);
  const sibling =
    componentsIn(parent).findLast(({ name }) => name === own.name) ?? componentsIn(parent).at(-1);
  if (sibling) state.patch.addAfter(sibling, lines);
  else state.patch.addProperties(parent, lines);
}

/** Adds the time zones of ours that lines of ours name and theirs does not have. */
export function addZones(state: MergeState, { mine, theirs }: Documents): void {
  const [calendar] = componentsIn(theirs.root);
  const [own] = componentsIn(mine.root);
  if (!calendar || !own) return;
  const present = keyedComponents(componentsIn(calendar), theirs.zones);
  const [first] = componentsIn(calendar);
  for (const [key, zone] of keyedComponents(componentsIn(own), mine.zones)) {
    if (zone.name !== 'VTIMEZONE' || present.has(key) || !first) continue;
    if (state.zones.has(key)) state.patch.addBefore(first, state.carryComponent(zone));
  }
}
