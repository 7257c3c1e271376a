import type { ClosingPreset, SchoolRegion } from './closing-day';
import type { House } from './house';

/*
 * Only houses of which it is known follow rules without being asked. A country alone says nothing: what is a holiday
 * in one Land is none in the next, and not every municipality is bound by the same agreement.
 */
const knownPresets: Record<string, ClosingPreset> = { krefeld: 'nrw', venlo: 'nlGemeenten' };
const knownRegions: Record<string, SchoolRegion> = { krefeld: 'DE-NW', venlo: 'NL-Zuid' };

/** The rules that compute the closing days of a house: those chosen, else those known for it. */
export function closingPresetOf(house: Pick<House, 'id' | 'closingPreset'>): ClosingPreset | 'none' {
  return house.closingPreset ?? knownPresets[house.id] ?? 'none';
}

/** The same as a list, as `closingDaysOf` takes it. */
export function closingPresetsOf(house: Pick<House, 'id' | 'closingPreset'>): ClosingPreset[] {
  const preset = closingPresetOf(house);
  return preset === 'none' ? [] : [preset];
}

/** Where the school holidays beside a house are set: the region chosen, else the one known for it; '' is none. */
export function schoolRegionOf(house: Pick<House, 'id' | 'schoolRegion'>): SchoolRegion | '' {
  return house.schoolRegion ?? knownRegions[house.id] ?? '';
}
