import { foldText } from '../domain/fold-text';
import type { CardEditor } from './card-editor';
import type { LineContent } from './line-editor';
import { type LineSet, linesNamed, lineText, parameterOf } from './line-values';
import { encodeWord, escapeText } from './text-value';
import { categoryWords, ownTopics, topicName, wordsOf } from './topic-lines';

const name = 'EXPERTISE';

/**
 * The topics of a card of version 4.0 once more as what the person knows about (RFC 6715 §2.1), for programs that look
 * there: each in the word that the categories have for it, and marked as written by us. Only those that no such line
 * says yet, and none that are merely guessed from the words of other programs. INTEREST (§2.3) is of leisure, and is
 * not written.
 */
export function missingExpertise(card: LineSet): LineContent[] {
  const said = new Set(linesNamed(card, name).map(lineText).map(foldText));
  const categories = categoryWords(card);
  return ownTopics(card).flatMap((id): LineContent[] => {
    const words = new Set(wordsOf(id).map(foldText));
    const word = categories.find((each) => words.has(foldText(each)));
    if (word === undefined || [...words].some((each) => said.has(each))) return [];
    return [{ spelling: name, parameters: [`${topicName}=${encodeWord(id)}`], value: escapeText(word) }];
  });
}

/** Makes a card of version 4.0 say its topics as expertise too; what others wrote there stays, and what they rewrote. */
export function patchExpertise(editor: CardEditor): void {
  if (editor.version !== '4.0') return;
  const topics = new Set(ownTopics(editor).map(encodeWord));
  for (const line of linesNamed(editor, name)) {
    const id = parameterOf(line, topicName);
    if (id === '' || topics.has(id)) continue;
    if (
      wordsOf(id)
        .map(foldText)
        .includes(foldText(lineText(line)))
    )
      editor.remove(line);
  }
  for (const content of missingExpertise(editor)) editor.add(content);
}
