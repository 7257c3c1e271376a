import { type TableChoices, type TableWords, tableText } from '../../app/contact-table';
import { readContact } from '../../codec/read-contact';
import type { CardRow } from '../../storage/rows';
import { convertCards, type ExportWork } from './export-cards';

/** Reads the cards and writes the table; `undefined` if it was cancelled. */
export async function exportedTable(
  ids: readonly string[],
  readCards: (ids: string[]) => Promise<CardRow[]>,
  order: { choices: TableChoices; words: TableWords },
  work: ExportWork,
): Promise<string | undefined> {
  const read = (card: CardRow) => readContact(card.raw, { id: card.id, mainLanguage: card.mainLanguage });
  const contacts = await convertCards(ids, readCards, read, work);
  return contacts && tableText(contacts, order.choices, order.words);
}
