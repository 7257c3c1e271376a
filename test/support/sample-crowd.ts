import {
  type Contact,
  emptyContact,
  emptyName,
  type LanguageLevel,
  type PersonName,
} from '../../renderer/domain/contact';
import { type ContactRow, sortKeysOf } from '../../renderer/domain/contact-row';
import { addDays } from '../../renderer/domain/plain-date';
import { topicTable } from '../../renderer/domain/topic-table';

const givenNames =
  'Anna Emine Lena Zoë Thomas Kim Ali Jürgen Friedrich Özlem Peter Swetlana Joris Piet Sanne Yara Bram Fleur Mieke ' +
  'Lodewijk Noor Daan Oksana Andrii Michael Michał Małgorzata Søren Łukasz İpek Işıl Chloé Renée Jan-Willem Anna-Lena ' +
  'Karl-Heinz Maximilian Käthe Günther Sjoerd Thijs Marijke IJsbrand Олена Дмитро';
const prefixes = ['', '', '', '', 'van', 'van der', 'van den', 'de', 'von', "van 't", 'ter'];
const beginnings =
  'Muster Bei Vorbild Voor Ijssel Größ Mül Schön Köhl Bäcker Dijk Zand Berg Haver Linden Winter Sommer Klein Groot Wald ' +
  'Stein Hof Acker Feld Rosen Kraus Brink Heuvel Molen Water Bosch Veen Kamp Weiß Schwarz Grün Blau Roth Engel Vogel';
const endings =
  'mann spiel beeld stein berg mans sen huis kamp feld bach broek ker ler inga stra meier müller tal s';
const roles = [
  { de: 'Sachbearbeiter', nl: 'medewerker' },
  { de: 'Leitung Abfallwirtschaft' },
  { nl: 'Beleidsmedewerker klimaatadaptatie' },
  { de: 'Teamleitung Brandschutz', nl: 'Teamleider brandweer' },
  { de: 'Projektleitung digitaler Zwilling', nl: 'Projectleider digital twin' },
  { de: 'Vermessungsingenieurin' },
  { nl: 'Stedenbouwkundige' },
  { de: 'Ansprechpartnerin Fördermittel', nl: 'Contactpersoon subsidies' },
];
const units = [
  { de: 'Umwelt', nl: 'Milieu' },
  { de: 'Region und Europa', nl: 'Regio en Europa' },
  { de: 'Vermessung und Kataster' },
  { nl: 'Openbare ruimte' },
  { de: 'Soziales', nl: 'Sociaal domein' },
  {},
];
const noteWords = (
  'Termin Gespräch vormittags erreichbar Projekt Euregio Grenze Antrag Frist Radweg Schule Bibliothek Karte Daten afspraak ' +
  'overleg bereikbaar ochtend aanvraag subsidie fietspad kaart gegevens grens partnerstad verslag vergadering Brand Notfall'
).split(' ');

/** Pseudo-random numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` varied invented contacts of Krefeld, Venlo and elsewhere; the same for the same seed. */
export function sampleCrowd(count: number, seed = 1): Contact[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => person(index, random));
}

/** The crowd as stored rows, none of them in the trash. */
export function sampleCrowdRows(count: number, seed = 1): ContactRow[] {
  return sampleCrowd(count, seed).map((contact, index) => ({
    ...contact,
    ...sortKeysOf(contact),
    change: index + 1,
    deletedAt: 0,
    createdAt: 1_767_225_600_000,
    updatedAt: 1_767_225_600_000 + index,
  }));
}

function person(index: number, random: () => number): Contact {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const isDutch = random() < 0.5;
  const hasHouse = random() < 0.95;
  const name: PersonName = {
    ...emptyName,
    given: pick(givenNames.split(' ')),
    prefix: pick(prefixes),
    family: pick(beginnings.split(' ')) + pick(endings.split(' ')) + (random() < 0.1 ? '-Beispiel' : ''),
    title: random() < 0.1 ? 'Dr.' : '',
  };
  const number = String(1000 + (index % 9000));
  const withheld = random() < 0.05;
  return {
    ...emptyContact(`crowd-${index}`),
    name,
    role: pick(roles),
    unit: pick(units),
    note: random() < 0.6 ? { [isDutch ? 'nl' : 'de']: sentence(8, pick) } : {},
    houseId: hasHouse ? (isDutch ? 'venlo' : 'krefeld') : '',
    company: hasHouse ? '' : `${pick(beginnings.split(' '))} GmbH`,
    topics: [pick(topicTable).id, ...(random() < 0.3 ? [pick(topicTable).id] : [])],
    phones: [
      {
        value: isDutch
          ? `077 35${index % 10} ${number.slice(0, 2)} ${number.slice(2)}`
          : `02151 86-${number}`,
        kind: 'work',
        withheld: false,
      },
      { value: `+49 170 55${String(index).padStart(6, '0')}`, kind: 'mobile', withheld },
    ],
    mails: [{ value: `person.${index}@example.org`, kind: 'work', withheld: false }],
    addresses: [
      {
        street: isDutch ? 'Hanzeplaats 1' : 'Von-der-Leyen-Platz 1',
        postalCode: isDutch ? '5912 AT' : '47798',
        town: isDutch ? 'Venlo' : 'Krefeld',
        country: isDutch ? 'NL' : 'DE',
        extra: `Zimmer ${100 + (index % 400)}`,
        kind: 'work',
        withheld: false,
      },
    ],
    languages: [
      { tag: isDutch ? 'nl' : 'de', level: 'native' },
      ...(random() < 0.5
        ? [{ tag: pick(['en', 'de', 'nl', 'tr', 'uk']), level: 'good' as LanguageLevel }]
        : []),
    ],
    salutation: pick(['mrs', 'mr', 'neutral']),
    availability: random() < 0.5 ? 'Mo–Do, 09:00–16:00' : '',
    source: pick(['Visitenkarte', 'Website', '']),
    confirmedOn: random() < 0.1 ? '' : addDays('2026-01-01', -Math.floor(random() * 900)),
  };
}

function sentence(length: number, pick: <T>(items: readonly T[]) => T): string {
  return Array.from({ length }, () => pick(noteWords)).join(' ');
}
