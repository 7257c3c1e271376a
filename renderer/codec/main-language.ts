import { type Language, otherLanguage } from '../domain/localized';
import { markOf } from './calendar-lines';
import { type ContentLine, contentLines } from './content-lines';
import { foldLine } from './fold-line';
import { eolOf, lineComponents, lineText } from './line-values';
import { languageOf, type LocalizedName, translationName } from './localized-lines';
import { cleanText, escapeText, splitEscaped, unescapeText } from './text-value';
import { ownTopicWordsIn, topicWordsIn, translateTopicWords } from './topic-words';
import { fitsStandard, isMark, markIn, ofName, translatedName, translationMark } from './translation-mark';

/** Properties of which the standard line holds one language and a line of ours the other. */
const names = ['TITLE', 'ORG', 'NOTE', 'SUMMARY', 'DESCRIPTION'] as const satisfies readonly LocalizedName[];
type Name = (typeof names)[number];
const anyOwn = new RegExp(`X-TANDEM-(?:${names.join('|')}|TOPIC)[;:]`, 'i');
const anyTag = /;LANGUAGE=/i;

/** Other forms of DESCRIPTION (HTML), which no line of ours repeats in the other language. */
const otherForms = ['X-ALT-DESC', 'STYLED-DESCRIPTION'];

/** One property of one component: its standard line, and ours if the two can change places. */
type Place = { key: string; name: Name; standard: ContentLine; own: ContentLine | undefined };

/** Components that hold texts of people; an alarm's say what a program wrote. */
const itemNames = ['VCARD', 'VEVENT', 'VTODO'];

/** One property that a component has in one line, the standard one or ours. */
type Lone = { key: string; name: Name; line: ContentLine };

/** Which language a standard line holds, by the property's key in its object. */
export type MainLanguages = (key: string) => Language | undefined;

/**
 * As this text has it: of those that it has in both languages (`pairs`), or by an id of ours that both words stand for;
 * of every standard line that names its language (`standard`); or, to find where a text stands (`places`), of those too
 * that a line of ours alone leaves to the other language. Read when first asked.
 */
export function mainLanguagesOf(raw: string, extent: 'pairs' | 'standard' | 'places'): MainLanguages {
  let known: ReadonlyMap<string, Language | undefined> | undefined;
  return (key) => {
    known ??= languagesIn(raw, extent);
    return known.get(key);
  };
}

function languagesIn(
  raw: string,
  extent: 'pairs' | 'standard' | 'places',
): Map<string, Language | undefined> {
  const onlyPairs = extent === 'pairs';
  if (onlyPairs && !anyOwn.test(raw)) return new Map();
  const components = componentsOf([...contentLines(raw)]);
  const places = components.flatMap(placesOf).filter(({ own }) => own || !onlyPairs);
  const topics = components.flatMap((component) =>
    (onlyPairs ? ownTopicWordsIn(component) : topicWordsIn(component)).map(
      ({ topic, language }) => [topicKey(component, topic), language] as const,
    ),
  );
  const lones = (extent === 'places' ? components.flatMap(lonesOf) : []).flatMap(({ key, name, line }) => {
    const language = languageOf(line);
    return line.name === name || !language ? [] : [[key, otherLanguage(language)] as const];
  });
  return new Map([
    ...lones,
    ...places.map(({ key, standard }) => [key, languageOf(standard)] as const),
    ...topics,
  ]);
}

/**
 * The text with the standard line of each property that it has in both languages in the wanted one, words for its topics
 * too, and all other lines byte for byte as they are. Only pairs that are told apart by their LANGUAGE alone change
 * places; which language is out of date stays as it was. Turning it back says what it said before. A text that stands in
 * our line alone steps into the standard one, whatever its language (`lones: 'forward'`), stays (`stay`), or stands
 * where a pair would have it (`asInPairs`), as does one in the standard line alone: that is only for comparing.
 */
