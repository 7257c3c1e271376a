import { type ContentLine, contentLines } from './content-lines';
import { foldLine } from './fold-line';
import type { TranslatedName } from './language-places';
import { lineComponents, lineText } from './line-values';
import { cleanText, escapeText, splitEscaped, unescapeText } from './text-value';
import { fitsStandard, markIn, ofName, translatedName, translationMark } from './translation-mark';

/** A pair with its texts in each other's line: the standard line, and ours with the mark that it has then. */
export function exchanged(
  name: TranslatedName,
  standard: ContentLine,
  own: ContentLine,
  eol: string,
): [string, string] {
  const tagOf = (line: ContentLine): string =>
    line.parameters.find((parameter) => parameter.name === 'LANGUAGE')?.raw ?? '';
  const [first, second] =
    name === 'ORG' ? [orgOf(own, standard), ownOrgOf(standard)] : [own.value, standard.value];
  const main = foldLine(`${standard.spelling};${tagOf(own)}:${first}`, eol);
  const mark = markAfter(name, standard, own, main);
  return [main, foldLine(`${own.spelling};${tagOf(standard)}${mark}:${second}`, eol)];
}

/**
 * The mark of our line once it holds the text of the standard one. Of a translation that fits it is that of the new
 * standard text; of one that is out of date it stays with the text that it is the mark of, so that every desk calls the
 * same language out of date.
 */
function markAfter(name: TranslatedName, standard: ContentLine, own: ContentLine, main: string): string {
  const [of, translated] = [markIn(own, ofName), markIn(own, translatedName)];
  if (translated !== '') return `;${ofName}=${translated}`;
  if (of === '') return '';
  const [written] = contentLines(main);
  if (!written || !fitsStandard(name, of, { own, standard })) return `;${translatedName}=${of}`;
  return `;${ofName}=${translationMark(name, written)}`;
}

/**
 * Company and unit as ORG has them, the unit of our line, which holds both in one text. The company is that of the
 * standard line: ours has the one that was there when the unit was translated.
 */
function orgOf(own: ContentLine, standard: ContentLine): string {
  const [, unit = ''] = splitEscaped(lineText(own), ';');
  const [company = ''] = lineComponents(standard);
  return [company, unit].map((part) => escapeText(cleanText(unescapeText(part)))).join(';');
}

/** The other way round. */
function ownOrgOf(standard: ContentLine): string {
  const parts = lineComponents(standard).map((part) => cleanText(unescapeText(part)));
  return escapeText(parts.map((part) => part.replace(/[\\;]/g, '\\$&')).join(';'));
}
