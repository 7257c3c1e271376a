import { newCard } from '../../renderer/codec/new-card';
import { newIdea } from '../../renderer/codec/new-idea';
import { newRotation } from '../../renderer/codec/new-rotation';
import { type Contact, emptyContact, emptyName } from '../../renderer/domain/contact';
import { emptyIdea, type Idea } from '../../renderer/domain/idea';
import { emptyRotation, type Rotation } from '../../renderer/domain/rotation';
import { stamped } from '../../renderer/sync/vector';

// The records behind the examples of docs/data-format.md. The people are invented.

const mainLanguage = 'de';
const now = Date.UTC(2026, 5, 4, 10);
const installation = '4be0c7a19f25';
const [lena, joris] = ['5f0c1f0a-6a0e-4a53-8a3b-0b8d0c6f2a11', 'c2b7c1de-93d5-4f0e-9d5c-7e1f4f3d8b22'];

export const exampleContact: Contact = {
  ...emptyContact(lena),
  name: { ...emptyName, title: 'Dr.', given: 'Lena', initials: 'L.M.', prefix: 'van', family: 'Muster' },
  role: { de: 'Leiterin Abfallwirtschaft', nl: 'Hoofd afvalbeheer' },
  company: 'Stadt Krefeld',
  unit: { de: 'Fachbereich Umwelt', nl: 'Afdeling milieu' },
  note: { de: 'Ruft lieber an, mag keine E-Mail.', nl: 'Belt liever, houdt niet van e-mail.' },
  houseId: 'krefeld',
  topics: ['waste', 'climate-adaptation'],
  phones: [
    { value: '02151 5550-123', kind: 'work', withheld: false },
    { value: '0151 5550123', kind: 'mobile', withheld: true },
  ],
  mails: [{ value: 'lena.muster@example.org', kind: 'work', withheld: false }],
  addresses: [
    {
      street: 'Musterstraße 5',
      postalCode: '47798',
      town: 'Krefeld',
      country: 'DE',
      extra: 'Zimmer 12',
      kind: 'work',
      withheld: false,
    },
  ],
  websites: ['https://example.org/abfall'],
  languages: [
    { tag: 'de', level: 'native' },
    { tag: 'nl', level: 'good' },
  ],
  addressForm: 'informal',
  salutation: 'mrs',
  availability: 'Mo-Do 9-16',
  source: 'Visitenkarte',
  confirmedOn: '2026-05-01',
  partnershipIds: ['krefeld-venlo'],
};

export const exampleRotation: Rotation = {
  ...emptyRotation('8d1f6b34-2f0b-4c0f-9a57-3c1f8a7d5e33'),
  kind: 'onSite',
  personId: lena,
  personName: 'Lena van Muster',
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  siteId: 'stadskantoor',
  deskId: 'stadskantoor-3',
  place: 'Venlo, Stadskantoor, Platz 3',
  title: { de: 'Lena van Muster vor Ort', nl: 'Lena van Muster op locatie' },
  note: { de: 'Schlüssel am Empfang', nl: 'Sleutel bij de receptie' },
  timeZone: 'Europe/Amsterdam',
  time: { from: '09:00', to: '16:30' },
  pattern: { kind: 'everyWeeks', every: 2, weekdays: [2, 4] },
  from: '2026-06-01',
  until: '2026-12-17',
  added: ['2026-06-19'],
  exceptions: [
    { kind: 'skipped', date: '2026-06-04', reason: 'homeClosed', absenceId: '' },
    {
      kind: 'moved',
      date: '2026-06-16',
      to: '2026-06-17',
      time: { from: '10:00', to: '16:30' },
      siteId: '',
      deskId: 'stadskantoor-5',
      swapWith: '1b9e7c52-44ad-4b8e-8a61-5d0c2e9f6a44',
      absenceId: '',
    },
  ],
  partnershipIds: ['krefeld-venlo'],
};

/** Odd weeks, which no rule can say. */
export const exampleOddWeeks: Rotation = {
  ...emptyRotation('e7a1c9d0-5b7e-4f65-b1f3-6a9d3b0c7d55'),
  kind: 'officeHour',
  personId: joris,
  personName: 'Joris Voorbeeld',
  homeHouseId: 'venlo',
  hostHouseId: 'krefeld',
  title: { de: 'Sprechstunde Venlo', nl: 'Spreekuur Venlo' },
  pattern: { kind: 'weekParity', parity: 'odd', weekdays: [3] },
  from: '2026-12-01',
  until: '2027-01-31',
  partnershipIds: ['krefeld-venlo'],
};

export const exampleIdea: Idea = {
  ...emptyIdea('9d2c7f60-1c3e-4a7b-8a51-5b0f6f8f1e66'),
  title: { de: 'Gemeinsames Repair-Café', nl: 'Gezamenlijk repair café' },
  text: { de: 'Zweimal im Jahr, abwechselnd.', nl: 'Twee keer per jaar, om en om.' },
  stage: 'inPreparation',
  topics: ['waste'],
  houseIds: ['krefeld', 'venlo'],
  otherCities: ['Roermond'],
  owners: [
    { houseId: 'krefeld', contactId: lena, name: 'Lena van Muster' },
    { houseId: 'venlo', contactId: '', name: 'Joris Voorbeeld' },
  ],
  peopleIds: [lena, joris],
  next: { text: { de: 'Raum suchen', nl: 'Ruimte zoeken' }, on: '2026-06-10' },
  funding: {
    call: 'Kleinprojekte',
    deadline: { kind: 'fixed', date: '2026-07-15', time: '17:00', timeZone: 'Europe/Brussels' },
    source: 'https://example.org/aufruf',
    checkedOn: '2026-06-01',
  },
  amounts: [{ kind: 'requested', value: '25000', currency: 'EUR' }],
  links: [
    { url: 'https://example.org/idee', label: 'Seite der Idee' },
    { url: 'https://example.org/vorbild', label: '' },
  ],
  log: [
    { id: 'l1', on: '2026-05-04', author: 'Lena van Muster', text: 'Notiert' },
    { id: 'l2', on: '2026-05-20', author: 'Joris Voorbeeld', text: 'Besprochen, Venlo macht mit' },
  ],
  origin: {
    kind: 'conference',
    meetingId: '0a3b5c7d-9e1f-4a2b-8c3d-4e5f6a7b8c77',
    text: 'Grenzlandkonferenz',
  },
  partnershipIds: ['krefeld-venlo'],
};

/** The examples as Tandem writes and sends them, in the order of the document. */
export const exampleTexts = [
  newCard(exampleContact, { mainLanguage }),
  newRotation(exampleRotation, { mainLanguage, now }),
  newRotation(exampleOddWeeks, { mainLanguage, now }),
  newIdea(exampleIdea, { mainLanguage, now }),
].map((raw) => stamped(raw, '', installation, now));
