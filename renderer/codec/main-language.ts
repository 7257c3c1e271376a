import { type Language, otherLanguage } from '../domain/localized';
import { type ContentLine, contentLines } from './content-lines';
import { exchanged } from './exchange-lines';
import { foldLine } from './fold-line';
import { componentKey, componentsOf, lonesOf, placesOf, translatedNames } from './language-places';
import { eolOf } from './line-values';
import { languageOf, translationName } from './localized-lines';
import { ownTopicWordsIn, topicWordsIn, translateTopicWords } from './topic-words';

const anyOwn = new RegExp(`X-TANDEM-(?:${translatedNames.join('|')}|TOPIC)[;:]`, 'i');
const anyTag = /;LANGUAGE=/i;

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

const topicKey = (component: readonly ContentLine[], topic: string): string =>
  `${componentKey(component)}/CATEGORIES/${topic}`;
