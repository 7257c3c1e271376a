import { readContact } from '../../renderer/codec/read-contact';
import { createDeskStorage, type DeskStorage } from '../../renderer/storage/desk-storage';
import type { DeskDatabase } from '../../renderer/storage/desk-database';
import { openDesk } from '../../renderer/storage/open-desk';
import { card, person } from './storage-people';

/**
 * The page of the kill test. It looks whether the database is whole, answers with what it found, then edits
 * without pause and reports every edit that the storage has confirmed, until the process is killed.
 */

/** What a contact looked like when an edit of it was confirmed. */
export type Seen = { id: string; company: string; deleted: boolean; gone: boolean };
/** A confirmed edit: its history entry and what its contacts look like since. */
export type Confirmed = { entry: number; contacts: Seen[] };
/** What the page found after a start; `newest` are the last history entries and the records they touched. */
export type Verdict = {
  problems: string[];
  contacts: Seen[];
  newest: { entry: number; records: string[] }[];
};

let seed = Number(new URLSearchParams(location.search).get('seed'));

/** The same numbers for the same seed (mulberry32). */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

async function tell(path: string, body: unknown): Promise<void> {
  await fetch(path, { method: 'POST', body: JSON.stringify(body) });
}

async function seen(db: DeskDatabase, ids: string[]): Promise<Seen[]> {
  const rows = await db.contacts.bulkGet(ids);
  return ids.map((id, at) => ({
    id,
    company: rows[at]?.company ?? '',
    deleted: (rows[at]?.deletedAt ?? 0) > 0,
    gone: rows[at] === undefined,
  }));
}

/** Everything that would betray a half-written edit. */
async function findProblems(db: DeskDatabase): Promise<string[]> {
  const problems: string[] = [];
  const [rows, cards, history, images, last] = await Promise.all([
    db.contacts.toArray(),
    db.cards.toArray(),
    db.history.toArray(),
    db.historyChanges.toArray(),
    db.meta.get('change'),
  ]);
  const cardOf = new Map(cards.map((each) => [each.id, each]));
  if (rows.length !== cards.length) problems.push(`${rows.length} rows but ${cards.length} cards`);
  for (const row of rows) {
    const stored = cardOf.get(row.id);
    if (!stored) {
      problems.push(`${row.id} has no card`);
      continue;
    }
    const view = readContact(stored.raw, { id: row.id, mainLanguage: stored.mainLanguage });
    for (const [field, value] of Object.entries(view)) {
      if (JSON.stringify(row[field as keyof typeof row]) !== JSON.stringify(value)) {
        problems.push(`${row.id}: ${field} of the row is not what the card says`);
      }
    }
  }
  const highest = Number(last?.value ?? 0);
  const known = new Set(history.map((entry) => entry.id));
  const touched = new Set(images.map((image) => image.entry));
  for (const row of rows) if (row.change > highest) problems.push(`${row.id} is ahead of the change number`);
  for (const image of images)
    if (!known.has(image.entry)) problems.push(`image without entry ${image.entry}`);
  for (const entry of history) {
    if (entry.id > highest) problems.push(`entry ${entry.id} is ahead of the change number`);
    const steps = known.has(entry.step);
    if (!steps) problems.push(`entry ${entry.id} turns on ${entry.step}, which is not there`);
    if (entry.created.length === 0 && !touched.has(entry.id)) problems.push(`entry ${entry.id} did nothing`);
    if (entry.kind !== 'contactsImported' || entry.state === 'undone') continue;
    for (const { ids } of entry.created) {
      for (const id of ids)
        if (!cardOf.has(id)) problems.push(`import ${entry.id} names ${id}, which is not there`);
    }
  }
  return problems;
}

/** One edit of a random kind; answers which contacts it was about. */
async function edit(storage: DeskStorage, db: DeskDatabase, round: number): Promise<string[]> {
  const ids = await db.contacts.toCollection().primaryKeys();
  const pick = () => ids[Math.floor(random() * ids.length)] ?? '';
  const dice = ids.length < 5 ? 0 : random();
  const company = `Beispiel ${round}-${Math.floor(random() * 1e9)}`;
  if (dice < 0.15) {
    return [(await storage.contacts.create(person('Erika', `Muster${round}`), { mainLanguage: 'de' })).id];
  }
  if (dice < 0.55) return [(await storage.contacts.save(pick(), { company })).id];
  if (dice < 0.65) {
    const some = [...new Set([pick(), pick(), pick()])];
    await storage.contacts.changeMany(some, () => ({ company }));
    return some;
  }
  if (dice < 0.75) {
    const id = pick();
    await storage.contacts.trash([id]);
    return [id];
  }
  if (dice < 0.85) {
    const id = pick();
    await storage.contacts.restore([id]);
    return [id];
  }
  if (dice < 0.88) {
    const cards = Array.from({ length: 20 }, (_, at) => ({
      raw: card('Jan', `Voorbeeld${round}-${at}`),
      mainLanguage: 'nl' as const,
    }));
    return (await storage.contacts.importCards(cards)).ids;
  }
  const entry = await storage.history.lastUndoable();
  if (!entry) return [];
  const images = await db.historyChanges
    .where('[entry+table+record]')
    .between([entry.step], [entry.step, []])
    .toArray();
  await storage.history.undo(entry.id);
  return [...new Set([...images.map((image) => image.record), ...entry.created.flatMap((each) => each.ids)])];
}

async function newest(db: DeskDatabase): Promise<Verdict['newest']> {
  const entries = await db.history.orderBy('id').reverse().limit(3).toArray();
  return Promise.all(
    entries.map(async ({ id, created }) => {
      const images = await db.historyChanges.where('[entry+table+record]').between([id], [id, []]).toArray();
      const records = [...created.flatMap((each) => each.ids), ...images.map((image) => image.record)];
      return { entry: id, records };
    }),
  );
}

async function run(): Promise<void> {
  const db = await openDesk();
  const storage = createDeskStorage({ db, clock: { now: Date.now }, newId: () => crypto.randomUUID() });
  const all = await db.contacts.toCollection().primaryKeys();
  await tell('/verdict', {
    problems: await findProblems(db),
    contacts: await seen(db, all),
    newest: await newest(db),
  } satisfies Verdict);
  for (let round = 0; ; round++) {
    const ids = await edit(storage, db, round);
    const entry = (await storage.history.list(1))[0]?.id ?? 0;
    await tell('/confirmed', { entry, contacts: await seen(db, ids) } satisfies Confirmed);
  }
}

run().catch((error: unknown) => tell('/failed', String(error)));
