import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyIdea } from '../../../renderer/domain/idea';
import { emptyMeeting } from '../../../renderer/domain/meeting';
import { emptyRotation } from '../../../renderer/domain/rotation';
import {
  contentOf,
  openTestDesk,
  situationOf,
  type TestDesk,
  sameButChange,
} from '../../support/storage-desk';

const options = { mainLanguage: 'de' } as const;
const plan = {
  ...emptyRotation(''),
  personId: 'lena',
  personName: 'Lena Muster',
  title: { de: 'Lena Muster in Venlo' },
  from: '2026-01-08',
  until: '2026-06-30',
};

/** Each kind of record that has a trash, made and asked for in its own way. */
const kinds = [
  {
    table: 'rotations',
    make: async ({ storage }: TestDesk) => (await storage.rotations.create(plan, options)).id,
  },
  {
    table: 'ideas',
    make: async ({ storage }: TestDesk) =>
      (await storage.ideas.create({ ...emptyIdea(''), title: { de: 'Radkarte' } }, options)).id,
  },
  {
    table: 'meetings',
    make: async ({ storage }: TestDesk) => {
      await storage.meetings.save({ ...emptyMeeting('meeting'), title: { de: 'Runde' } });
      return 'meeting';
    },
  },
] as const;

describe.each(kinds)('the trash of $table', ({ table, make }) => {
  let desk: TestDesk;
  let id: string;
  beforeEach(async () => {
    desk = await openTestDesk();
    id = await make(desk);
  });
  afterEach(async () => desk.close());
  const records = () => desk.storage[table];
  const alive = async () => (await records().list()).map((row) => row.id);
  const trashed = async () => (await records().listTrashed()).map((row) => row.id);

  it('keeps a record whole and gives it back', async () => {
    const before = await records().get(id);
    await records().trash([id]);
    expect([await alive(), await trashed()]).toEqual([[], [id]]);
    await records().restore([id]);
    expect([await alive(), await trashed()]).toEqual([[id], []]);
    expect(sameButChange(await records().get(id))).toEqual(sameButChange(before));
  });

  it('can be undone and done again', async () => {
    const { historyId = 0 } = await records().trash([id]);
    await desk.storage.history.undo(historyId);
    expect(await alive()).toEqual([id]);
    await desk.storage.history.redo(historyId);
    expect(await trashed()).toEqual([id]);
  });

  it('writes nothing for what lies there already or does not exist', async () => {
    await records().trash([id]);
    const before = await contentOf(desk.db);
    expect(await records().trash([id, 'nobody'])).toEqual({ historyId: undefined });
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('erases only what lies in it, with its text and every image the history holds of it', async () => {
    expect(await records().erase([id])).toBe(0);
    const { historyId = 0 } = await records().trash([id]);
    expect(await records().erase([id, 'nobody'])).toBe(1);
    expect(await records().get(id)).toBeUndefined();
    const { items = [], historyChanges = [] } = await contentOf(desk.db);
    expect(items).toEqual([]);
    expect(historyChanges.filter((image) => (image as { before: unknown }).before !== null)).toEqual([]);
    expect(await situationOf(desk.storage.history.undo(historyId))).toMatchObject({
      kind: 'historyConflict',
    });
  });

  it('is emptied after ninety days, not before', async () => {
    await records().trash([id]);
    desk.passDays(90);
    expect(await records().purge()).toBe(0);
    desk.passDays(1);
    expect(await records().purge()).toBe(1);
    expect(await trashed()).toEqual([]);
  });

  it('shows what was thrown away last first', async () => {
    const second = table === 'meetings' ? 'later' : await make(desk);
    if (table === 'meetings') await desk.storage.meetings.save({ ...emptyMeeting('later') });
    await records().trash([second]);
    desk.passDays(1);
    await records().trash([id]);
    expect(await trashed()).toEqual([id, second]);
  });
});
