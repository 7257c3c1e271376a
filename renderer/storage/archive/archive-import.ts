import {
  type ArchiveContent,
  type ArchivedText,
  rowLists,
  textLists,
} from '../../codec/archive/archive-content';
import { archiveFields, type ArchiveList } from '../../codec/archive/archive-fields';
import { rowOf } from '../../codec/archive/archive-row';
import { readContact } from '../../codec/read-contact';
import type { Changes } from '../changes';
import { type Committed, commit } from '../commit';
import { recordOf } from '../contact-records';
import type { DeskDatabase } from '../desk-database';
import { ideaCodec } from '../ideas-repository';
import { itemRecordOf } from '../item-records';
import type { LongWork, StorageDeps } from '../ports';
import { rotationCodec } from '../rotations-repository';
import type { RecordTables, Stamps } from '../rows';
import { guarded, throwIfCancelled } from '../storage-errors';

/** What a record of the archive meets on this desk. `trashed`: it lies in the trash here. */
export type Standing = 'new' | 'same' | 'changed' | 'trashed';

/** A record of the archive as the desk sees it. */
export type PlacedRecord = {
  list: ArchiveList;
  id: string;
  standing: Standing;
  /** Id of the record here that it is, '' if it is new. Another one than its own where only the UID is the same. */
  hereId: string;
  /** Whether the desk's own is the later one; only records with times can tell. */
  isNewerHere: boolean;
};

/** Records between two looks at the wish to stop. */
const sliceSize = 100;

/**
 * Taking in an archive, as one step of the history. Records keep their ids, since they name each other by them.
 * Texts are taken over as they are, and no rotation is brought to agree with another: an archive holds both halves.
 */
export function createArchiveImport({ db, clock }: StorageDeps) {
  return {
    /** Compares every record with what is here; touches nothing. */
    compare: async (content: ArchiveContent): Promise<PlacedRecord[]> =>
      guarded(async () => {
        const placed: PlacedRecord[] = [];
        for (const list of textLists) placed.push(...(await placeTexts(db, list, content[list])));
        for (const list of rowLists) placed.push(...(await placeRows(db, list, content[list])));
        return placed;
      }),

    /** Whether the desk holds nothing yet that somebody would have typed. */
    isEmpty: async (): Promise<boolean> =>
      guarded(async () => {
        const counts = await Promise.all(
          [db.contacts, db.rotations, db.ideas, db.meetings].map((table) => table.count()),
        );
        return counts.every((count) => count === 0);
      }),

    /**
     * Writes the records for which `target` names an id to write them under, in one transaction: stopped by `signal`, or
     * refused by a full disk, it has written nothing at all.
     * @throws StorageFailure, for example `cancelled` or `quotaExceeded`
     */
    write: async (
      content: ArchiveContent,
      target: (list: ArchiveList, id: string) => string | undefined,
      { fileName, onProgress, signal }: LongWork & { fileName: string },
    ): Promise<Committed & { written: number }> => {
      const of = <Row extends { id: string }>(list: ArchiveList, rows: readonly Row[]): Row[] =>
        rows.flatMap((row) => {
          const id = target(list, row.id);
          return id === undefined ? [] : [{ ...row, id }];
        });
      const texts = textLists.map((list) => ({ list, records: of(list, content[list]) }));
      const rows = rowLists.map((list) => ({ list, records: of<{ id: string }>(list, content[list]) }));
      const count = [...texts, ...rows].reduce((sum, { records }) => sum + records.length, 0);
      const request = {
        kind: 'archiveImported',
        values: { fileName, count },
        undoable: true,
        at: clock.now(),
      } as const;
      let done = 0;
      const step = () => {
        done += 1;
        if (done % sliceSize !== 0) return;
        throwIfCancelled(signal);
        onProgress?.(done, count);
      };
      const { historyId } = await commit(db, request, async (changes) => {
        for (const { list, records } of texts) {
          for (const text of records) {
            await putText(changes, list, text);
            step();
          }
        }
        for (const { list, records } of rows) {
          for (const row of records) {
            await putRow(changes, list, row);
            step();
          }
        }
        throwIfCancelled(signal);
      });
      return { historyId, written: count };
    },
  };
}

async function placeTexts(
  db: DeskDatabase,
  list: (typeof textLists)[number],
  texts: readonly ArchivedText[],
): Promise<PlacedRecord[]> {
  const hereIds = await idsHere(db, list, texts);
  const rows = await db.table<Stamps, string>(list).bulkGet(hereIds);
  const found = await (list === 'contacts' ? db.cards : db.items).bulkGet(hereIds);
  return texts.map(({ id, raw, mainLanguage, updatedAt }, at) => {
    const [row, text] = [rows[at], found[at]];
    const isSame = text?.raw === raw && text.mainLanguage === mainLanguage;
    return { list, id, hereId: row ? (hereIds[at] ?? '') : '', ...standingOf(row, isSame, updatedAt) };
  });
}

