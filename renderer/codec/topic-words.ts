import { foldText } from '../domain/fold-text';
import { type Language, languages, otherLanguage } from '../domain/localized';
import { topicTable } from '../domain/topic-table';
import type { ContentLine } from './content-lines';
import { foldLine } from './fold-line';
import { decodeTransfer, parameterOf } from './line-values';
import { ownTopics, topicName } from './topic-lines';
import { encodeWord, escapeText, splitEscaped, unescapeText } from './text-value';

/** A topic whose word stands in the categories of a component, as the table has it in one of its languages. */
export type TopicWord = { topic: string; language: Language };

type KnownWord = TopicWord & { text: string; other: string };
let known: ReadonlyMap<string, KnownWord> | undefined;

/** The table by its words, each of which names one topic in one language. */
function knownWords(): ReadonlyMap<string, KnownWord> {
  known ??= new Map(
    topicTable.flatMap(({ id, label }) =>
      languages.flatMap((language): [string, KnownWord][] => {
        const [text, other] = [label[language], label[otherLanguage(language)]];
        return text && other ? [[foldText(text), { topic: id, language, text, other }]] : [];
      }),
    ),
  );
  return known;
}

/**
 * The languages in which the lines of one component have their topics in words for other programs. A topic that stands
 * there twice, or in a word that is spelt otherwise or has parameters, may be another program's, and is left out.
 */
export function topicWordsIn(component: readonly ContentLine[]): TopicWord[] {
  const found = new Map<string, TopicWord | undefined>();
  for (const line of component) {
    if (line.name !== 'CATEGORIES') continue;
    for (const part of splitEscaped(decodeTransfer(line), ',')) {
      const text = unescapeText(part);
      const word = knownWords().get(foldText(text.trim()));
      if (!word) continue;
      const isOurs = isPlain(line) && word.text === text && !found.has(word.topic);
      found.set(word.topic, isOurs ? { topic: word.topic, language: word.language } : undefined);
    }
  }
  return [...found.values()].filter((word) => word !== undefined);
}

/** Those of them that our ids state: their words only say the same again, and may stand in either language. */
export function ownTopicWordsIn(component: readonly ContentLine[]): TopicWord[] {
  const words = topicWordsIn(component);
  if (words.length === 0) return [];
  const own = new Set(ownTopics({ lines: component }));
  return words.filter(({ topic }) => own.has(topic));
}

/**
 * The lines of a component in which words of these topics stand, each word in its other language: in the categories,
 * and in the expertise that says it again (RFC 6715 §2.1). Everything else of a line stays as it is.
 */
export function translateTopicWords(
  component: readonly ContentLine[],
  words: readonly TopicWord[],
  eol: string,
): Map<ContentLine, string> {
  const topics = new Set(words.map(({ topic }) => topic));
  const translated = (part: string, isTopic: (topic: string) => boolean): string => {
    const text = unescapeText(part);
    const word = knownWords().get(foldText(text));
    return word && word.text === text && topics.has(word.topic) && isTopic(word.topic)
      ? escapeText(word.other)
      : part;
  };
  const written = new Map<ContentLine, string>();
  for (const line of component) {
    const { name, spelling, value, parameters } = line;
    if (name === 'CATEGORIES' && isPlain(line)) {
      const parts = splitEscaped(value, ',').map((part) => translated(part, () => true));
      if (parts.join(',') !== value) written.set(line, foldLine(`${spelling}:${parts.join(',')}`, eol));
    } else if (name === 'EXPERTISE' && parameters.length === 1 && line.group === '') {
      const text = translated(value, (topic) => encodeWord(topic) === parameterOf(line, topicName));
      if (text !== value) written.set(line, foldLine(`${spelling};${parameters[0]?.raw}:${text}`, eol));
    }
  }
  return written;
}

function isPlain({ kind, group, parameters }: ContentLine): boolean {
  return kind === 'property' && group === '' && parameters.length === 0;
}
