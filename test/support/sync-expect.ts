import { expect } from 'vitest';
import { canonicalHash } from '../../renderer/sync/canonical';
import { readDocument } from '../../renderer/sync/sync-document';
import type { FakeCollection, FakeDav } from './fake-dav';
import type { SyncDesk } from './sync-desk';

type Desks = readonly Pick<SyncDesk, 'name' | 'desk' | 'settle' | 'sync'>[];

/** Runs all desks in turn until none has anything left to do; what one sends, the others fetch. */
export async function settleAll(desks: Desks, rounds = 3): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const desk of desks) {
      const report = await desk.settle();
      expect(report.error, `${desk.name} failed`).toBeUndefined();
    }
  }
}

const hashes = (texts: readonly string[]) => texts.map(canonicalHash).sort();

/** I2: every desk shows what stands on the server; I4: no UID twice. */
export function expectAgreement(server: FakeDav, book: FakeCollection, desks: Desks): void {
  const bodies = [...server.bodies(book).values()];
  for (const { name, desk } of desks) {
    expect(hashes(desk.texts('contact')), `${name} has what the server has`).toEqual(hashes(bodies));
  }
  const uids = bodies.map((body) => readDocument(body)?.uid);
  expect(new Set(uids).size, 'no UID twice').toBe(uids.length);
}

/** I3: two further runs of everybody write nothing. */
export async function expectQuiet(server: FakeDav, desks: Desks): Promise<void> {
  const writes = () => server.count('PUT') + server.count('DELETE');
  const before = writes();
  for (let run = 0; run < 2; run += 1) for (const desk of desks) await desk.sync();
  expect(writes(), 'two more runs write nothing').toBe(before);
}
