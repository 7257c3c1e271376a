import { contactLabel } from '../../domain/contact-label';
import { assertNever } from '../../domain/assert-never';
import type { Localized } from '../../domain/localized';
import type { SyncKind } from '../../sync/ports';
import { bothNames } from '../both-names';
import type { Changes } from '../changes';
import { recordOf } from '../contact-records';
import type { DeskDatabase } from '../desk-database';
import type { HistoryKind } from '../history-kind';
import { ideaCodec } from '../ideas-repository';
import { type ItemCodec, itemRecordOf, type ItemView } from '../item-records';
import { rotationCodec } from '../rotations-repository';
import type { HistoryValues, RecordTable, RecordTables, Stamps } from '../rows';

/** The table that holds the views of a kind. */
export type SyncedTable = 'contacts' | 'rotations' | 'ideas';
export const syncedTables = {
  contact: 'contacts',
  rotation: 'rotations',
  idea: 'ideas',
} as const satisfies Record<SyncKind, SyncedTable>;

/** The table that holds the texts of a kind. */
export const textTables = { contact: 'cards', rotation: 'items', idea: 'items' } as const satisfies Record<
  SyncKind,
  'cards' | 'items'
>;

/** What the history calls it when texts came from a server, a difference was settled, or an item got another UID. */
export const syncedHistory = {
  contact: { received: 'contactsReceived', settled: 'contactSettled', renewed: 'contactSaved' },
  rotation: { received: 'rotationsReceived', settled: 'rotationSettled', renewed: 'rotationSaved' },
  idea: { received: 'ideasReceived', settled: 'ideaSettled', renewed: 'ideaSaved' },
} as const satisfies Record<SyncKind, Record<string, HistoryKind>>;

/** What all synced rows have in common. */
export type SyncedRow = RecordTables[SyncedTable];
/** A text beside its row; `cards` and `items` have the same shape. */
export type TextRow = RecordTables['cards' | 'items'];
/** A record as its two rows. */
export type SyncedRecord = { row: SyncedRow; text: TextRow };

/** `LocalItem.rev`: every write through `commit` gives the row another number, and forgetting people does too. */
export function revOf({ change }: SyncedRow): string {
  return String(change ?? 0);
}

/** The records of these ids, whole ones only; those that are gone are left out. */
export async function syncedRecords(
  db: DeskDatabase,
  kind: SyncKind,
  ids: readonly string[],
): Promise<Map<string, SyncedRecord>> {
  const [rows, texts] = await Promise.all([
    db.table<SyncedRow, string>(syncedTables[kind]).bulkGet([...ids]),
    db.table<TextRow, string>(textTables[kind]).bulkGet([...ids]),
  ]);
  const found = new Map<string, SyncedRecord>();
  for (const [at, id] of ids.entries()) {
    const [row, text] = [rows[at], texts[at]];
    if (row && text) found.set(id, { row, text });
  }
  return found;
}

/** Writes a text as it is and the row that says what it says. Answers with what the history calls it. */
export async function putSynced(
  changes: Changes,
  kind: SyncKind,
  text: TextRow,
  stamps: Stamps,
): Promise<HistoryValues> {
  const put: Write = async (table, rows) => {
    await changes.put(table, ...rows);
    return rows;
  };
  const [row] = await writeSynced(put, kind, [text], stamps);
  return row ? historyNameOf(row) : {};
}

/** The same for many texts of records that the desk does not have; the rows stand in their order, as they are written. */
export async function addAllSynced(
  changes: Changes,
  kind: SyncKind,
  texts: readonly TextRow[],
  stamps: Stamps,
): Promise<readonly SyncedRow[]> {
  return writeSynced((table, rows) => changes.add(table, rows), kind, texts, stamps);
}

type Write = <T extends RecordTable>(table: T, rows: RecordTables[T][]) => Promise<RecordTables[T][]>;

/**
 * Rows and texts are written side by side, here as everywhere on the way of a run: each answer of the database comes from
 * another process.
 */
async function writeSynced(
  write: Write,
  kind: SyncKind,
  texts: readonly TextRow[],
  stamps: Stamps,
): Promise<readonly SyncedRow[]> {
  const [rows] = await Promise.all([
    writeRows(write, kind, texts, stamps),
    write(textTables[kind], [...texts]),
  ]);
  return rows;
}

function writeRows(
  write: Write,
  kind: SyncKind,
  texts: readonly TextRow[],
  stamps: Stamps,
): Promise<readonly SyncedRow[]> {
  const itemRows = <View extends ItemView>(codec: ItemCodec<View>) =>
    texts.map((text) => itemRecordOf(codec, text, stamps).row);
  switch (kind) {
    case 'contact':
      return write(
        'contacts',
        texts.map((text) => recordOf(text, stamps).row),
      );
    case 'rotation':
      return write('rotations', itemRows(rotationCodec));
    case 'idea':
      return write('ideas', itemRows(ideaCodec));
    default:
      return assertNever(kind);
  }
}

/** What the sentence of the history needs, as the repositories of each kind give it. */
export function historyNameOf(row: SyncedRow): HistoryValues {
  if ('stage' in row) return bothNames(row.title);
  if ('personName' in row) return { name: row.personName, about: row.personId };
  return { name: contactLabel(row), about: row.id };
}

/** Puts a record into the trash. Answers with what the history calls it. */
export async function trashSynced(
  changes: Changes,
  kind: SyncKind,
  { row, text }: SyncedRecord,
  at: number,
): Promise<HistoryValues> {
  const { createdAt, updatedAt } = row;
  return putSynced(changes, kind, text, { createdAt, updatedAt, deletedAt: at });
}

/** What a screen calls a record, in both languages; empty where it has no name. */
export function labelOf(row: SyncedRow): Localized {
  if ('stage' in row) return row.title;
  const name = 'personName' in row ? row.personName : contactLabel(row);
  if (name !== '') return { de: name, nl: name };
  return 'personName' in row ? row.title : {};
}
