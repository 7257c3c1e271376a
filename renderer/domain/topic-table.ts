import topics from '../../assets/topics.json' with { type: 'json' };
import { type Language, pickText } from './localized';
import type { Topic } from './topic';

/** The pairs of municipal terms that ship with Tandem; users add their own beside them. */
export const topicTable: readonly Topic[] = topics as Topic[];

/** The topics' groups in the order of menus. */
export const topicGroups: readonly string[] = [...new Set(topicTable.map((topic) => topic.group))];

/**
 * The word for a topic in the reader's language, with the language it is in; an id that no table knows (from a foreign
 * card or another desk) stands for itself.
 */
export function topicLabel(
  id: string,
  language: Language,
  table: readonly Topic[] = topicTable,
): { text: string; language: Language } {
  const topic = table.find((candidate) => candidate.id === id);
  return (topic && pickText(topic.label, language)) ?? { text: id, language };
}
