import type { TableChoices } from './export-table';

export function TableFields(_: { value: TableChoices; onChange: (value: TableChoices) => void }) {
  return null;
}
