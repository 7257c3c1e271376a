import type { ContentLine } from '../codec/content-lines';
import { lineText, parameterOf } from '../codec/line-values';
import { wordSet } from './word-set';

/**
 * Written by programs about their own writing: never compared, never a conflict, taken as theirs has them (reference
 * §2.3, 1). METHOD and the rest of the second row say something about the file a text came in, not about the item.
 */
const volatile = wordSet(
  'PRODID REV DTSTAMP LAST-MODIFIED CREATED SEQUENCE X-TANDEM-VV',
  'METHOD X-WR-CALNAME X-RADICALE-NAME',
);

export const isVolatile = (name: string): boolean => volatile.has(name);

/** Lists of which every element stands for itself, and what lies between the elements. */
const lists: ReadonlyMap<string, ',' | ' '> = new Map([
  ['CATEGORIES', ','],
  ['NICKNAME', ','],
  ['RESOURCES', ','],
  ['EXDATE', ','],
  ['RDATE', ','],
  ['X-TANDEM-TOPIC', ' '],
  ['X-TANDEM-PARTNERSHIP', ' '],
  ['X-TANDEM-CITY', ' '],
  ['X-TANDEM-CONTACT', ' '],
]);

/** The separator of a list; `undefined` for a property that is none. */
export const listSeparator = (name: string): ',' | ' ' | undefined => lists.get(name);

const repeatable = wordSet(
  'TEL EMAIL ADR LABEL IMPP RELATED MEMBER LANG KEY AGENT CLIENTPIDMAP',
  'CALURI CALADRURI FBURL SOURCE XML EXPERTISE HOBBY INTEREST ORG-DIRECTORY',
  'SOCIALPROFILE X-SOCIALPROFILE X-ABDATE X-ABRELATEDNAMES X-EVOLUTION-UI-SLOT',
  'ATTENDEE ATTACH COMMENT CONTACT RELATED-TO REQUEST-STATUS CONFERENCE IMAGE',
  'LINK CONCEPT REFID STRUCTURED-DATA STYLED-DESCRIPTION',
  'X-TANDEM-LOG X-TANDEM-OWNER X-TANDEM-AMOUNT X-TANDEM-LINK X-TANDEM-OTHER-CITY',
  'X-TANDEM-SKIPPED X-TANDEM-LINE',
);

/** Whether several lines of this name stand beside each other, so that additions of both sides are kept. */
export function isRepeatable(name: string, component: string): boolean {
  // A web address stands once in an event or task (RFC 5545 §3.8.4.6), as often as you like in a card.
  return name === '' || (name === 'URL' ? component === 'VCARD' : repeatable.has(name));
}

/** How many first words of our own lines tell one entry from another. */
const ownIdWords: ReadonlyMap<string, number> = new Map([
  ['X-TANDEM-LOG', 1],
  ['X-TANDEM-OWNER', 1],
  ['X-TANDEM-AMOUNT', 1],
  ['X-TANDEM-SKIPPED', 1],
]);

/** What tells a line from its namesakes however its value changes (reference §2.2); empty if nothing does. */
export function identityOf(line: ContentLine): string {
  const { name } = line;
  if (name === 'ATTENDEE' || name === 'ORGANIZER') return line.value.trim().toLowerCase();
  // A word, not a line that changes: another word is another line.
  if (name === 'EXPERTISE') return lineText(line).toLowerCase();
  const words = ownIdWords.get(name);
  if (words !== undefined) return lineText(line).split(/\s+/).slice(0, words).join(' ');
  if (line.parameters.length === 0) return '';
  const language = parameterOf(line, 'LANGUAGE').toLowerCase();
  const altId = parameterOf(line, 'ALTID');
  if (altId !== '') return `ALTID=${altId};LANGUAGE=${language}`;
  const id = parameterOf(line, 'PROP-ID') || parameterOf(line, 'PID');
  if (id !== '') return `ID=${id}`;
  return name.startsWith('X-TANDEM-') && language !== '' ? `LANGUAGE=${language}` : '';
}

const knownById = wordSet('ATTENDEE MEMBER EXPERTISE X-TANDEM-OTHER-CITY');

/** Whether a line without its namesake cannot be another one that changed: these are known by their id alone. */
export const isKnownById = (name: string): boolean => knownById.has(name) || ownIdWords.has(name);

const freeTexts = new Set(['NOTE', 'DESCRIPTION', 'COMMENT', 'ANSWER']);
const lineTexts = new Set(['SUMMARY', 'TITLE', 'ROLE', 'LOCATION', 'NEXT']);
const bareName = (name: string): string => name.replace(/^X-TANDEM-/, '');

/** Texts of several lines, which are merged line by line. */
export const isFreeText = (name: string): boolean => freeTexts.has(bareName(name));

/** Texts of one line, of which two can stand behind each other. */
export const isLineText = (name: string): boolean => lineTexts.has(bareName(name));
