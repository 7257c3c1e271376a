import { housePresets } from '../../domain/house-presets';
import type { Language } from '../../domain/localized';
import { sampleContacts, samplePartnerships } from '../../domain/sample-data';
import { sampleIdeas, sampleMeetings } from '../../domain/sample-ideas';
import { sampleRotations, sampleSites } from '../../domain/sample-rotations';
import type { SampleSet } from '../../storage/sample-data-repository';

/** The invented people of the four preset houses with their partnerships, days and ideas; `today` is a plain date. */
export function sampleSet(language: Language, today: string): SampleSet {
  return {
    houses: housePresets,
    partnerships: samplePartnerships(language),
    contacts: sampleContacts(today),
    sites: sampleSites(),
    rotations: sampleRotations(today),
    ideas: sampleIdeas(today),
    meetings: sampleMeetings(today),
    mainLanguage: 'de',
  };
}
