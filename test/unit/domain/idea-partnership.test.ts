import { describe, expect, it } from 'vitest';
import { ideaBelongsTo } from '../../../renderer/domain/idea-partnership';
import type { Partnership } from '../../../renderer/domain/partnership';

const venlo: Partnership = {
  id: 'krefeld-venlo',
  houseIds: ['krefeld', 'venlo'],
  since: '1964-01-01',
  state: { kind: 'active' },
};

describe('the partnership an idea counts to', () => {
  const belongs = (partnershipIds: string[], houseIds: string[]) =>
    ideaBelongsTo({ partnershipIds, houseIds }, venlo);

  it('is the one it names, whatever its houses are', () => {
    expect(belongs(['krefeld-venlo'], [])).toBe(true);
    expect(belongs(['krefeld-kropyvnytskyi'], ['krefeld', 'venlo'])).toBe(false);
  });

  it('follows from its houses if it names none', () => {
    expect(belongs([], ['krefeld', 'venlo', 'kropyvnytskyi'])).toBe(true);
    expect(belongs([], ['krefeld'])).toBe(true);
    expect(belongs([], ['krefeld', 'kropyvnytskyi'])).toBe(false);
    expect(belongs([], [])).toBe(true);
  });
});
