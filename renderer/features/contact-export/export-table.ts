import type { CardRow } from '../../storage/rows';
import type { ExportWork } from './export-cards';

export type TableChoices = { separator: ';' | ','; columns: string[] };
export const defaultTableChoices: TableChoices = { separator: ';', columns: [] };
export async function exportedTable(
  _ids: readonly string[],
  _read: (ids: string[]) => Promise<CardRow[]>,
  _choices: TableChoices,
  _work: ExportWork,
): Promise<string | undefined> {
  return undefined;
}
