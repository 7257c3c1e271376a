import { type CalendarComponent, componentsIn } from '../codec/calendar-lines';
import { contentLines } from '../codec/content-lines';
import { sha256 } from '../codec/sha256';
import type { ZoneNames } from '../codec/zone-names';
import { listElements } from './canonical-line';
import { isKnownZone, keyedComponents } from './component-key';
import { instancesOf } from './line-instances';
import { propertyKey, valueKey } from './property-key';
import { isVolatile, listSeparator } from './property-traits';
import { innerLines, readDocument, type SyncDocument } from './sync-document';

/** One thing that a text says: under which key, which costs a hash and is rarely asked for, and how it reads in one spelling. */
type Statement = { key: () => string; canon: string };

/**
 * SHA-256 of what a card or calendar object says, whatever order, folding and spelling a server gave it (reference
 * §2.4). A text that is neither has the hash of its lines. Total.
 */
export function canonicalHash(raw: string): string {
  return sha256(canonicalText(raw));
}

/** The same of a text that has been read already. */
export function hashOfDocument(document: SyncDocument): string {
  return sha256(documentText(document));
}

/** SHA-256 of the unfolded lines: the same text but for folding and line ends. */
export function strictHash(raw: string): string {
  return sha256(unfoldedText(raw));
}

/** Whether two texts say the same. */
export function isSameContent(one: string, other: string): boolean {
  return one === other || canonicalText(one) === canonicalText(other);
}

/** What each property says, as a short hash under its key; lists have a key an element. */
export function canonicalKeys(raw: string): Map<string, string> {
  return new Map([...canonicalTexts(raw)].map(([key, text]) => [key, shortHash(text)]));
}

/**
 * The keys under which two texts say different things, with the hash of what mine says, '' where it says nothing.
 * Those are left out whose loss is waived: what mine says there is what the server would not keep (reference §9, 11).
 * What two texts differ in after a read-back is therefore what to waive.
 */
export function differingKeys(
  mine: string,
  base: string,
  waived: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const differing = new Map<string, string>();
  if (mine === base) return differing;
  const own = canonicalTexts(mine);
  const other = canonicalTexts(base);
  const allowed = new Map(Object.entries(waived));
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const text = own.get(key);
    if (text === other.get(key)) continue;
    const hash = text === undefined ? '' : shortHash(text);
    if (allowed.get(key) !== hash) differing.set(key, hash);
  }
  return differing;
}

const shortHash = (text: string): string => sha256(text).slice(0, 16);

/** All that a component says, as one text; the same for another text that says the same. */
export function componentText(component: CalendarComponent, zones: ZoneNames): string {
  return canonicalOf(statementsIn(component, component.name, zones));
}

function canonicalText(raw: string): string {
  const document = readDocument(raw);
  return document ? documentText(document) : unfoldedText(raw);
}

const documentText = ({ root, zones }: SyncDocument): string => canonicalOf(statementsIn(root, '', zones));

function canonicalOf(statements: Iterable<Statement>): string {
  return Array.from(statements, ({ canon }) => canon)
    .sort()
    .join('\n');
}

function unfoldedText(raw: string): string {
  const lines: string[] = [];
  for (const { kind, spelling, parameters, value, raw: text } of contentLines(raw)) {
    if (kind === 'blank') continue;
    if (kind === 'bad') lines.push(text.replace(/(?:\r\n|\n|\r)[ \t]/g, '').replace(/[\r\n]+$/, ''));
    else lines.push(`${[spelling, ...parameters.map((parameter) => parameter.raw)].join(';')}:${value}`);
  }
  return lines.join('\n');
}

/** The same as `canonicalKeys`, with the texts themselves. */
export function canonicalTexts(raw: string): Map<string, string> {
  const document = readDocument(raw);
  if (!document) return new Map([['', unfoldedText(raw)]]);
  const texts = new Map<string, string[]>();
  for (const { key, canon } of statementsIn(document.root, '', document.zones)) {
    const name = key();
    const same = texts.get(name);
    if (same) same.push(canon);
    else texts.set(name, [canon]);
  }
  return new Map([...texts].map(([key, list]) => [key, list.sort().join('\n')]));
}

function* statementsIn(component: CalendarComponent, path: string, zones: ZoneNames): Generator<Statement> {
  if (path !== '') yield { key: () => path, canon: path };
  const inner = component.name === '' ? [] : innerLines(component);
  const seen = new Set<string>();
  for (const instance of instancesOf(inner)) {
    const { line, canon } = instance;
    if (isVolatile(line.name)) continue;
    if (listSeparator(line.name) === undefined) {
      if (canon === '') continue;
      yield { key: () => `${path}|${propertyKey(instance, component.name)}`, canon: `${path}|${canon}` };
      continue;
    }
    for (const element of listElements(line)) {
      if (seen.has(element.canon)) continue;
      seen.add(element.canon);
      yield {
        key: () => `${path}|${line.name}~${valueKey(element.canon)}`,
        canon: `${path}|${element.canon}`,
      };
    }
  }
  const parts = componentsIn(component).filter((part) => !isKnownZone(part));
  for (const [key, part] of keyedComponents(parts, zones)) {
    yield* statementsIn(part, path === '' ? key : `${path}/${key}`, zones);
  }
}
