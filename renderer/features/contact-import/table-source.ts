import type { Language } from '../../domain/localized';
import type { SourcePiece } from './import-source';

export type TableChoice = { separator?: string };
export type Table = { rows: string[][] };
export type TablePreview = { columns: { header: string }[] };
export function openTable(_text: string, _choice?: TableChoice): Table | undefined {
  return undefined;
}
export async function openWorkbook(_bytes: Uint8Array, _choice?: TableChoice): Promise<Table | undefined> {
  return undefined;
}
export function tablePreview(_table: Table): TablePreview {
  return { columns: [] };
}
export function* tableCards(_table: Table, _language: Language): Generator<SourcePiece> {}
