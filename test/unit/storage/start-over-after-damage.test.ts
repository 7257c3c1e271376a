import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOverAfterDamage } from '../../../renderer/storage/sync/start-over-after-damage';
import type { TestDesk } from '../../support/storage-desk';
import { bindingOf, collectionOf } from '../../support/storage-sync';
import { openSyncDesk } from '../../support/sync-stores';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openSyncDesk();
});
afterEach(async () => desk.close());

describe('after damage to the database', () => {
  it('nothing counts as agreed with a server, so that a record that is gone is not deleted there', async () => {
    const { db } = desk;
    const agree = async () => {
      await db.collections.put(collectionOf('cards', 'contact', { token: 'seen' }));
      await db.bindings.put(bindingOf('cards', 'gone', 'gone.vcf'));
    };
    await agree();
    await startOverAfterDamage(db, '2026-11-27T16-00-00');
    expect(await db.bindings.count()).toBe(0);
    expect(await db.collections.get('cards')).not.toHaveProperty('token');
    // Once for each damage: the page may be loaded again, and sync has agreed anew by then.
    await agree();
    await startOverAfterDamage(db, '2026-11-27T16-00-00');
    expect(await db.bindings.count()).toBe(1);
    await startOverAfterDamage(db, '2026-12-01T08-00-00');
    expect(await db.bindings.count()).toBe(0);
  });
});
