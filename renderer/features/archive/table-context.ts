import type { ArchiveContent, ArchivedText } from '../../codec/archive/archive-content';
import { type Language, type Localized, pickText } from '../../domain/localized';
import { partnershipLabel } from '../../domain/partnership-rules';
import { topicLabel, topicTable } from '../../domain/topic-table';
import { createFormats } from '../../i18n/formats';
import { wordsOf } from '../../i18n/words-of';

/** What the tables of an archive are written with, in the language of the interface. */
export type TableContext = ReturnType<typeof tableContext>;

/** Words, formats, and how the ids of a desk are called; an id that nobody knows stands for itself. */
export function tableContext({ houses, topics, partnerships }: ArchiveContent, language: Language) {
  const houseNames = new Map(
    houses.map((house) => [house.id, pickText(house.name, language)?.text ?? house.city]),
  );
  const partnershipNames = new Map(partnerships.map((each) => [each.id, partnershipLabel(each, houses)]));
  const table = [...topicTable, ...topics];
  return {
    language,
    words: wordsOf(language),
    formats: createFormats({ language, format: 'language', firstWeekday: 1 }),
    house: (id: string) => houseNames.get(id) ?? id,
    topic: (id: string) => topicLabel(id, language, table).text,
    partnership: (id: string) => partnershipNames.get(id) ?? id,
  };
}

/** In the order of the other files: that hangs on no language. */
export function inOrder(records: readonly ArchivedText[]): ArchivedText[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
}

/** Several values in one cell. */
export function cellOf(values: readonly string[]): string {
  return values.join(', ');
}

/** The cells of a text in two languages. */
export function bothTexts({ de, nl }: Localized): [string, string] {
  return [de ?? '', nl ?? ''];
}
