import { utcText } from './calendar-time';
import type { LineEditor } from './line-editor';
import { firstText } from './line-values';
import { setOwnText } from './patch-own';

const highestSequence = 2_147_483_647; // RFC 5545 §3.3.8

/**
 * Says in a component that it was changed at `now` (milliseconds since 1970): LAST-MODIFIED, and DTSTAMP, which in a
 * stored object means the same (RFC 5545 §3.8.7.2). The sequence counts up (§3.8.7.4).
 */
export function stampChange(editor: LineEditor<unknown>, now: number): void {
  setOwnText(editor, 'DTSTAMP', utcText(now));
  setOwnText(editor, 'LAST-MODIFIED', utcText(now));
  const sequence = Number(firstText(editor, 'SEQUENCE'));
  const counted = Number.isInteger(sequence) && sequence >= 0 ? sequence + 1 : 1;
  setOwnText(editor, 'SEQUENCE', String(Math.min(counted, highestSequence)));
}
