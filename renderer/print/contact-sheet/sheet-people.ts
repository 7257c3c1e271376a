import type { Site } from '../../domain/site';
import type { AskFirstPerson } from './ask-first';
import type { SheetContent } from './sheet-content';
import type { SheetEntry } from './sheet-entry';

/** The card of whom to ask first. */
export type CardContent = { kind: 'askFirst'; people: readonly AskFirstPerson[]; sites: readonly Site[] };

/** Who stands on a table sheet or card, in the order in which they are read, each once. */
export function entriesOn(content: SheetContent | CardContent): SheetEntry[] {
  const entries = everyEntry(content);
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The same as keys, with those of the plan who are no contact. */
export function peopleOn(content: SheetContent | CardContent): string[] {
  return content.kind === 'askFirst'
    ? content.people.map(({ key }) => key)
    : entriesOn(content).map(({ id }) => id);
}

function everyEntry(content: SheetContent | CardContent): readonly SheetEntry[] {
  switch (content.kind) {
    case 'askFirst':
      return content.people.flatMap(({ entry }) => (entry ? [entry] : []));
    case 'sides':
      return [...content.rows.flatMap(({ sides }) => sides.flat()), ...content.others];
    case 'groups':
      return content.groups.flatMap(({ entries }) => entries);
    case 'list':
      return content.entries;
  }
}
