import { describe, expect, it } from 'vitest';
import { groupActivity } from '../../../../renderer/features/sync/activity-groups';
import { fieldOf } from '../../../../renderer/features/sync/use-field-words';
import type { Activity } from '../../../../renderer/sync/ports';

let ids = 0;
const line = (change: Partial<Activity>): Activity => {
  ids += 1;
  return {
    id: String(ids),
    at: 100_000,
    collectionId: 'contacts',
    itemId: `item-${ids}`,
    kind: 'sent',
    detail: '',
    ...change,
  };
};

describe('what sync did', () => {
  it('is one group for each entry of the history, told by kind', () => {
    const groups = groupActivity([
      line({ kind: 'merged', historyId: 7, itemId: 'a' }),
      line({ kind: 'received', historyId: 7, itemId: 'b' }),
      line({ kind: 'merged', historyId: 7, itemId: 'c' }),
      line({ kind: 'received', historyId: 6, itemId: 'd' }),
    ]);
    expect(groups.map(({ historyId, parts }) => [historyId, parts.map(({ itemIds }) => itemIds)])).toEqual([
      [7, [['a', 'c'], ['b']]],
      [6, [['d']]],
    ]);
  });

  it('puts what was sent within a minute together, and keeps reasons apart', () => {
    const groups = groupActivity([
      line({ itemId: 'a' }),
      line({ itemId: 'b', at: 50_000 }),
      line({ itemId: 'c', at: 10_000 }),
      line({ kind: 'parked', detail: 'tooLarge', at: 9000 }),
      line({ kind: 'parked', detail: 'refused', at: 8000 }),
    ]);
    expect(groups.map(({ parts }) => parts.length)).toEqual([1, 1, 2]);
    expect(groups[0]?.parts[0]?.itemIds).toEqual(['a', 'b']);
  });
});

describe('the field of a property', () => {
  it('is the function of a contact and the title of an idea', () => {
    expect(fieldOf('contact', 'TITLE')).toBe('role');
    expect(fieldOf('contact', 'X-TANDEM-TITLE')).toBe('role');
    expect(fieldOf('idea', 'SUMMARY')).toBe('title');
    expect(fieldOf('idea', 'X-TANDEM-SUMMARY')).toBe('title');
  });

  it('is unknown for what other programs add', () => {
    expect(fieldOf('contact', 'X-ABDATE')).toBeUndefined();
  });
});
