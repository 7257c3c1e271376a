import { type CalendarComponent, componentsIn, ownLines } from '../../renderer/codec/calendar-lines';
import type { ContentLine } from '../../renderer/codec/content-lines';
import { keyedComponents } from '../../renderer/sync/component-key';
import { canonicalLine } from '../../renderer/sync/canonical-line';
import { readDocument, type SyncDocument } from '../../renderer/sync/sync-document';

/**
 * The lines that say something, by what they say and in which component: an alarm that is set to another time is another
 * alarm (reference §2.2), and so are all lines in it.
 */
export function linesByPlace(raw: string): Map<string, ContentLine[]> {
  const places = new Map<string, ContentLine[]>();
  const document = readDocument(raw);
  if (document) collect(document.root, '', document, places);
  return places;
}

function collect(
  component: CalendarComponent,
  path: string,
  document: SyncDocument,
  places: Map<string, ContentLine[]>,
): void {
  for (const line of ownLines(component)) {
    const canon = canonicalLine(line);
    if (line.kind !== 'property' || canon === undefined) continue;
    const place = `${path}|${canon}`;
    places.set(place, [...(places.get(place) ?? []), line]);
  }
  for (const [key, part] of keyedComponents(componentsIn(component), document.zones)) {
    collect(part, `${path}/${key}`, document, places);
  }
}
