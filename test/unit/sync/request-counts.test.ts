import { describe, expect, it } from 'vitest';
import { createFakeDav } from '../../support/fake-dav';
import { createSyncDesk, type Place } from '../../support/sync-desk';
import { card, event, task } from '../../support/sync-texts';

const pageOfFetching = 50;
/** Of how many pages that have come one transaction may be made (`fetch-queue.ts`). */
const mostWaiting = 4;
const pageOfSending = 30;
/**
 * Asked for besides texts, however many there are: what each of three collections is, what changed in it, and once
 * whether the server hides tasks.
 */
const few = 7;

const uidOf = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A server with three collections, and any number of desks on it. */
function createPlace() {
  const server = createFakeDav();
  const places = [
    ['book', 'addressbook', 'contact'],
    ['days', 'calendar', 'rotation'],
    ['ideas', 'calendar', 'idea'],
  ] as const;
  const bound = places.map(
    ([id, kind, what]): Place => ({
      id,
      kind: what,
      href: server.hrefOf(server.addCollection({ kind, name: id })),
    }),
  );
  const stepsOf = new Map<string, number>();
  return {
    server,
    /** Where an object of that name stands. */
    at: (id: 'book' | 'days' | 'ideas', name: string) =>
      `${bound.find((place) => place.id === id)?.href ?? ''}${name}`,
    deskOf: (name: string) =>
      createSyncDesk({
        name,
        transport: server.transport('anna'),
        places: bound,
        hooks: { beforeWrite: (what) => void stepsOf.set(what, (stepsOf.get(what) ?? 0) + 1) },
      }),
    /** Transactions of a name that the desks have begun. */
    transactions: (what: string) => stepsOf.get(what) ?? 0,
    /** Method and address of the requests that `work` sends. */
    during: async (work: () => Promise<unknown>): Promise<{ method: string; url: string }[]> => {
      const before = server.exchanges.length;
      await work();
      return server.exchanges
        .slice(before)
        .map(({ request }) => ({ method: request.method, url: request.url }));
    },
    hrefs: bound.map(({ href }) => href),
  };
}

describe('how often a server is asked', () => {
  it('is once a collection where nothing has changed, however much there is', async () => {
    const { server, at, deskOf, during, hrefs } = createPlace();
    for (const n of numbers(60)) server.write(at('book', `${uidOf(n)}.vcf`), card(uidOf(n)));
    for (const n of numbers(20)) server.write(at('days', `${uidOf(n)}.ics`), event(uidOf(n)));
    for (const n of numbers(5)) server.write(at('ideas', `${uidOf(n)}.ics`), task(uidOf(n)));
    const desk = deskOf('anna');
    await desk.sync();
    expect(desk.desk.texts()).toHaveLength(85);
    const asked = await during(() => desk.sync());
    expect(asked).toEqual(hrefs.map((url) => ({ method: 'REPORT', url })));
  });

  it('is once more than that for one text that a colleague has changed', async () => {
    const { server, at, deskOf, during } = createPlace();
    for (const n of numbers(60)) server.write(at('book', `${uidOf(n)}.vcf`), card(uidOf(n)));
    const desk = deskOf('anna');
    await desk.sync();
    server.write(at('book', `${uidOf(7)}.vcf`), card(uidOf(7), { note: 'Neu' }));
    expect(await during(() => desk.sync())).toHaveLength(4);
    expect(desk.desk.byUid(uidOf(7))[0]?.raw).toContain('NOTE:Neu');
  });

  it('grows with the pages, not with the texts, when an empty desk receives many', async () => {
    const count = 400;
    const { server, at, deskOf, during, transactions } = createPlace();
    for (const n of numbers(count)) server.write(at('book', `${uidOf(n)}.vcf`), card(uidOf(n)));
    const desk = deskOf('anna');
    const asked = await during(() => desk.sync());
    const pages = Math.ceil(count / pageOfFetching);
    expect(desk.desk.texts()).toHaveLength(count);
    expect(asked.length).toBeLessThanOrEqual(pages + few);
    // Each transaction of the desk's database waits for the disk; pages that came meanwhile share one.
    expect(transactions('applyIncoming')).toBeLessThanOrEqual(pages);
    expect(transactions('applyIncoming')).toBeGreaterThanOrEqual(Math.ceil(pages / mostWaiting));
    expect(transactions('addActivity')).toBe(0);
    expect(desk.desk.tables().activity).toHaveLength(count);
  });

  it('is once for each new text and once for each page that is read back, and no more', async () => {
    const count = 1000;
    const { server, deskOf, during, transactions } = createPlace();
    const desk = deskOf('anna');
    await desk.sync();
    for (const n of numbers(count)) desk.desk.add('contact', card(uidOf(n)));
    const noted = transactions('addActivity');
    const asked = await during(() => desk.sync());
    const pages = Math.ceil(count / pageOfSending);
    expect(server.count('PUT')).toBe(count);
    expect(asked.length).toBeLessThanOrEqual(count + pages + few);
    expect(transactions('settleJournal')).toBe(pages);
    expect(transactions('addActivity') - noted).toBe(pages);
  });

  it('is never for a page that comes after one that was not answered in full', async () => {
    const { server, at, deskOf, during } = createPlace();
    for (const n of numbers(200)) server.write(at('book', `${uidOf(n)}.vcf`), card(uidOf(n)));
    const desk = deskOf('anna');
    let asked = 0;
    server.addFault({
      on: ({ body }) => body?.includes('addressbook-multiget') === true,
      before: () => {
        asked += 1;
        return { kind: 'answer', status: 401, headers: {}, body: '' };
      },
    });
    await during(() => desk.sync());
    expect([asked, desk.desk.texts().length]).toEqual([1, 0]);
  });
});
