import { type ColumnTarget, guessMapping } from '../../codec/column-names';
import { newCard } from '../../codec/new-card';
import { type CsvSeparator, readCsv, readXlsx } from '../../codec/table';
import { rowToFields, withColumns } from '../../codec/table-row';
import type { House } from '../../domain/house';
import type { Language } from '../../domain/localized';
import { matchHouse } from '../../domain/match-house';
import type { Topic } from '../../domain/topic';

/** How a user wants a table read; what is left out is guessed. `targets` has one entry a column, `null` keeps it aside. */
export type TableChoice = {
  separator?: CsvSeparator;
  hasHeader?: boolean;
  targets?: (ColumnTarget | null)[];
};

export type Table = {
  header: string[];
  rows: string[][];
  targets: (ColumnTarget | null)[];
  hasHeader: boolean;
  /** Absent in a workbook. */
  separator: CsvSeparator | undefined;
};

/** What the mapping shows: each column with its name, first values and field. */
export type TablePreview = {
  columns: { header: string; samples: string[]; target: ColumnTarget | null }[];
  hasHeader: boolean;
  separator: CsvSeparator | undefined;
};

/** What rows are read against: houses by mail and name, topics by their words in either language. */
export type TableContext = { houses: readonly House[]; topics: readonly Topic[]; language: Language };

const samplesShown = 3;

function arrange(
  { header, rows }: { header: string[]; rows: string[][] },
  choice: TableChoice,
  separator: CsvSeparator | undefined,
): Table | undefined {
  const hasHeader = choice.hasHeader ?? true;
  const names = hasHeader ? header : header.map(() => '');
  const all = hasHeader ? rows : [header, ...rows];
  if (header.length === 0) return undefined;
  const chosen = choice.targets?.length === header.length ? choice.targets : undefined;
  return { header: names, rows: all, targets: chosen ?? guessMapping(names), hasHeader, separator };
}

/** A table from text; `undefined` if nothing is in it. */
export function openTable(text: string, choice: TableChoice = {}): Table | undefined {
  const table = readCsv(text, choice.separator);
  return arrange(table, choice, table.separator);
}

/** The first sheet of a workbook; `undefined` if it cannot be opened or is empty. */
export async function openWorkbook(bytes: Uint8Array, choice: TableChoice = {}): Promise<Table | undefined> {
  try {
    return arrange(await readXlsx(bytes), choice, undefined);
  } catch {
    return undefined; // The reader's own words mean nothing to a user: the file is unreadable.
  }
}

/** What the screen shows of a table. */
export function tablePreview({ header, rows, targets, hasHeader, separator }: Table): TablePreview {
  const columns = header.map((name, at) => ({
    header: name,
    samples: firstFilled(rows, at),
    target: targets[at] ?? null,
  }));
  return { columns, hasHeader, separator };
}

function firstFilled(rows: readonly string[][], column: number): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const cell = row[column]?.trim() ?? '';
    if (cell !== '' && !samples.includes(cell)) samples.push(cell.slice(0, 80));
    if (samples.length === samplesShown) break;
  }
  return samples;
}

export type TableCard = { raw: string; line: number; mainLanguage: Language };

/**
 * A card for each row, with every cell that no field took. Texts in columns that name no language are taken to be in the
 * language of the person's house.
 */
export function* tableCards(table: Table, { houses, topics, language }: TableContext): Generator<TableCard> {
  const { header, rows, targets, hasHeader } = table;
  const topicIds = topicIdsByWord(topics);
  for (const [at, row] of rows.entries()) {
    const first = rowToFields(row, targets, { header, mainLanguage: language });
    const houseId = matchHouse(first.fields, houses);
    const spoken = houses.find((house) => house.id === houseId)?.language;
    const mainLanguage = spoken === 'de' || spoken === 'nl' ? spoken : language;
    const { fields, loose } =
      mainLanguage === language ? first : rowToFields(row, targets, { header, mainLanguage });
    const id = crypto.randomUUID();
    const known = fields.topics.map((word) => topicIds.get(word.toLowerCase()) ?? word);
    const contact = { ...fields, topics: known, id, uid: id, hasPhoto: false };
    const raw = withColumns(newCard(contact, { mainLanguage }), loose);
    yield { raw, line: at + (hasHeader ? 2 : 1), mainLanguage };
  }
}

function topicIdsByWord(topics: readonly Topic[]): ReadonlyMap<string, string> {
  return new Map(
    topics.flatMap(({ id, label }) =>
      [label.de, label.nl]
        .filter((word) => word !== undefined)
        .map((word) => [word.toLowerCase(), id] as const),
    ),
  );
}
