import type { Language } from '../domain/localized';
import { agreeingEdits } from '../domain/agreeing-rotations';
import type { Idea, IdeaFields } from '../domain/idea';
import type { Rotation, RotationFields } from '../domain/rotation';
import type { Changes } from './changes';
import { type Committed, commit } from './commit';
import { ideaCodec } from './ideas-repository';
import { bringToAgree, type ItemTurn } from './item-agreement';
import { type ItemCodec, itemRecordOf, type ItemView, patchedItemRecord } from './item-records';
import type { ItemTable } from './item-repository';
import type { LongWork, StorageDeps } from './ports';
import { rotationCodec } from './rotations-repository';
import type { RecordTables, Stamps } from './rows';
import { guarded } from './storage-errors';

/** Records written in one transaction; between two of them progress is told and a wish to stop is heard. */
const sliceSize = 100;

type Entry = {
  raw: string;
  mainLanguage: Language;
  /** Id of the record whose text this one takes the place of; '' for a new record. */
  replaces: string;
};

/** A text from a calendar file and what the import says about it beside. */
export type CalendarEntry =
  | (Entry & { table: 'rotations'; fields: Partial<RotationFields> })
  | (Entry & { table: 'ideas'; fields: Partial<IdeaFields> });

/** A record that has a UID already: its text tells whether there is anything new. */
export type KnownItem = { id: string; raw: string; isTrashed: boolean };

/** What other programs do not write: it is kept when their newer text takes the place of ours. */
const ownRotationFields = [
  'personId',
  'personName',
  'homeHouseId',
  'hostHouseId',
  'siteId',
  'deskId',
  'partnershipIds',
] as const satisfies readonly (keyof Rotation)[];
const ownIdeaFields = [
  'houseIds',
  'otherCities',
  'owners',
  'peopleIds',
  'partnershipIds',
  'amounts',
  'log',
] as const satisfies readonly (keyof Idea)[];

/** Bringing in calendar files, events and tasks alike, as one step of the history. */
export function createCalendarImport({ db, clock, newId }: StorageDeps) {
  async function writeOne<View extends ItemView>(
    changes: Changes,
    table: ItemTable,
    codec: ItemCodec<View>,
    own: readonly (keyof View)[],
    { raw, mainLanguage, replaces, fields }: Entry & { fields: Partial<View> },
  ): Promise<{ id: string; turn: ItemTurn }> {
    const now = clock.now();
    const before = replaces === '' ? undefined : await db.table<View & Stamps, string>(table).get(replaces);
    const item = { id: before?.id ?? newId(), raw, mainLanguage };
    const stamps = { deletedAt: 0, createdAt: before?.createdAt ?? now, updatedAt: now };
    const record = itemRecordOf(codec, item, stamps);
    const wanted: Partial<View> = { ...(before && keptFields(record.row, before, own)), ...fields };
    const written = patchedItemRecord(codec, record, wanted, now) ?? record;
    await changes.put(table, written.row as unknown as RecordTables[ItemTable]);
    await changes.put('items', written.item);
    return { id: item.id, turn: before && before.deletedAt > 0 ? 'restored' : 'saved' };
  }

  /** A plan or leave that takes the place of ours, or comes out of the trash by it, concerns others as well. */
  async function followRotations(
    changes: Changes,
    written: readonly { id: string; turn: ItemTurn }[],
  ): Promise<void> {
    const kind = { table: 'rotations', codec: rotationCodec, agree: agreeingEdits } as const;
    for (const turn of ['restored', 'saved'] as const) {
      const ids = written.filter((each) => each.turn === turn).map(({ id }) => id);
      await bringToAgree(db, changes, kind, { turn, ids, now: clock.now() });
    }
  }

  return {
    /** Records of a table by UID, those in the trash too; of several with the same UID the newest. */
    known: async (table: ItemTable, uids: readonly string[]): Promise<Map<string, KnownItem>> =>
      guarded(async () => {
        const rows = await db
          .table<ItemView & Stamps, string>(table)
          .where('uid')
          .anyOf([...new Set(uids)])
          .toArray();
        const items = await db.items.bulkGet(rows.map(({ id }) => id));
        const found = rows.map((row, at) => ({ row, raw: items[at]?.raw ?? '' }));
        return new Map(
          found
            .toSorted((one, other) => one.row.updatedAt - other.row.updatedAt)
            .map(({ row, raw }) => [row.uid, { id: row.id, raw, isTrashed: row.deletedAt > 0 }]),
        );
      }),

    /**
     * Writes the texts as they are, patched only where `fields` say so, as one entry of the history. Stopped by
     * `signal`, it leaves what is written; `written` says how much.
     */
    write: async (
      entries: readonly CalendarEntry[],
      { fileName, onProgress, signal }: LongWork & { fileName: string },
    ): Promise<Committed & { written: number }> => {
      let historyId: number | undefined;
      let written = 0;
      while (written < entries.length) {
        if (signal?.aborted) break;
        const slice = entries.slice(written, written + sliceSize);
        const count = written + slice.length;
        const request = {
          kind: 'calendarImported',
          values: { fileName, count },
          undoable: true,
          at: clock.now(),
          ...(historyId !== undefined && { extend: historyId }),
        } as const;
        ({ historyId } = await commit(db, request, async (changes) => {
          const rotations: { id: string; turn: ItemTurn }[] = [];
          for (const entry of slice) {
            if (entry.table === 'rotations') {
              rotations.push(
                await writeOne<Rotation>(changes, 'rotations', rotationCodec, ownRotationFields, entry),
              );
            } else {
              await writeOne<Idea>(changes, 'ideas', ideaCodec, ownIdeaFields, entry);
            }
          }
          await followRotations(changes, rotations);
        }));
        written = count;
        onProgress?.(written, entries.length);
      }
      return { historyId, written };
    },
  };
}

/** The fields of `own` that the record before had and the new text does not say. */
function keptFields<View>(now: View, before: View, own: readonly (keyof View)[]): Partial<View> {
  const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0);
  const kept: Partial<View> = {};
  for (const name of own) if (isEmpty(now[name]) && !isEmpty(before[name])) kept[name] = before[name];
  return kept;
}
