import { formerUidOf } from '../../codec/renew-uid';
import type { Binding, Collection, Incoming } from '../../sync/ports';
import type { Changes } from '../changes';
import type { StorageDeps } from '../ports';
import type { HistoryValues } from '../rows';
import { dropBindings, putBindings } from './bindings';
import { addAllSynced, historyNameOf, revOf, syncedTables } from './synced-kinds';

/** A text that begins a record here and nothing else: no conflict, no move. A first run brings thousands of them. */
export const isPlainlyNew = ({ itemId, raw, seen, binding, leaves, conflicts }: Incoming): boolean =>
  itemId === undefined &&
  raw !== null &&
  seen === null &&
  binding !== null &&
  leaves === undefined &&
  conflicts.length === 0;

/** In their order: new texts that follow each other together, every other one by itself. */
export function inParts(incoming: readonly Incoming[]): Incoming[][] {
  const parts: Incoming[][] = [];
  for (const each of incoming) {
    const last = parts.at(-1);
    if (last?.[0] && isPlainlyNew(last[0]) && isPlainlyNew(each)) last.push(each);
    else parts.push([each]);
  }
  return parts;
}

/** New records at once, each with its binding: a few requests to the database for all of them instead of a dozen for each. */
export async function createRecords(
  deps: StorageDeps,
  changes: Changes,
  incoming: readonly Incoming[],
  { collection, now }: { collection: Collection; now: number },
): Promise<{ itemIds: string[]; told: HistoryValues[] }> {
  const { db } = deps;
  const { kind, mainLanguage } = collection;
  const itemIds = await idsOfNew(deps, incoming);
  const texts = incoming.map(({ raw }, at) => ({ id: itemIds[at] ?? '', raw: raw ?? '', mainLanguage }));
  const rows = await addAllSynced(changes, kind, texts, { deletedAt: 0, createdAt: now, updatedAt: now });
  await dropBindings(
    db,
    incoming.flatMap(({ dropBinding }) => (dropBinding === undefined ? [] : [dropBinding])),
  );
  const bindings = incoming.flatMap(({ binding, inStep }, at): Binding[] => {
    const row = rows[at];
    const clean = inStep && row ? { cleanRev: revOf(row) } : {};
    return binding ? [{ ...binding, itemId: itemIds[at] ?? '', ...clean }] : [];
  });
  await putBindings(db, bindings, { isHere: true });
  return { itemIds, told: rows.map(historyNameOf) };
}

/** As our own records are called; nothing else becomes the id of a record. */
const ownId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The ids of records that come for the first time. Records name each other by id (whose plan, whose idea), and one
 * made by Tandem has its id as UID: it keeps it on every desk, so that the names hold there too. One that was made anew
 * under another UID has the id of its former one.
 */
export async function idsOfNew({ db, newId }: StorageDeps, incoming: readonly Incoming[]): Promise<string[]> {
  const uids = incoming.map(({ binding, raw }) => formerUidOf(raw ?? '') || (binding?.uid ?? ''));
  const own = uids.filter((uid) => ownId.test(uid));
  const rowTables = [...new Set(incoming.map(({ kind }) => syncedTables[kind]))];
  // Asked for by name: a cursor over keys that lie apart waits for the database at each of them.
  const found = await Promise.all(
    ['cards', 'items', ...rowTables].map((name) => db.table<{ id: string }, string>(name).bulkGet(own)),
  );
  const taken = new Set(found.flat().flatMap((row) => (row ? [row.id] : [])));
  return uids.map((uid) => {
    if (!ownId.test(uid) || taken.has(uid)) return newId();
    taken.add(uid);
    return uid;
  });
}
