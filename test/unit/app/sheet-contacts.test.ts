import { describe, expect, it } from 'vitest';
import { allContacts, readSheetContacts } from '../../../renderer/app/sheet-contacts';

const today = '2026-11-27';

describe('whom a sheet is about', () => {
  it('comes back as it was kept: ticked contacts by their ids, a list by what narrowed it', () => {
    const ticked = { ...allContacts, from: 'selection', ids: ['a', 'b'] } as const;
    const list = {
      ...allContacts,
      from: 'list',
      text: 'abfall',
      filters: { ...allContacts.filters, topics: ['waste'], houseIds: ['venlo'], missingIn: 'nl' },
    } as const;
    for (const kept of [ticked, list, allContacts]) {
      expect(readSheetContacts(JSON.parse(JSON.stringify(kept)), today)).toEqual(kept);
    }
  });

  it('counts a year without confirmation from the day on which it is used, not from that on which it was kept', () => {
    const kept = { ...allContacts, from: 'list', filters: { staleBefore: '2020-01-01' } };
    expect(readSheetContacts(kept, today).filters.staleBefore).toBe('2025-11-27');
  });

  it('is everybody of the partnership where nothing is understood', () => {
    for (const kept of [null, 3, 'x', { from: 'moon' }, { ids: ['a'] }]) {
      expect(readSheetContacts(kept, today)).toEqual(allContacts);
    }
    expect(readSheetContacts({ from: 'selection', ids: [1, 'a', null] }, today).ids).toEqual(['a']);
    expect(readSheetContacts({ from: 'list', text: 4, filters: 'x' }, today)).toEqual({
      ...allContacts,
      from: 'list',
    });
  });
});
