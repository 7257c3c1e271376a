import { type Language, type Localized, otherLanguage } from '../domain/localized';
import {
  type LineSet,
  componentText,
  lineComponents,
  linesNamed,
  lineText,
  parameterOf,
} from './line-values';
import type { ContentLine } from './content-lines';
import { cleanText, splitEscaped, unescapeText } from './text-value';

/** Parameter on an emptied line that keeps a second line of the same name from stepping forward. */
export const clearedParameter = 'X-TANDEM-CLEARED';

/**
 * Properties kept in both languages: a standard line for one, an `X-TANDEM-` line for the other. A property that is our
 * own has one line a language, all of its own name.
 */
export type LocalizedName =
  | 'TITLE'
  | 'NOTE'
  | 'ORG'
  | 'SUMMARY'
  | 'DESCRIPTION'
  | 'COMMENT'
  | `X-TANDEM-${string}`;

/** The name of the lines that hold the other language. */
export function translationName(name: LocalizedName): string {
  return isOwnName(name) ? name : `X-TANDEM-${name}`;
}

/** Whether the property is ours, so that no standard line exists. */
export function isOwnName(name: LocalizedName): boolean {
  return name.startsWith('X-TANDEM-');
}

/** One language's text and the line it stands in; `own` if that is our X- line. */
export type LocalizedSource = { text: string; line: ContentLine; own: boolean };
export type LocalizedSources = { [key in Language]?: LocalizedSource };

const isCleared = (line: ContentLine): boolean => parameterOf(line, clearedParameter) !== '';

/** Which of our two languages a line says it is in: `de` for `de-DE` too; `undefined` if none or another. */
export function languageOf(line: ContentLine): Language | undefined {
  const primary = parameterOf(line, 'LANGUAGE').toLowerCase().split(/[-_]/)[0];
  return primary === 'de' || primary === 'nl' ? primary : undefined;
}

/** The text a localized line is about: all of TITLE and NOTE, the unit of ORG. */
function textOf(name: LocalizedName, line: ContentLine): string {
  return name === 'ORG' ? componentText(lineComponents(line)[1]) : lineText(line);
}

function ownTextOf(name: LocalizedName, line: ContentLine): string {
  return name === 'ORG' ? ownOrgParts(line)[1] : lineText(line);
}

/** Company and unit of X-TANDEM-ORG, whose parts are joined by an escaped semicolon and then escaped as a whole. */
export function ownOrgParts(line: ContentLine): [company: string, unit: string] {
  const [company = '', ...unit] = splitEscaped(lineText(line), ';');
  const textOfPart = (part: string): string => cleanText(unescapeText(part));
  return [textOfPart(company), textOfPart(unit.join(';'))];
}

/**
 * Finds the line for each language. A line tagged with a language is that one's; the first untagged or otherwise
 * tagged one is the main language's if that is free, or the other one's if ALTID makes the two a pair. Then our
 * X- lines fill what is missing. Further lines of the same language are left alone.
 */
export function localizedSources(
  card: LineSet,
  name: LocalizedName,
  mainLanguage: Language,
): LocalizedSources {
  const result: LocalizedSources = {};
  const standard = linesNamed(card, name).filter((line) => textOf(name, line) !== '' || isCleared(line));
  const claim = (language: Language, line: ContentLine): void => {
    const own = isOwnName(name) && language !== mainLanguage;
    result[language] ??= { text: textOf(name, line), line, own };
  };
  for (const line of standard) {
    const language = languageOf(line);
    if (language) claim(language, line);
  }
  const loose = standard.find((line) => languageOf(line) === undefined);
  const main = result[mainLanguage];
  if (loose && !main) claim(mainLanguage, loose);
  else if (loose && main) {
    const pair = parameterOf(loose, 'ALTID');
    if (pair !== '' && pair === parameterOf(main.line, 'ALTID')) claim(otherLanguage(mainLanguage), loose);
  }
  if (isOwnName(name)) return result;
  for (const line of linesNamed(card, translationName(name))) {
    const text = ownTextOf(name, line);
    if (text !== '') result[languageOf(line) ?? otherLanguage(mainLanguage)] ??= { text, line, own: true };
  }
  return result;
}

/** The texts of a localized property. */
export function readLocalized(card: LineSet, name: LocalizedName, mainLanguage: Language): Localized {
  const { de, nl } = localizedSources(card, name, mainLanguage);
  return { ...(de?.text && { de: de.text }), ...(nl?.text && { nl: nl.text }) };
}

/** The ORG line whose first component is the company: the main language's, else the first that holds anything. */
export function companyLine(card: LineSet, mainLanguage: Language): ContentLine | undefined {
  const lines = linesNamed(card, 'ORG').filter(
    (line) => isCleared(line) || lineComponents(line).some((part) => componentText(part)),
  );
  return lines.find((line) => languageOf(line) === mainLanguage) ?? lines[0];
}
