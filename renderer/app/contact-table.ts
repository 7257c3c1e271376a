import type { ColumnTarget } from '../codec/column-names';
import { writeCsv } from '../codec/write-csv';
import type { Contact, PlaceKind } from '../domain/contact';

/** Columns of an exported table, in the order they stand in it. */
export const exportColumns = [
  'salutation',
  'title',
  'given',
  'initials',
  'prefix',
  'family',
  'suffix',
  'organisation',
  'role.de',
  'role.nl',
  'unit.de',
  'unit.nl',
  'company',
  'phone.work',
  'phone.mobile',
  'phone.private',
  'phone.fax',
  'phone.other',
  'mail.work',
  'mail.private',
  'mail.other',
  'extra.work',
  'street.work',
  'postalCode.work',
  'town.work',
  'country.work',
  'street.private',
  'postalCode.private',
  'town.private',
  'country.private',
  'website',
  'topics',
  'languages',
  'availability',
  'note.de',
  'note.nl',
  'source',
  'confirmedOn',
] as const satisfies readonly ColumnTarget[];
export type ExportColumn = (typeof exportColumns)[number];

export type TableChoices = { separator: ';' | ','; columns: readonly ExportColumn[] };

/** All but the columns that few people fill. */
export const defaultTableChoices: TableChoices = {
  separator: ';',
  columns: exportColumns.filter((column) => !column.endsWith('private')),
};

/** How ids and neutral words are written for the reader. */
export type TableWords = {
  header: (column: ExportColumn) => string;
  house: (id: string) => string;
  topic: (id: string) => string;
  language: (tag: string) => string;
  salutation: (salutation: Contact['salutation']) => string;
};

/** The values a contact has for a column; several where it has several numbers or addresses. */
export function cellsOf(contact: Contact, column: ExportColumn, words: TableWords): string[] {
  const [field = '', part = ''] = column.split('.');
  switch (field) {
    case 'phone':
      return contact.phones.filter(({ kind }) => kind === part).map(({ value }) => value);
    case 'mail':
      return contact.mails.filter(({ kind }) => kind === part).map(({ value }) => value);
    case 'website':
      return contact.websites;
    case 'role':
    case 'unit':
    case 'note':
      return [contact[field][part as 'de' | 'nl'] ?? ''];
    case 'street':
    case 'postalCode':
    case 'town':
    case 'country':
    case 'extra':
      return [addressOf(contact, part as PlaceKind)?.[field] ?? ''];
    case 'company':
      return [contact.company || words.house(contact.houseId)];
    case 'topics':
      return [contact.topics.map(words.topic).join(', ')];
    case 'languages':
      return [contact.languages.map(({ tag }) => words.language(tag)).join(', ')];
    case 'salutation':
      return [words.salutation(contact.salutation)];
    case 'availability':
    case 'source':
    case 'confirmedOn':
      return [contact[field]];
    default:
      return [contact.name[field as keyof Contact['name']] ?? ''];
  }
}

/** An address without a kind of its own is one at work. */
function addressOf(contact: Contact, kind: PlaceKind): Contact['addresses'][number] | undefined {
  const own = contact.addresses.find((address) => address.kind === kind);
  return own ?? (kind === 'work' ? contact.addresses.find((address) => address.kind === 'other') : undefined);
}

/** The table as CSV: a column stands as often as the contact with most values needs it, so that none is lost. */
export function tableText(
  contacts: readonly Contact[],
  { separator, columns }: TableChoices,
  words: TableWords,
): string {
  const cells = contacts.map((contact) => columns.map((column) => cellsOf(contact, column, words)));
  const widths = columns.map((_, at) =>
    cells.reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), 1),
  );
  const spread = (row: readonly (readonly string[])[]) =>
    widths.flatMap((width, at) => Array.from({ length: width }, (_, index) => row[at]?.[index] ?? ''));
  const header = widths.flatMap((width, at) => {
    const column = columns[at];
    return column ? Array.from({ length: width }, () => words.header(column)) : [];
  });
  return writeCsv([header, ...cells.map(spread)], { separator });
}
