import { rangeRef, writeXlsx } from 'hucre/xlsx';
import { openDesk } from '../../renderer/storage/open-desk';
import { newRecord } from '../../renderer/storage/contact-records';
import { recordOf, type ContactRecord } from '../../renderer/storage/contact-records';
import { splitCards } from '../../renderer/codec/card-text';
import { housePresets } from '../../renderer/domain/house-presets';
import { plainDateOf } from '../../renderer/domain/plain-date';
import { ideaCodec } from '../../renderer/storage/ideas-repository';
import { newItemRecord } from '../../renderer/storage/item-records';
import { emptyRotation, type Rotation, type RotationPattern } from '../../renderer/domain/rotation';
import { createDeskStorage } from '../../renderer/storage/desk-storage';
import { DeskDatabase } from '../../renderer/storage/desk-database';
import { sampleCrowd } from '../../test/support/sample-crowd';
import { sampleIdeas } from '../../test/support/sample-ideas';

// What a bench runs in the page beside the app: filling the store, and the plain work that the app's is compared with.

const slice = 5000;

async function writeAll(db: DeskDatabase, records: readonly ContactRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += slice) {
    const part = records.slice(from, from + slice);
    await db.transaction('rw', [db.contacts, db.cards], async () => {
      await db.contacts.bulkPut(part.map(({ row }) => row));
      await db.cards.bulkPut(part.map(({ card }) => card));
    });
  }
}

/** Both houses, their partnership and `count` contacts with their cards, as if they had come one after the other. */
export async function fillDesk(count: number, name?: string): Promise<number> {
  const db = await openDesk(name === undefined ? {} : { name });
  const now = Date.UTC(2026, 0, 1);
  const records = sampleCrowd(count).map((contact, at) => {
    const { row, card } = newRecord(contact, { mainLanguage: 'de', photo: null, now });
    return { card, row: { ...row, change: at + 1 } };
  });
  await db.houses.bulkPut(housePresets.slice(0, 2));
  await db.partnerships.put({
    id: 'krefeld-venlo',
    houseIds: ['krefeld', 'venlo'],
    since: '1964-01-01',
    state: { kind: 'active' },
  });
  await writeAll(db, records);
  await db.meta.put({ key: 'change', value: count });
  const stored = await db.contacts.count();
  db.close();
  return stored;
}

/** `count` ideas with their texts, beside what the desk holds already. */
export async function fillIdeas(count: number): Promise<number> {
  const db = await openDesk();
  const now = Date.now();
  const records = sampleIdeas(count, plainDateOf(new Date())).map((idea) =>
    newItemRecord(ideaCodec, idea, { mainLanguage: 'de', now }),
  );
  await db.transaction('rw', [db.ideas, db.items], async () => {
    await db.ideas.bulkPut(records.map(({ row }) => row));
    await db.items.bulkPut(records.map(({ item }) => item));
  });
  const stored = await db.ideas.count();
  db.close();
  return stored;
}

const patterns: readonly RotationPattern[] = [
  { kind: 'everyWeeks', every: 1, weekdays: [2] },
  { kind: 'weekParity', parity: 'odd', weekdays: [1, 4] },
  { kind: 'everyWeeks', every: 2, weekdays: [3] },
  { kind: 'monthly', ordinal: 1, weekday: 5 },
];

/** Rotations of `count` invented people of both houses over five years, in mixed patterns. */
export async function fillPlan(count: number): Promise<void> {
  const db = await openDesk();
  const storage = createDeskStorage({
    db,
    clock: { now: () => Date.now() },
    newId: () => crypto.randomUUID(),
  });
  const create = Array.from({ length: count }, (_, at): Rotation => {
    const pattern = patterns[at % patterns.length] ?? { kind: 'span' };
    const [homeHouseId, hostHouseId] = at % 2 === 0 ? ['krefeld', 'venlo'] : ['venlo', 'krefeld'];
    return {
      ...emptyRotation(`bench-${at}`),
      personName: `Kim Muster ${at + 1}`,
      homeHouseId,
      hostHouseId,
      time: { from: '09:00', to: '16:00' },
      pattern,
      from: '2025-01-01',
      until: '2029-12-31',
    };
  });
  await storage.rotations.apply({ create }, { mainLanguage: 'de' });
  db.close();
}

/** `count` vCards as one file. */
export function cardFile(count: number): string {
  return sampleCrowd(count, 7)
    .map((contact) => newRecord(contact, { mainLanguage: 'de', photo: null, now: 0 }).card.raw)
    .join('');
}

/** The least that an import can do: read every card, write all rows at once. Answers with milliseconds. */
export async function readAndWrite(text: string, name: string): Promise<number> {
  const db = await openDesk({ name });
  const stamps = { deletedAt: 0, createdAt: 1, updatedAt: 1 };
  const start = performance.now();
  const records = [...splitCards(text)].flatMap((piece, at) =>
    piece.kind === 'card'
      ? [recordOf({ id: `reference-${at}`, raw: piece.raw, mainLanguage: 'de' }, stamps)]
      : [],
  );
  await db.transaction('rw', [db.contacts, db.cards], async () => {
    await db.contacts.bulkAdd(records.map(({ row }) => row));
    await db.cards.bulkAdd(records.map(({ card }) => card));
  });
  const taken = performance.now() - start;
  db.close();
  return taken;
}

/** Takes a bench's database away. */
export async function dropDesk(name: string): Promise<void> {
  await new DeskDatabase({ name }).delete();
}

/**
 * The library alone writes rows as a workbook of the same look as the app's: all of `codec/write-workbook.ts` in its own
 * words, with widths that are known already. Answers with milliseconds.
 */
export async function workbookAlone(rows: (string | null)[][]): Promise<number> {
  const style = { alignment: { wrapText: true, vertical: 'top' as const } };
  const header = rows[0] ?? [];
  const heads = header.map(
    (_, column) => [`0,${column}`, { style: { ...style, font: { bold: true } } }] as const,
  );
  const began = performance.now();
  await writeXlsx({
    properties: { title: 'rows', creator: 'bench' },
    sheets: [
      {
        name: 'rows',
        rows,
        // Its style by column: by cell it takes nearly twice the time.
        columns: header.map(() => ({ width: 20, style })),
        cells: new Map(heads),
        freezePane: { rows: 1 },
        autoFilter: { range: rangeRef(0, 0, rows.length - 1, header.length - 1) },
        pageSetup: {
          paperSize: 'a4',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
        headerFooter: { oddFooter: '&L rows &R&P / &N' },
      },
    ],
  });
  return performance.now() - began;
}
