import { utcText } from './calendar-time';
import type { LineEditor } from './line-editor';
import { firstText } from './line-values';
import { setOwnText } from './patch-own';

/**
 * Says in a component that it was changed at `now` (milliseconds since 1970): LAST-MODIFIED, and DTSTAMP, which in a
 * stored object means the same (RFC 5545 §3.8.7.2). A SEQUENCE that another program counts is counted on.
 */
export function stampChange(editor: LineEditor<unknown>, now: number): void {
  setOwnText(editor, 'DTSTAMP', utcText(now));
  setOwnText(editor, 'LAST-MODIFIED', utcText(now));
  const sequence = Number(firstText(editor, 'SEQUENCE') || Number.NaN);
  if (Number.isSafeInteger(sequence) && sequence >= 0) {
    setOwnText(editor, 'SEQUENCE', String(Math.min(sequence + 1, 2_147_483_647)));
  }
}
