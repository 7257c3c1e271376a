import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { I18nextProvider } from 'react-i18next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contact } from '../../../renderer/domain/contact';
import { plainLetterhead, type SheetHouse } from '../../../renderer/domain/letterhead';
import { setupI18n } from '../../../renderer/i18n/setup';
import { askFirstPeople } from '../../../renderer/print/contact-sheet/ask-first';
import { ContactSheet, type ContactSheetProps } from '../../../renderer/print/contact-sheet/contact-sheet';
import {
  defaultSheetChoices,
  type SheetChoices,
  sheetColumns,
  sheetLayouts,
} from '../../../renderer/print/contact-sheet/sheet-choices';
import { sheetContent } from '../../../renderer/print/contact-sheet/sheet-content';
import { sheetLanguageChoices } from '../../../renderer/print/sheet-languages';
import '../../../renderer/ui/styles.css';
import { banks, sheetDay, sheetPerson, sheetSource } from '../../support/sheet-people';
import { sticksOutOf } from '../../support/sticks-out';

/** As hard to set as the two administrations can make it, with letters of all who live there. */
const hard: Partial<Contact> = {
  role: {
    de: 'Rechtsschutzversicherungsgesellschaftsangelegenheitenbeauftragte für die grenzüberschreitende Zusammenarbeit',
    nl: 'Meervoudigepersoonlijkheidsstoornisbegeleidingscoördinator grensoverschrijdende samenwerking',
  },
  unit: { de: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsstelle', nl: 'Ĳsbaanbeheer' },
  note: { de: Array.from({ length: 40 }, (_, at) => `Zeile ${at + 1}`).join('\n'), nl: 'x'.repeat(300) },
  topics: [
    'waste',
    'civil-protection',
    'fire-brigade',
    'a-topic-that-no-table-knows-and-that-has-no-place-to-break',
  ],
  phones: [
    { value: '+49 2151 86-1234', kind: 'work', withheld: false },
    { value: '02151 / 86 99999999999999999999 Durchwahl erfragen', kind: 'work', withheld: false },
    { value: '+31 6 12 34 56 78', kind: 'mobile', withheld: false },
  ],
  mails: [{ value: `${'lang.'.repeat(20)}name@verwaltung.example.org`, kind: 'work', withheld: false }],
  availability: 'Mo–Fr 9–16 Uhr',
  languages: [{ tag: 'de', level: 'native' }],
};
const people = [
  sheetPerson('a', 'Şahinoğlu-Çağlayan-Übermüller-Öztürk-Łukaszewska', { ...hard, houseId: 'krefeld' }),
  sheetPerson('b', 'Щербаківська', { ...hard, houseId: 'venlo' }),
  sheetPerson('c', 'Ohnealles', { houseId: 'venlo' }),
  sheetPerson('d', 'Gast', { ...hard, company: 'EuregioRheinMaasNordZweckverbandsgeschäftsstelle' }),
];
/** A logo as wide as one may be, and the longest feet, one of them without a place to break. */
const logo = {
  mediaType: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  width: 720,
  height: 90,
} as const;
const houses: SheetHouse[] = banks.map((house, at) => ({
  house,
  letterhead: {
    ...plainLetterhead(house.id),
    logo,
    footer: { de: at === 0 ? 'x'.repeat(240) : 'Am Markt 1\nZweite Zeile', nl: 'Postbus 1 '.repeat(24) },
    privacy: {
      controller: {},
      officer: 'privacy@example.org',
      purpose: { de: 'Nur für den Notfall (Art. 6 Abs. 1 Buchst. e DSGVO).' },
      life: { count: 30, unit: 'days' },
    },
  },
}));

/** Breadth between the margins of the page, in millimetres. */
const breadths = [
  { paper: 'A4', landscape: false, millimetres: 210 - 22 - 13 },
  { paper: 'A3', landscape: true, millimetres: 420 - 28 },
] as const;

let root: Root;
let place: HTMLElement;
let i18n: Awaited<ReturnType<typeof setupI18n>>;

beforeAll(async () => {
  i18n = await setupI18n('de');
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await document.fonts.ready;
});
afterAll(() => {
  root.unmount();
  place.remove();
});

function draw(choices: SheetChoices, some = people): void {
  const source = sheetSource(choices.languages);
  const content: ContactSheetProps['content'] =
    choices.layout === 'askFirst'
      ? { kind: 'askFirst', people: askFirstPeople([sheetDay], banks, some, source), sites: [] }
      : sheetContent(some, choices.layout, source);
  flushSync(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <ContactSheet
          choices={choices}
          content={content}
          codes={new Map()}
          sides={banks}
          houses={houses}
          issuer={houses[0] ?? null}
          today="2026-11-27"
          editor="Lena Muster, Stadt Krefeld"
        />
      </I18nextProvider>,
    ),
  );
}

