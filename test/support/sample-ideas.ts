import { emptyIdea, type Idea, ideaStages } from '../../renderer/domain/idea';
import { addDays } from '../../renderer/domain/plain-date';

const subjects = [
  'Radroute',
  'Geodaten',
  'Hochwasserschutz',
  'Ausbildung',
  'Wochenmarkt',
  'Ladepunkte',
  'Archiv',
];
const onderwerpen = [
  'Fietsroute',
  'Geodata',
  'Waterveiligheid',
  'Opleiding',
  'Weekmarkt',
  'Laadpunten',
  'Archief',
];
const topics = ['cycling', 'geodata', 'climate-adaptation', 'school', 'tourism', 'digital-twin'];

/** `count` invented ideas over all stages, every third in one language only, with dates around `today`. */
export function sampleIdeas(count: number, today = '2026-06-10'): Idea[] {
  return Array.from({ length: count }, (_, at): Idea => {
    const id = `idea-${String(at).padStart(5, '0')}`;
    const name = `${at + 1}`;
    const german = `${subjects[at % subjects.length]} beiderseits der Grenze, Vorhaben ${name}`;
    const dutch = `${onderwerpen[at % onderwerpen.length]} aan beide kanten van de grens, plan ${name}`;
    const owner = (houseId: string, who: string) => ({
      houseId,
      contactId: '',
      name: `${who} ${(at % 9) + 1}`,
    });
    return {
      ...emptyIdea(id),
      title: at % 3 === 0 ? { de: german } : { de: german, nl: dutch },
      text: { de: `Was ${name} beiden Städten bringt.` },
      stage: ideaStages[at % ideaStages.length] ?? 'noted',
      topics: topics.filter((_topic, place) => (at + place) % 3 === 0),
      houseIds: ['krefeld', 'venlo'],
      owners: at % 5 === 0 ? [] : [owner('krefeld', 'Kim Muster'), owner('venlo', 'Noor Voorbeeld')],
      next: { text: { de: `Schritt ${name} besprechen` }, on: addDays(today, (at % 120) - 20) },
      partnershipIds: ['krefeld-venlo'],
    };
  });
}
