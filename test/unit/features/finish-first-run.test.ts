import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyHouseDraft } from '../../../renderer/app/house-draft';
import { finishFirstRun } from '../../../renderer/features/first-run/finish-first-run';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';

const draft = {
  step: 3,
  name: 'Lena Muster',
  own: { chosen: 'krefeld', other: emptyHouseDraft },
  partner: { chosen: 'venlo', other: emptyHouseDraft },
  start: 'sample',
} as const;

describe('the end of the first start', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('writes houses, partnership and sample data, and leaves nothing that "undo" could take away', async () => {
    const order = { language: 'de', today: '2026-03-02' } as const;
    expect(await finishFirstRun(desk.storage, draft, order)).toMatchObject({ me: { houseId: 'krefeld' } });
    expect((await desk.storage.houses.list()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['krefeld', 'venlo']),
    );
    expect(await desk.storage.contacts.count()).toBeGreaterThan(0);
    expect(await desk.storage.history.list(10)).not.toEqual([]);
    expect(await desk.storage.history.lastUndoable()).toBeUndefined();
  });
});
