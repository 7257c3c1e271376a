import { recordOf } from '../../renderer/storage/contact-records';
import type { DeskDatabase } from '../../renderer/storage/desk-database';
import { ideaCodec } from '../../renderer/storage/ideas-repository';
import { itemRecordOf } from '../../renderer/storage/item-records';

/** The text of a record as another program has changed it, which knows no lines of ours, once it has come in. */
export type EditElsewhere = (db: DeskDatabase, id: string, change: (raw: string) => string) => Promise<void>;

function changed(raw: string | undefined, change: (raw: string) => string): string {
  const after = change(raw ?? '');
  if (after === raw) throw new Error('The other program changes nothing.');
  return after;
}

export const editContactElsewhere: EditElsewhere = async (db, id, change) =>
  db.transaction('rw', db.contacts, db.cards, async () => {
    const [row, card] = await Promise.all([db.contacts.get(id), db.cards.get(id)]);
    if (!row || !card) throw new Error('There is no such contact.');
    const record = recordOf({ ...card, raw: changed(card.raw, change) }, row);
    await Promise.all([db.contacts.put(record.row), db.cards.put(record.card)]);
  });

export const editIdeaElsewhere: EditElsewhere = async (db, id, change) =>
  db.transaction('rw', db.ideas, db.items, async () => {
    const [row, item] = await Promise.all([db.ideas.get(id), db.items.get(id)]);
    if (!row || !item) throw new Error('There is no such idea.');
    const record = itemRecordOf(ideaCodec, { ...item, raw: changed(item.raw, change) }, row);
    await Promise.all([db.ideas.put(record.row), db.items.put(record.item)]);
  });
