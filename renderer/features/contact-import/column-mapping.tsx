import type { TableChoice, TablePreview } from './table-source';

export function ColumnMapping(_: { table: TablePreview; onChange: (choice: TableChoice) => void }) {
  return null;
}
