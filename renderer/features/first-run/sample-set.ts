import { housePresets } from '../../domain/house-presets';
import type { Language } from '../../domain/localized';
import { sampleContacts, samplePartnerships } from '../../domain/sample-data';
import type { SampleSet } from '../../storage/sample-data-repository';

/** The invented people of the four preset houses with their partnerships; `today` is a plain date. */
export function sampleSet(language: Language, today: string): SampleSet {
  return {
    houses: housePresets,
    partnerships: samplePartnerships(language),
    contacts: sampleContacts(today),
    mainLanguage: 'de',
  };
}
