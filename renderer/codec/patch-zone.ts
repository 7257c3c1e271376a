import type { CalendarEditor } from './calendar-editor';
import { type CalendarComponent, componentsIn, ownLines } from './calendar-lines';
import { firstText } from './line-values';
import type { RotationEvent } from './rotation-event';
import { observancesOf } from './zone-component';

/** Puts the VTIMEZONE of a zone before the event if the calendar has none (RFC 5545 §3.6.5 demands one for each TZID). */
export function ensureZone(
  editor: CalendarEditor,
  { calendar, master }: RotationEvent,
  zone: string,
  from: string,
): void {
  const has = componentsIn(calendar, 'VTIMEZONE').some(
    (each) => firstText({ lines: ownLines(each) }, 'TZID') === zone,
  );
  if (has) return;
  const first = componentsIn(calendar)[0] ?? master;
  const component = editor.addBefore(first, 'VTIMEZONE');
  editor.edit(component).add({ spelling: 'TZID', parameters: [], value: zone });
  for (const { name, lines } of observancesOf(zone, Number(from.slice(0, 4)))) {
    addLines(editor, editor.addInto(component, name), lines);
  }
}

function addLines(editor: CalendarEditor, component: CalendarComponent, lines: readonly string[]): void {
  const target = editor.edit(component);
  for (const line of lines) {
    const colon = line.indexOf(':');
    target.add({ spelling: line.slice(0, colon), parameters: [], value: line.slice(colon + 1) });
  }
}
