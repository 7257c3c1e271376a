import { foldText } from '../domain/fold-text';
import type { Language } from '../domain/localized';
import { topicLabel, topicTable } from '../domain/topic-table';
import type { ContentLine } from './content-lines';
import type { LineEditor } from './line-editor';
import { decodeTransfer, firstText, type LineSet, linesNamed, lineText, parameterOf } from './line-values';
import { setOwnText } from './patch-own';
import { noneMark } from './read-name';
import { cleanText, encodeWord, escapeText, readWords, splitEscaped, unescapeText } from './text-value';

/** The line of our ids; as a parameter it names the topic that a line of ours says again. */
export const topicName = 'X-TANDEM-TOPIC';

/** What a person knows about or cares for (RFC 6715 §2.1, §2.3): read where it is a word of ours. */
const skills = ['EXPERTISE', 'INTEREST'];

/**
 * The topics of a task or a contact: our ids, which need no language; else the categories (RFC 5545 §3.8.1.2, RFC 2426
 * §3.6.1) that another program has set and that are words of the topic table in either language.
 */
export function readTopics(lines: LineSet): string[] {
  return firstText(lines, topicName) === '' ? topicsOfCategories(lines) : ownTopics(lines);
}

/** The topics that our own line states. */
export function ownTopics(lines: LineSet): string[] {
  const own = firstText(lines, topicName);
  return own === noneMark ? [] : readWords(own);
}

function topicsOfCategories(lines: LineSet): string[] {
  const named = [
    ...categoryWords(lines),
    // What we wrote there only says again what stands elsewhere: without that it means nothing.
    ...skills
      .flatMap((name) => linesNamed(lines, name))
      .filter((line) => parameterOf(line, topicName) === '')
      .map(lineText),
  ];
  if (named.length === 0) return [];
  const words = new Set(named.map(foldText));
  return foldedTable()
    .filter(({ words: known }) => known.some((word) => words.has(word)))
    .map(({ id }) => id);
}

let folded: { id: string; words: string[] }[] | undefined;

/** The table is folded once: thousands of cards are read in a row. */
function foldedTable(): { id: string; words: string[] }[] {
  folded ??= topicTable.map(({ id }) => ({ id, words: wordsOf(id).map(foldText) }));
  return folded;
}

/** All categories, each as it is spelt. */
export function categoryWords(lines: LineSet): string[] {
  return linesNamed(lines, 'CATEGORIES').flatMap(categoriesOf);
}

function categoriesOf(line: ContentLine): string[] {
  return splitEscaped(decodeTransfer(line), ',').map((part) => cleanText(unescapeText(part)));
}

/**
 * Writes the topics: ids in our line, and for other programs their words in the main language as categories. Other
 * categories stay.
 */
export function patchTopics(
  editor: LineEditor<unknown>,
  before: readonly string[],
  wanted: readonly string[],
  mainLanguage: Language,
): void {
  const ids = wanted.map(encodeWord).join(' ');
  setOwnText(editor, topicName, ids === noneMark ? '%2D' : ids);
  const gone = before
    .filter((id) => !wanted.includes(id))
    .flatMap(wordsOf)
    .map(foldText);
  if (gone.length > 0) dropCategories(editor, new Set(gone));
  const present = new Set(categoryWords(editor).map(foldText));
  const missing = wanted
    .filter((id) => !before.includes(id) && wordsOf(id).length > 0)
    .filter((id) => !wordsOf(id).some((word) => present.has(foldText(word))))
    .map((id) => topicLabel(id, mainLanguage).text);
  if (missing.length > 0) addCategories(editor, missing);
  // Words that are left would be read as topics.
  if (wanted.length === 0 && topicsOfCategories(editor).length > 0) setOwnText(editor, topicName, noneMark);
}

/** The words of a topic of the table; an id that no table knows has none. */
export function wordsOf(id: string): string[] {
  const label = topicTable.find((topic) => topic.id === id)?.label;
  return [label?.de ?? '', label?.nl ?? ''].filter(Boolean);
}

function dropCategories(editor: LineEditor<unknown>, gone: ReadonlySet<string>): void {
  for (const line of linesNamed(editor, 'CATEGORIES')) {
    const parts = splitEscaped(decodeTransfer(line), ',');
    const kept = parts.filter((part) => !gone.has(foldText(cleanText(unescapeText(part)))));
    if (kept.length === parts.length) continue;
    if (kept.some((part) => part.trim() !== '')) editor.replace(line, line.parameters, kept.join(','));
    else editor.remove(line);
  }
}

function addCategories(editor: LineEditor<unknown>, words: readonly string[]): void {
  const value = words.map(escapeText).join(',');
  const line = linesNamed(editor, 'CATEGORIES').at(-1);
  if (!line) editor.add({ spelling: 'CATEGORIES', parameters: [], value });
  else if (line.value.trim() === '') editor.replace(line, line.parameters, value);
  else editor.replace(line, line.parameters, `${decodeTransfer(line)},${value}`);
}
