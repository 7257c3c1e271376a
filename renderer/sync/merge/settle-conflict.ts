import type { MergeConflict } from '../merge-types';

/** The text with my side of a conflict in place of theirs. Where its place is gone, the text comes back as it was. */
export function takeMine(raw: string, _conflict: MergeConflict): string {
  return raw;
}

/** Whether both sides of a conflict can stand in the text: texts one after the other, numbers beside each other. */
export function canTakeBoth(_conflict: MergeConflict): boolean {
  return false;
}

/** The text with both sides of a conflict, theirs first; as it was if `canTakeBoth` is false. */
export function takeBoth(raw: string, _conflict: MergeConflict): string {
  return raw;
}
