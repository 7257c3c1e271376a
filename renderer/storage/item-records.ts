import type { Language } from '../domain/localized';
import type { ItemRow, Stamps } from './rows';

/** A view of an iCalendar text: what screens see of a rotation or an idea. */
export type ItemView = { id: string; uid: string };

/** How one kind of record becomes text and view. `now` is milliseconds since 1970. */
export type ItemCodec<View extends ItemView> = {
  create: (view: View, options: { mainLanguage: Language; now: number }) => string;
  read: (raw: string, options: { id: string; mainLanguage: Language }) => View;
  patch: (
    raw: string,
    before: Omit<View, 'id' | 'uid'>,
    fields: Omit<View, 'id' | 'uid'>,
    options: { mainLanguage: Language; now: number },
  ) => string;
};

/** The two rows of a record, which are always written together. */
export type ItemRecord<View extends ItemView> = { row: View & Stamps; item: ItemRow };

/** The rows for a text: what screens see is always read back from it, never taken from a form. */
export function itemRecordOf<View extends ItemView>(
  codec: ItemCodec<View>,
  item: ItemRow,
  { deletedAt, createdAt, updatedAt }: Stamps,
): ItemRecord<View> {
  const view = codec.read(item.raw, { id: item.id, mainLanguage: item.mainLanguage });
  return { row: { ...view, deletedAt, createdAt, updatedAt }, item };
}

/** A record that begins on this desk: its text is written here. */
export function newItemRecord<View extends ItemView>(
  codec: ItemCodec<View>,
  view: View,
  { mainLanguage, now }: { mainLanguage: Language; now: number },
): ItemRecord<View> {
  const item = { id: view.id, raw: codec.create(view, { mainLanguage, now }), mainLanguage };
  return itemRecordOf(codec, item, { deletedAt: 0, createdAt: now, updatedAt: now });
}

/** The record with these fields changed, or `undefined` if its text stays the same. */
export function patchedItemRecord<View extends ItemView>(
  codec: ItemCodec<View>,
  { row, item }: ItemRecord<View>,
  fields: Partial<Omit<View, 'id' | 'uid'>>,
  now: number,
): ItemRecord<View> | undefined {
  const { mainLanguage } = item;
  const raw = codec.patch(item.raw, row, { ...row, ...fields }, { mainLanguage, now });
  if (raw === item.raw) return undefined;
  return itemRecordOf(codec, { ...item, raw }, { ...row, updatedAt: now });
}
