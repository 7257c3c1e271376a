import type { ContactRow } from '../../domain/contact-row';
import { createFormats } from '../../i18n/formats';
import { askFirstPeople } from '../../print/contact-sheet/ask-first';
import type { ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import { beginning, type ContentSource, sheetContent } from '../../print/contact-sheet/sheet-content';
import { peopleOn } from '../../print/contact-sheet/sheet-people';
import type { DeskStorage } from '../../storage/desk-storage';
import { sheetCodes } from './sheet-codes';
import type { SheetOrder, SheetPreview } from './sheet-protocol';

/** Lines drawn for a look at the sheet; what is written has all of them. */
const previewLines = 40;

const words = {
  de: createFormats({ language: 'de', format: 'language', firstWeekday: 1 }),
  nl: createFormats({ language: 'nl', format: 'language', firstWeekday: 1 }),
};

/** A whole sheet without its codes, and what its words come from. */
export type PreparedSheet = { props: Omit<ContactSheetProps, 'codes'>; source: ContentSource };

type ReadContacts = { version: number; ids: readonly string[]; rows: readonly ContactRow[] };

/** Holds the contacts of a sheet, however many, and puts it together anew whenever it is to be made in another way. */
export class SheetSession {
  #contacts: Pick<DeskStorage['contacts'], 'getMany'>;
  #read: ReadContacts | undefined;
  #prepared: PreparedSheet | undefined;

  constructor(contacts: Pick<DeskStorage['contacts'], 'getMany'>) {
    this.#contacts = contacts;
  }

  /** The sheet that was put together last. @throws Error before there is one */
  get prepared(): PreparedSheet {
    if (!this.#prepared) throw new Error('no sheet has been prepared');
    return this.#prepared;
  }

  /** Puts the sheet together and gives a look at it. */
  async prepare({ ids, version, source: known, days, sites, ...order }: SheetOrder): Promise<SheetPreview> {
    const rows = await this.#rowsOf(ids, version);
    const source: ContentSource = {
      ...known,
      languageName: (tag, language) => words[language].languageName(tag),
    };
    const { layout } = order.choices;
    const content: ContactSheetProps['content'] =
      layout === 'askFirst'
        ? {
            kind: 'askFirst',
            people: source.sides ? askFirstPeople(days, source.sides, rows, source) : [],
            sites,
          }
        : sheetContent(rows, layout, source);
    this.#prepared = { props: { ...order, content }, source };
    const start = content.kind === 'askFirst' ? { content, more: false } : beginning(content, previewLines);
    const count = peopleOn(content).length;
    const codes = await sheetCodes(start.content, order.choices);
    return {
      props: { ...order, content: start.content, count, codes },
      more: start.more,
      chosen: rows.length,
      count,
    };
  }

  /** Everything that stands on the sheet, with the codes of all. */
  async whole(): Promise<ContactSheetProps> {
    const { props } = this.prepared;
    return { ...props, codes: await sheetCodes(props.content, props.choices) };
  }

  async #rowsOf(ids: readonly string[], version: number): Promise<readonly ContactRow[]> {
    const before = this.#read;
    if (before?.version === version && before.ids.join() === ids.join()) return before.rows;
    const rows = (await this.#contacts.getMany(ids)).filter(({ deletedAt }) => deletedAt === 0);
    this.#read = { version, ids, rows };
    return rows;
  }
}
