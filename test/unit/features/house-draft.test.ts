import { describe, expect, it } from 'vitest';
import {
  draftOfHouse,
  emptyHouseDraft,
  houseOfDraft,
  oddMailDomains,
  partnershipIdOf,
  readMailDomains,
} from '../../../renderer/app/house-draft';
import { housePresets } from '../../../renderer/domain/house-presets';

describe('a house as a form holds it', () => {
  it('comes back as it was when nothing is changed', () => {
    for (const house of housePresets) {
      expect(houseOfDraft(draftOfHouse(house), housePresets, house)).toEqual(house);
    }
  });

  it('takes name, letter and colour from city and country where the form says nothing', () => {
    const typed = { ...emptyHouseDraft, city: 'Kleve', country: 'DE' };
    const house = houseOfDraft(typed, housePresets);
    expect(house).toMatchObject({ id: 'kleve', name: { de: 'Stadt Kleve' }, language: 'de' });
    expect(housePresets.map(({ letter }) => letter)).not.toContain(house.letter);
    expect(housePresets.map(({ colour }) => colour)).not.toContain(house.colour);
  });

  it('moves zone and language with the country, and keeps its id', () => {
    const [krefeld] = housePresets;
    if (!krefeld) throw new Error('no presets');
    const moved = houseOfDraft({ ...draftOfHouse(krefeld), country: 'NL' }, housePresets, krefeld);
    expect(moved).toMatchObject({ id: 'krefeld', timeZone: 'Europe/Amsterdam', language: 'nl' });
  });

  it('reads mail domains however they are typed, and points at what cannot be one', () => {
    expect(readMailDomains('Venlo.nl, @venlo.org;post@venlo.nl')).toEqual(['venlo.nl', 'venlo.org']);
    expect(oddMailDomains('venlo, venlo.nl')).toEqual(['venlo']);
  });

  it('makes the same partnership of the same two houses, whoever sets it up', () => {
    expect(partnershipIdOf(['venlo', 'krefeld'])).toBe(partnershipIdOf(['krefeld', 'venlo']));
  });
});
