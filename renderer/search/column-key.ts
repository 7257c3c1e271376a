import type { ContactRow } from '../domain/contact-row';
import { type Language, type Localized, pickText } from '../domain/localized';
import { sortText } from '../domain/sort-key';
import { topicLabel } from '../domain/topic-table';
import type { SortColumn } from './directory-query';
import type { SearchContext } from './search-context';

/** The stored key of a row's name in the reader's order. */
export function nameKey(row: ContactRow, language: Language): string {
  return language === 'de' ? row.sortDe : row.sortNl;
}

/**
 * Key of a row in a column as the reader sees it. A date sorts as text, so that never confirmed entries come before
 * the oldest; the other columns put empty ones last.
 */
export function columnKey(
  column: SortColumn,
  row: ContactRow,
  language: Language,
  context: SearchContext,
): string {
  switch (column) {
    case 'name':
    case 'relevance':
      return nameKey(row, language);
    case 'role':
      return localizedKey(row.role, language);
    case 'unit':
      return localizedKey(row.unit, language);
    case 'house':
      return memoSortText(houseName(row, context), language);
    case 'topic':
      return memoSortText(topicName(row, language, context), language);
    case 'confirmed':
      return row.confirmedOn;
  }
}

function localizedKey(text: Localized, language: Language): string {
  return memoSortText(pickText(text, language)?.text ?? '', language);
}

function houseName(row: ContactRow, context: SearchContext): string {
  return context.houses.find((house) => house.id === row.houseId)?.city ?? row.company;
}

function topicName(row: ContactRow, language: Language, context: SearchContext): string {
  const first = row.topics[0];
  return first === undefined ? '' : topicLabel(first, language, context.topics).text;
}

/** Thousands of contacts share functions, units and topics. Emptied when it grows beyond what a house has. */
const memo = new Map<string, string>();

function memoSortText(text: string, language: Language): string {
  const key = `${language} ${text}`;
  let sorted = memo.get(key);
  if (sorted === undefined) {
    if (memo.size > 5000) memo.clear();
    sorted = sortText(text, language);
    memo.set(key, sorted);
  }
  return sorted;
}