export function inMainLanguages(
  raw: string,
  wanted: MainLanguages,
  lones: 'forward' | 'stay' | 'asInPairs' = 'forward',
): string {
  if (!anyOwn.test(raw) && !(lones === 'asInPairs' && anyTag.test(raw))) return raw;
  const lines = [...contentLines(raw)];
  const eol = eolOf(raw);
  const written = new Map<ContentLine, string>();
  for (const component of componentsOf(lines)) {
    for (const { key, name, standard, own } of placesOf(component)) {
      const language = wanted(key);
      if (!own || language === undefined || languageOf(own) !== language) continue;
      const [first, second] = exchanged(name, standard, own, eol);
      written.set(standard, first).set(own, second);
    }
    for (const { key, name, line } of lones === 'stay' ? [] : lonesOf(component)) {
      const [isOwn, language] = [line.name !== name, wanted(key)];
      const isThere = language === undefined || isOwn !== (language === languageOf(line));
      if (lones === 'forward' ? !isOwn : isThere) continue;
      const tag = line.parameters.find((parameter) => parameter.name === 'LANGUAGE')?.raw ?? '';
      written.set(line, foldLine(`${isOwn ? name : translationName(name)};${tag}:${line.value}`, eol));
    }
    const words = ownTopicWordsIn(component).filter(
      ({ topic, language }) => (wanted(topicKey(component, topic)) ?? language) !== language,
    );
    for (const [line, text] of translateTopicWords(component, words, eol)) written.set(line, text);
  }
  if (written.size === 0) return raw;
  return lines.map((line) => written.get(line) ?? line.raw).join('');
}

/** The lines of each component, without those of components within it; none of a card of version 2.1, which we leave. */
function componentsOf(lines: readonly ContentLine[]): ContentLine[][] {
  if (lines.some((line) => line.name === 'VERSION' && line.value.trim() === '2.1')) return [];
  const open: ContentLine[][] = [[]];
  const closed: ContentLine[][] = [];
  for (const line of lines) {
    if (markOf(line, 'BEGIN') !== undefined) open.push([]);
    open.at(-1)?.push(line);
    if (markOf(line, 'END') === undefined || open.length === 1) continue;
    const component = open.pop();
    if (component) closed.push(component);
  }
  return [...closed, ...open];
}

/** By which a component is known in its object: its name, and the day of an override. */
function componentKey(component: readonly ContentLine[]): string {
  const day = component.find(({ name }) => name === 'RECURRENCE-ID')?.value ?? '';
  return `${component[0]?.value ?? ''}/${day}`;
}

const topicKey = (component: readonly ContentLine[], topic: string): string =>
  `${componentKey(component)}/CATEGORIES/${topic}`;

function placesOf(component: readonly ContentLine[]): Place[] {
  const named = (name: string) => component.filter((line) => line.kind === 'property' && line.name === name);
  return names.flatMap((name): Place[] => {
    const [standard, ...others] = named(name);
    if (!standard || others.length > 0 || languageOf(standard) === undefined) return [];
    const [own, ...more] = named(translationName(name));
    const isAlone = name !== 'DESCRIPTION' || otherForms.every((form) => named(form).length === 0);
    const isPair = own && more.length === 0 && isAlone && canExchange(name, standard, own);
    return [{ key: `${componentKey(component)}/${name}`, name, standard, own: isPair ? own : undefined }];
  });
}

/** A text that a component has in one language alone; of companies none, since their line holds more than that text. */
function lonesOf(component: readonly ContentLine[]): Lone[] {
  if (!itemNames.includes(component[0]?.value.toUpperCase() ?? '')) return [];
  return names.flatMap((name): Lone[] => {
    if (
      name === 'ORG' ||
      (name === 'DESCRIPTION' && component.some((line) => otherForms.includes(line.name)))
    ) {
      return [];
    }
    const [line, ...others] = component.filter(
      (each) => each.kind === 'property' && [name, translationName(name)].includes(each.name),
    );
    if (!line || others.length > 0 || line.group !== '' || lineText(line) === '') return [];
    if (languageOf(line) === undefined || !isPlain(line, line.name !== name)) return [];
    return [{ key: `${componentKey(component)}/${name}`, name, line }];
  });
}

/** Whether a line says its language and nothing else but, if it is ours, one mark of its translation. */
function isPlain(line: ContentLine, isOwn: boolean): boolean {
  const others = line.parameters.filter(({ name }) => name !== 'LANGUAGE');
  return others.length === 0 || (isOwn && others.length === 1 && others.every(isMark));
}

function canExchange(name: Name, standard: ContentLine, own: ContentLine): boolean {
  const [main, other] = [languageOf(standard), languageOf(own)];
  if (main === undefined || other === undefined || main === other) return false;
  if (standard.group !== '' || own.group !== '') return false;
  if (!isPlain(standard, false) || !isPlain(own, true)) return false;
  if (lineText(standard) === '' || lineText(own) === '') return false;
  if (name !== 'ORG') return true;
  const parts = lineComponents(standard);
  return (
    parts.length === 2 &&
    parts.every((part) => splitEscaped(part, ',').length === 1) &&
    splitEscaped(lineText(own), ';').length === 2
  );
}

function exchanged(name: Name, standard: ContentLine, own: ContentLine, eol: string): [string, string] {
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
function markAfter(name: Name, standard: ContentLine, own: ContentLine, main: string): string {
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
