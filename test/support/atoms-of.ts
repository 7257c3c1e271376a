import { type CalendarComponent, componentsIn } from '../../renderer/codec/calendar-lines';
import { type ContentLine, contentLines } from '../../renderer/codec/content-lines';
import { canonicalLine, listElements } from '../../renderer/sync/canonical-line';
import { canonicalParameters } from '../../renderer/sync/canonical-parameters';
import { canonicalValue, plainValue } from '../../renderer/sync/canonical-value';
import { isFreeText, isVolatile, listSeparator } from '../../renderer/sync/property-traits';
import { innerLines, readDocument } from '../../renderer/sync/sync-document';

/**
 * The smallest things that a text says, each with how often: a value, the parameters of a property, a line of a longer
 * text, an element of a list. What programs write about their writing is left out, and time zones.
 */
export function atomsOf(raw: string): Map<string, number> {
  const atoms = new Map<string, number>();
  const document = readDocument(raw);
  if (document) collect(document.root, atoms);
  return atoms;
}

function collect(component: CalendarComponent, atoms: Map<string, number>): void {
  if (component.name !== '') for (const line of innerLines(component)) addAtoms(line, atoms);
  for (const part of componentsIn(component)) if (part.name !== 'VTIMEZONE') collect(part, atoms);
}

/**
 * All atoms that stood in a text, those too of lines that say no more than their absence would (`CALSCALE:GREGORIAN`):
 * who gives such a line another value has not written that it has no parameters.
 */
export function atomsStanding(raw: string): Set<string> {
  const atoms = new Map<string, number>();
  for (const line of contentLines(raw)) addStanding(line, atoms);
  return new Set(atoms.keys());
}

/** The atoms of lines kept beside a text. */
export function atomsOfLines(raws: readonly string[]): Map<string, number> {
  const atoms = new Map<string, number>();
  for (const raw of raws) for (const line of contentLines(raw)) addAtoms(line, atoms);
  return atoms;
}

function addAtoms(line: ContentLine, atoms: Map<string, number>): void {
  if (!isVolatile(line.name) && canonicalLine(line) !== undefined) addStanding(line, atoms);
}

function addStanding(line: ContentLine, atoms: Map<string, number>): void {
  const { name } = line;
  const add = (atom: string): void => {
    atoms.set(atom, (atoms.get(atom) ?? 0) + 1);
  };
  if (listSeparator(name) !== undefined) {
    for (const { canon } of listElements(line)) add(canon);
    return;
  }
  add(`${name};${canonicalParameters(line)}`);
  if (isFreeText(name)) for (const text of plainValue(line).split('\n')) add(`${name}:${text}`);
  else add(`${name}:${canonicalValue(line)}`);
}
