import { createDeskStorage } from '../../renderer/storage/desk-storage';
import { openDesk } from '../../renderer/storage/open-desk';
import { asStorageError } from '../../renderer/storage/storage-errors';
import { card, person } from './storage-people';

/** The page of the full-disk test: what the test asks it to do, on the browser's own IndexedDB. */
const db = await openDesk();
const storage = createDeskStorage({ db, clock: { now: Date.now }, newId: () => crypto.randomUUID() });

/** The situation that the work ended in, '' if it went through. */
async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    return asStorageError(error).kind;
  }
}

const desk = {
  create: async (family: string) =>
    outcome(() => storage.contacts.create(person('Erika', family), { mainLanguage: 'de' })),
  /** Imports cards of about 20 kB each that do not pack well. */
  importMany: async (count: number) => {
    const cards = Array.from({ length: count }, (_, at) => {
      const noise = Array.from(crypto.getRandomValues(new Uint8Array(12_000)), (byte) => byte.toString(36));
      return {
        raw: card('Jan', `Voorbeeld${at}`, `X-NOISE:${noise.join('')}`),
        mainLanguage: 'nl' as const,
      };
    });
    let reported = 0;
    const kind = await outcome(() =>
      storage.contacts.importCards(cards, { onProgress: (done) => (reported = done) }),
    );
    return { kind, reported };
  },
  state: async () => ({
    families: (await storage.contacts.firstPage('de', 5)).map((row) => row.name.family),
    rows: await db.contacts.count(),
    cards: await db.cards.count(),
    entries: (await storage.history.list(50)).map((entry) => entry.kind),
  }),
};

export type FullDisk = typeof desk;
Object.assign(globalThis, { desk });
