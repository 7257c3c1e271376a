import type { Topic } from '../domain/topic';
import { queryParts } from './query-parts';
import { rawWordsOf, toWord } from './words';

/** Shorter beginnings fit too many topics to explain anything. */
const minimumLength = 3;

/** Ids of topics one of whose words, in either language, begins with a word of the texts ("also searched: …"). */
export function matchedTopics(texts: readonly string[], topics: readonly Topic[]): string[] {
  const typed = texts
    .flatMap(queryParts)
    .flatMap((part) => (part.kind === 'words' ? part.alternatives.flat() : []))
    .filter((word) => word.folded.length >= minimumLength);
  if (typed.length === 0) return [];
  return topics
    .filter(({ label }) =>
      rawWordsOf(`${label.de ?? ''} ${label.nl ?? ''}`).some((raw) => {
        const { folded } = toWord(raw);
        return typed.some((word) => folded.startsWith(word.folded));
      }),
    )
    .map((topic) => topic.id);
}
