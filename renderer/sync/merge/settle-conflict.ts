import { type ContentLine, contentLines } from '../../codec/content-lines';
import { cleanText, escapeText } from '../../codec/text-value';
import { plainValue } from '../canonical-value';
import { type Instance, instancesOf } from '../line-instances';
import type { MergeConflict } from '../merge-types';
import { isFreeText, isLineText, isRepeatable } from '../property-traits';
import { readDocument } from '../sync-document';
import { type ConflictPlace, placeOf } from './conflict-place';
import { replaceCluster } from './merge-cluster';
import { MergeState } from './merge-state';
import { addProperty, replaceProperty } from './write-property';

/**
 * The text with my side of a conflict in the place of theirs, by the lines as they were. Where theirs is gone by now,
 * mine is added. A text that cannot be read, or has lost the event the conflict is in, comes back as it was.
 */
export function takeMine(raw: string, conflict: MergeConflict): string {
  return settle(raw, conflict, (state, place, mine) => {
    if (place.cluster) {
      replaceCluster(state, place.component, mine, place.theirs);
      return;
    }
    const [own] = mine;
    const theirs = place.theirs[0] ?? namesake(place, conflict.property);
    if (!own) return;
    if (theirs) replaceProperty(state, theirs, { kind: 'mine', line: own.line }, own.companions);
    else addProperty(state, place.component, own);
  });
}

/** What stands once takes the place of its namesake, however that has changed since. */
function namesake({ component, properties }: ConflictPlace, property: string): Instance | undefined {
  return isRepeatable(property, component.name) ? undefined : properties.get(property)?.[0];
}

/** Whether both sides of a conflict can stand in the text: texts one after the other, numbers beside each other. */
export function canTakeBoth({ key, property, mine, theirs }: MergeConflict): boolean {
  if (mine === null || theirs === null) return false;
  return isFreeText(property) || isLineText(property) || isInList(key, property);
}

const isInList = (key: string, property: string): boolean =>
  isRepeatable(property, key.startsWith('VCARD|') ? 'VCARD' : '');

/**
 * The text with both sides of a conflict, what stands there first: texts are put one after the other, of what may stand
 * several times mine is added. As it was if `canTakeBoth` is false, or if mine stands there already.
 */
export function takeBoth(raw: string, conflict: MergeConflict): string {
  if (!canTakeBoth(conflict)) return raw;
  return settle(raw, conflict, (state, place, mine) => {
    const [own] = mine;
    const theirs = place.theirs[0] ?? namesake(place, conflict.property);
    if (!own) return;
    if (isInList(conflict.key, conflict.property) && !isFreeText(conflict.property)) {
      const same = place.properties.get(conflict.property)?.some(({ canon }) => canon === own.canon);
      if (!same) addProperty(state, place.component, own);
    } else if (theirs) {
      const present = cleanText(plainValue(theirs.line));
      const text = cleanText(plainValue(own.line));
      if (present.includes(text)) return;
      const glue = isFreeText(conflict.property) ? '\n\n' : ' / ';
      const value = escapeText(present === '' ? text : present + glue + text);
      const { parameters } = theirs.line;
      replaceProperty(state, theirs, { kind: 'written', parameters, value }, undefined);
    } else addProperty(state, place.component, own);
  });
}

function settle(
  raw: string,
  conflict: MergeConflict,
  change: (state: MergeState, place: ConflictPlace, mine: readonly Instance[]) => void,
): string {
  const document = readDocument(raw);
  const place = document && placeOf(document, conflict.key, conflict.property);
  if (!document || !place) return raw;
  const state = new MergeState(document, document.version);
  const mine = instancesOf(mineLines(conflict));
  // Labels of mine go into the group of the property they come to.
  const [own, theirs] = [mine[0], place.theirs[0]];
  if (own && theirs) state.sameGroup(own, theirs);
  change(state, place, mine);
  return state.patch.text() ?? raw;
}

/** My lines; of a stored text that would be several lines, the first. */
function mineLines({ mineRaw }: MergeConflict): ContentLine[] {
  return mineRaw.flatMap((raw) => [...contentLines(raw)].slice(0, 1)).filter(({ kind }) => kind !== 'blank');
}
