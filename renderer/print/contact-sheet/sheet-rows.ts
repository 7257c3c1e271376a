import { lineOf, type Phrase } from '../phrase';
import type { SheetColumn } from './sheet-choices';
import type { SheetContent } from './sheet-content';
import { type EntrySource, type SheetEntry, topicPhrase } from './sheet-entry';
import type { SheetWords } from '../use-sheet-words';

/**
 * The content of a sheet as a table for spreadsheets: one row a contact (one a topic and contact where the sheet is
 * about topics), several values of one detail in one cell, one under the other. The first row is the header.
 */
export function sheetRows(
  content: SheetContent,
  columns: readonly SheetColumn[],
  say: SheetWords,
  source: Pick<EntrySource, 'topics' | 'languages'>,
): string[][] {
  const withUnit = content.kind === 'groups' && !columns.includes('unit');
  const told = withUnit ? (['unit', ...columns] as const) : columns;
  const isAboutTopics = content.kind === 'sides';
  const head = (of: Phrase) => lineOf(of);
  const header = [
    ...(isAboutTopics ? [head(say((t) => t('contactSheet:column.topic')))] : []),
    head(say((t) => t('contactSheet:column.name'))),
    head(say((t) => t('contactSheet:column.house'))),
    ...told.map((column) => head(say((t) => t(`contactSheet:column.${column}`)))),
  ];
  const cells = (entry: SheetEntry) => [
    entry.name,
    entry.house?.city ?? entry.company,
    ...told.map((column) => linesOf(entry.values[column])),
  ];
  if (content.kind === 'sides') {
    return [
      header,
      ...content.rows.flatMap(({ id, sides }) =>
        sides.flat().map((entry) => [lineOf(topicPhrase(id, source)), ...cells(entry)]),
      ),
      ...content.others.map((entry) => ['', ...cells(entry)]),
    ];
  }
  const entries =
    content.kind === 'list' ? content.entries : content.groups.flatMap((group) => group.entries);
  return [header, ...entries.map(cells)];
}

function linesOf(values: readonly Phrase[]): string {
  const [first] = values;
  return first && values.length === 1 ? lineOf(first) : values.map(lineOf).join('\n');
}
