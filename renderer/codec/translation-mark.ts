import { type Language, otherLanguage } from '../domain/localized';
import type { ContentLine, LineParameter } from './content-lines';
import { componentText, lineComponents, lineText, parameterOf } from './line-values';
import { isOwnName, type LocalizedName, type LocalizedSources, ownOrgParts } from './localized-lines';
import { sha256 } from './sha256';

/** In our line: the mark of the standard text, as it was when this line was translated from it (reference §4.3). */
export const ofName = 'X-TANDEM-OF';

/**
 * In our line, where it holds the text that the standard one was translated from: the mark of our own text, as it was
 * then. A pair whose translation is out of date has this once its lines have changed places.
 */
export const translatedName = 'X-TANDEM-TRANSLATED';

/** The two lines of a text that is there in both languages, one of them ours. */
export type MarkedPair = { own: ContentLine; ownLanguage: Language; standard: ContentLine };

/** The pair of a property that has one; properties that are all ours have no standard line to be compared with. */
export function pairOf(name: LocalizedName, sources: LocalizedSources): MarkedPair | undefined {
  const ownLanguage = sources.de?.own ? 'de' : 'nl';
  const own = sources[ownLanguage];
  const standard = sources[otherLanguage(ownLanguage)];
  if (isOwnName(name) || !own?.own || !standard || standard.own || standard.text === '') return undefined;
  return { own: own.line, ownLanguage, standard: standard.line };
}

const markOf = (text: string): string => sha256(text).slice(0, 8);

/** The first 8 hex digits of SHA-256 of the standard line's text; of ORG, of company and unit. */
export function translationMark(name: LocalizedName, standard: ContentLine): string {
  return markOf(name === 'ORG' ? orgTexts(standard).join(';') : lineText(standard));
}

/** Company and unit as the standard line has them. */
function orgTexts(standard: ContentLine): string[] {
  return lineComponents(standard)
    .slice(0, 2)
    .map((part) => componentText(part));
}

/** The same of our line. */
function ownMark(name: LocalizedName, own: ContentLine): string {
  return markOf(name === 'ORG' ? ownOrgParts(own).join(';') : lineText(own));
}

/**
 * Whether a mark is that of the standard text as it stands. A company that was renamed since makes no translation of
 * the unit beside it out of date: our line holds the name of before.
 */
export function fitsStandard(
  name: LocalizedName,
  mark: string,
  { own, standard }: Pick<MarkedPair, 'own' | 'standard'>,
): boolean {
  if (mark === translationMark(name, standard)) return true;
  if (name !== 'ORG') return false;
  const [company] = ownOrgParts(own);
  const [, unit] = orgTexts(standard);
  return mark === markOf([company, unit].join(';'));
}

/** The mark in a line, in lower case; '' if it has none. */
export function markIn(line: ContentLine, name: string): string {
  return parameterOf(line, name).toLowerCase();
}

/** Whether a parameter is one of the two marks. */
export function isMark({ name }: LineParameter): boolean {
  return name === ofName || name === translatedName;
}

/** The language whose text was translated from another one than stands beside it now. */
export function staleLanguage(name: LocalizedName, sources: LocalizedSources): Language | undefined {
  const pair = pairOf(name, sources);
  if (!pair) return undefined;
  const { own, ownLanguage } = pair;
  const [of, translated] = [markIn(own, ofName), markIn(own, translatedName)];
  if (of !== '') return fitsStandard(name, of, pair) ? undefined : ownLanguage;
  if (translated === '' || translated === ownMark(name, own)) return undefined;
  return otherLanguage(ownLanguage);
}