for (const layout of sheetLayouts) {
  it(`keeps every word of ${layout} on the paper, in every language, however long it is`, () => {
    for (const { paper, landscape, millimetres } of breadths) {
      place.style.width = `${millimetres}mm`;
      for (const languages of sheetLanguageChoices) {
        draw({ ...defaultSheetChoices, layout, languages, paper, landscape, columns: sheetColumns });
        expect(sticksOutOf(place), `${languages} on ${paper}`).toEqual([]);
        expect(place.innerText).toContain('Şahinoğlu');
      }
    }
  });
}

it('is a sheet too with one contact, and says that there are none', () => {
  for (const layout of ['byTopic', 'byUnit', 'alphabet'] as const) {
    draw({ ...defaultSheetChoices, layout, languages: 'de' }, people.slice(0, 1));
    expect(place.innerText).toContain('1 Kontakt');
    draw({ ...defaultSheetChoices, layout, languages: 'de' }, []);
    expect(place.innerText).toContain('0 Kontakte');
  }
});

it('says in each language who answers for the names, what for, and by when the sheet is to be destroyed', () => {
  draw({ ...defaultSheetChoices, layout: 'alphabet', columns: ['role'] });
  const [de = '', nl = ''] = ['de', 'nl'].map(
    (lang) =>
      [...place.querySelectorAll<HTMLElement>(`footer [lang="${lang}"]`)]
        .map((element) => element.innerText)
        .find((text) => text.includes('privacy@example.org')) ?? '',
  );
  expect(de).toContain('Verantwortlich für dieses Blatt: Stadt Krefeld; Fragen zum Datenschutz: privacy@');
  expect(de).toContain('Nur für den Notfall');
  expect(de).toContain('27. Dezember 2026');
  expect(nl).toContain('Alleen voor de samenwerking');
  expect(nl).toContain('27 december 2026');
  expect(nl).toContain('AVG');
});

it('has the logos of both houses side by side, each with the name of its administration', () => {
  draw({ ...defaultSheetChoices, layout: 'byTopic' });
  const [own, partner] = [...place.querySelectorAll('img')];
  expect([own?.alt, own?.lang]).toEqual(['Stadt Krefeld', 'de']);
  expect([partner?.alt, partner?.lang]).toEqual(['Gemeente Venlo', 'nl']);
  const [left, right] = [own, partner].map((each) => each?.getBoundingClientRect());
  expect(left?.right).toBeLessThan(right?.left ?? 0);
  expect(left?.height).toBeLessThan(60);
});

it('tells the language of every word that has one', () => {
  draw({ ...defaultSheetChoices, layout: 'alphabet', columns: ['role'] });
  const dutch = [...place.querySelectorAll('[lang="nl"]')].map((element) => element.textContent);
  expect(dutch).toContain('Contacten van A tot Z');
  expect(dutch).toContain(hard.role?.nl);
  expect(dutch).not.toContain(hard.role?.de);
});

it('has heads for rows and columns, and a caption for every table', () => {
  for (const layout of ['byTopic', 'byUnit', 'alphabet', 'crisis'] as const) {
    draw({ ...defaultSheetChoices, layout });
    for (const table of place.querySelectorAll('table')) {
      expect(table.caption?.textContent).not.toBe('');
      expect(table.querySelectorAll('thead th[scope="col"]').length).toBeGreaterThan(1);
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th[scope="row"], th[scope="rowgroup"]').length).toBe(1);
      }
    }
  }
});
