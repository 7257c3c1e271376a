import type { i18n } from 'i18next';
import type { Contact } from '../../renderer/domain/contact';
import type { ContactRow } from '../../renderer/domain/contact-row';
import type { SheetFileOrder } from '../../renderer/features/contact-sheet/sheet-file';
import { askFirstPeople } from '../../renderer/print/contact-sheet/ask-first';
import type { ContactCodes } from '../../renderer/print/contact-sheet/contact-code';
import {
  defaultSheetChoices,
  type SheetChoices,
  sheetColumns,
} from '../../renderer/print/contact-sheet/sheet-choices';
import { sheetContent } from '../../renderer/print/contact-sheet/sheet-content';
import { sheetWords } from '../../renderer/print/use-sheet-words';
import { banks, sheetDay, sheetPerson, sheetSource } from './sheet-people';

/** As hard to write as two administrations can make it: letters of all who live there, signs that files take for their own. */
export const hardDetails: Partial<Contact> = {
  role: {
    de: 'Leitung <Abfall> & "Umwelt"; Grundstücksverkehrsgenehmigungszuständigkeit',
    nl: 'Teamleider afvalbeheer, =ĳsbaan',
  },
  unit: { de: 'Fachbereich 32, Ordnung\\Sicherheit' },
  note: { de: Array.from({ length: 40 }, (_, at) => `Zeile ${at + 1}`).join('\n'), nl: 'ĳs\u0007 en ĳ' },
  topics: ['waste', 'fire-brigade', 'a-topic-no-table-knows'],
  phones: [
    { value: '+49 2151 86-1234', kind: 'work', withheld: false },
    { value: '+31 6 12345678', kind: 'mobile', withheld: false },
  ],
  mails: [{ value: 'sehr.lange.anschrift@verwaltung.example.org', kind: 'work', withheld: false }],
  addresses: [
    {
      street: 'Von-der-Leyen-Platz 1',
      postalCode: '47798',
      town: 'Krefeld',
      country: 'DE',
      extra: 'Zimmer 3',
      kind: 'work',
      withheld: false,
    },
  ],
  availability: 'Mo–Fr 9–16',
  languages: [{ tag: 'uk', level: 'native' }],
};

/** Turkish, Polish, Cyrillic, and names that want to be something else. */
export const hardPeople: ContactRow[] = [
  sheetPerson('a', 'Şahinoğlu-Çağlayan', { ...hardDetails, houseId: 'krefeld' }),
  sheetPerson('b', 'Щербаківська', { ...hardDetails, houseId: 'venlo' }),
  sheetPerson('c', 'Łukaszewska', { houseId: 'venlo' }),
  sheetPerson('d', '</w:t><script>&amp;', { ...hardDetails, company: '=1+1', houseId: '' }),
  sheetPerson('e', `'";,:\\n\tx`, { ...hardDetails, houseId: 'krefeld' }),
];

/** A sheet of these contacts, to be written as any file; all details unless the choices say otherwise. */
export function sheetOrder(
  i18n: i18n,
  chosen: Partial<SheetChoices>,
  people: readonly ContactRow[] = hardPeople,
  codes: ContactCodes = new Map(),
): SheetFileOrder {
  const choices = { ...defaultSheetChoices, columns: sheetColumns, ...chosen };
  const source = sheetSource(choices.languages);
  return {
    props: {
      choices,
      content:
        choices.layout === 'askFirst'
          ? { kind: 'askFirst', people: askFirstPeople([sheetDay], banks, people, source), sites: [] }
          : sheetContent(people, choices.layout, source),
      codes,
      sides: banks,
      houses: [],
      issuer: null,
      today: '2026-11-27',
      editor: 'Lena Muster & Co., Stadt Krefeld',
    },
    title: 'Wer ist wofür da? – <Krefeld>',
    tableName: 'Nach Themen',
    say: sheetWords(i18n, choices.languages),
    source,
  };
}