/**
 * Ids under which the texts would be here: their own or, where that is not known, the one of a record with the same
 * UID, since each desk that read the same file has given it another id.
 */
async function idsHere(
  db: DeskDatabase,
  list: (typeof textLists)[number],
  texts: readonly ArchivedText[],
): Promise<string[]> {
  const ids = texts.map(({ id }) => id);
  const table = db.table<{ id: string; uid: string }, string>(list);
  if ((await table.count()) === 0) return ids;
  const known = await table.bulkGet(ids);
  const uids = texts.map((text, at) => (known[at] ? '' : uidOf(list, text)));
  const twins = await table
    .where('uid')
    .anyOf([...new Set(uids.filter(Boolean))])
    .toArray();
  const byUid = new Map(twins.map(({ id, uid }) => [uid, id]));
  return ids.map((id, at) => byUid.get(uids[at] ?? '') ?? id);
}

function uidOf(list: (typeof textLists)[number], { raw, id, mainLanguage }: ArchivedText): string {
  const options = { id, mainLanguage };
  if (list === 'contacts') return readContact(raw, options).uid;
  return (list === 'rotations' ? rotationCodec : ideaCodec).read(raw, options).uid;
}

async function placeRows(
  db: DeskDatabase,
  list: (typeof rowLists)[number],
  rows: readonly { id: string }[],
): Promise<PlacedRecord[]> {
  const found = await db.table<{ id: string }, string>(list).bulkGet(rows.map(({ id }) => id));
  return rows.map((row, at) => {
    const here = found[at];
    const isSame = here !== undefined && sameFields(list, here, row);
    if (list !== 'meetings') {
      const standing = here ? (isSame ? 'same' : 'changed') : 'new';
      return { list, id: row.id, hereId: here?.id ?? '', standing, isNewerHere: false };
    }
    const stamps = here as (Stamps & { id: string }) | undefined;
    const updatedAt = 'updatedAt' in row ? String(row.updatedAt) : '';
    return { list, id: row.id, hereId: here?.id ?? '', ...standingOf(stamps, isSame, updatedAt) };
  });
}

function standingOf(
  here: Stamps | undefined,
  isSame: boolean,
  updatedAt: string,
): Pick<PlacedRecord, 'standing' | 'isNewerHere'> {
  if (!here) return { standing: 'new', isNewerHere: false };
  const isNewerHere = here.updatedAt > Date.parse(updatedAt);
  if (here.deletedAt > 0) return { standing: 'trashed', isNewerHere };
  return isSame ? { standing: 'same', isNewerHere: false } : { standing: 'changed', isNewerHere };
}

/** Equal in all that an archive holds of a row but the times of its writing. */
function sameFields(list: (typeof rowLists)[number], here: object, row: object): boolean {
  const canonical = (value: object) =>
    JSON.stringify(rowOf({ ...value, createdAt: undefined, updatedAt: undefined }, archiveFields[list]));
  return canonical(here) === canonical(row);
}

async function putText(
  changes: Changes,
  list: (typeof textLists)[number],
  { id, raw, mainLanguage, createdAt, updatedAt }: ArchivedText,
): Promise<void> {
  const stamps = { deletedAt: 0, createdAt: Date.parse(createdAt), updatedAt: Date.parse(updatedAt) };
  const text = { id, raw, mainLanguage };
  if (list === 'contacts') {
    const { row, card } = recordOf(text, stamps);
    await changes.put('contacts', row);
    await changes.put('cards', card);
  } else if (list === 'rotations') {
    const { row, item } = itemRecordOf(rotationCodec, text, stamps);
    await changes.put('rotations', row);
    await changes.put('items', item);
  } else {
    const { row, item } = itemRecordOf(ideaCodec, text, stamps);
    await changes.put('ideas', row);
    await changes.put('items', item);
  }
}

async function putRow(changes: Changes, list: (typeof rowLists)[number], row: { id: string }): Promise<void> {
  if (list !== 'meetings') return changes.put(list, row as RecordTables[typeof list]);
  const { createdAt, updatedAt, ...meeting } = row as ArchiveContent['meetings'][number];
  return changes.put('meetings', {
    ...meeting,
    deletedAt: 0,
    createdAt: Date.parse(createdAt),
    updatedAt: Date.parse(updatedAt),
  });
}
