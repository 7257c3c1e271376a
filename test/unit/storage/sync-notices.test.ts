import 'fake-indexeddb/auto';
import { Dexie, type IntervalTree, type ObservabilitySet } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../../renderer/sync/ports';
import { bindingOf, collectionOf } from '../../support/storage-sync';
import { card } from '../../support/storage-people';
import { openSyncDesk } from '../../support/sync-stores';

const count = 120;
/** Tables and their indexes that a page of new contacts is written to: each is told as a whole, or is untouched. */
const places = 60;

/** Ranges of keys in a tree of them. */
const sizeOf = (tree: IntervalTree | null | undefined): number =>
  tree && 'from' in tree ? 1 + sizeOf(tree.l) + sizeOf(tree.r) : 0;

const incoming = Array.from({ length: count }, (_, index): Incoming => {
  const name = String(index).padStart(4, '0');
  const { itemId: _none, ...binding } = bindingOf('contacts', '', name);
  const raw = card('Erika', `Muster ${name}`);
  return { kind: 'contact', raw, seen: null, binding, inStep: true, conflicts: [], href: binding.href };
});

describe('what windows and workers are told of a page of new texts', () => {
  let desk: Awaited<ReturnType<typeof openSyncDesk>>;
  let told: ObservabilitySet[] = [];
  const hear = (parts: ObservabilitySet) => void told.push(parts);
  beforeEach(async () => {
    desk = await openSyncDesk();
    await desk.db.collections.add(collectionOf('contacts', 'contact'));
    const queued = incoming.map(({ href }) => ({ href, tries: 0, notBefore: 0 }));
    await desk.store.saveListing('contacts', { queued, change: {} });
    told = [];
    Dexie.on.storagemutated.subscribe(hear);
  });
  afterEach(async () => {
    Dexie.on.storagemutated.unsubscribe(hear);
    await desk.close();
  });

  it('is told in few words, however many there are: each of them is compared with all that is shown', async () => {
    await desk.store.applyIncoming('contacts', incoming);
    expect(await desk.store.queue('contacts')).toEqual([]);
    expect(told).toHaveLength(1);
    const words = Object.values(told[0] ?? {}).reduce((sum, ranges) => sum + sizeOf(ranges), 0);
    expect(words).toBeGreaterThan(0);
    expect(words).toBeLessThan(places);
  });
});
