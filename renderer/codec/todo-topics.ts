import { foldText } from '../domain/fold-text';
import type { Language } from '../domain/localized';
import { topicLabel, topicTable } from '../domain/topic-table';
import type { ContentLine } from './content-lines';
import type { LineEditor } from './line-editor';
import { firstText, type LineSet, linesNamed } from './line-values';
import { setOwnText } from './patch-own';
import { noneMark } from './read-name';
import { cleanText, encodeWord, escapeText, readWords, splitEscaped, unescapeText } from './text-value';

const topicName = 'X-TANDEM-TOPIC';

/**
 * The topics of a task: our ids, which need no language; else the categories (RFC 5545 §3.8.1.2) that another program
 * has set and that are words of the topic table in either language.
 */
export function readTopics(lines: LineSet): string[] {
  const own = firstText(lines, topicName);
  if (own === noneMark) return [];
  return own === '' ? topicsOfCategories(lines) : readWords(own);
}

function topicsOfCategories(lines: LineSet): string[] {
  const words = new Set(linesNamed(lines, 'CATEGORIES').flatMap(categoriesOf).map(foldText));
  if (words.size === 0) return [];
  return topicTable
    .filter(({ label }) => [label.de, label.nl].some((word) => word && words.has(foldText(word))))
    .map(({ id }) => id);
}

function categoriesOf(line: ContentLine): string[] {
  return splitEscaped(line.value, ',').map((part) => cleanText(unescapeText(part)));
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
  setOwnText(editor, topicName, wanted.map(encodeWord).join(' '));
  const gone = before
    .filter((id) => !wanted.includes(id))
    .flatMap(wordsOf)
    .map(foldText);
  if (gone.length > 0) dropCategories(editor, new Set(gone));
  const present = new Set(linesNamed(editor, 'CATEGORIES').flatMap(categoriesOf).map(foldText));
  const missing = wanted
    .filter((id) => !before.includes(id) && wordsOf(id).length > 0)
    .filter((id) => !wordsOf(id).some((word) => present.has(foldText(word))))
    .map((id) => topicLabel(id, mainLanguage).text);
  if (missing.length > 0) addCategories(editor, missing);
  // Words that are left would be read as topics.
  if (wanted.length === 0 && topicsOfCategories(editor).length > 0) setOwnText(editor, topicName, noneMark);
}

/** The words of a topic of the table; an id that no table knows has none. */
function wordsOf(id: string): string[] {
  const label = topicTable.find((topic) => topic.id === id)?.label;
  return [label?.de ?? '', label?.nl ?? ''].filter(Boolean);
}

function dropCategories(editor: LineEditor<unknown>, gone: ReadonlySet<string>): void {
  for (const line of linesNamed(editor, 'CATEGORIES')) {
    const parts = splitEscaped(line.value, ',');
    const kept = parts.filter((part) => !gone.has(foldText(unescapeText(part))));
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
  else editor.replace(line, line.parameters, `${line.value},${value}`);
}
