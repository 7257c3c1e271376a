import { splitCards } from '../../codec/card-text';
import type { Language } from '../../domain/localized';
import { accentedLines, type Charset, type DecodedSource, decodeSource } from './decode-source';
import type { BrokenEntry, SourcePreview } from './import-types';
import { holdsCards, isWorkbook } from './source-kind';
import {
  openTable,
  openWorkbook,
  type Table,
  type TableChoice,
  type TableContext,
  tableCards,
  tablePreview,
} from './table-source';

/** One file of an import with the choices made for it; its bytes are kept so that it can be read again. */
export type ImportSource = {
  id: number;
  name: string;
  bytes: Uint8Array;
  decoded: DecodedSource | undefined;
  /** The rows, if it is no vCard file. */
  table: Table | undefined;
};

/** What a source holds, piece by piece. */
export type SourcePiece =
  | {
      kind: 'card';
      raw: string;
      line: number;
      oddLines: { line: number; text: string }[];
      /** Known for rows of a table, whose columns say it; a card's is found out when it is read. */
      mainLanguage?: Language;
    }
  | ({ kind: 'broken' } & Omit<BrokenEntry, 'fileName'>);

export type ReadChoice = { charset?: Charset; table?: TableChoice };

/**
 * Reads a file's bytes as far as its choices need.
 * @returns `undefined` if it is neither text nor a workbook.
 */
export async function openSource(
  id: number,
  name: string,
  bytes: Uint8Array,
  { charset, table: choice }: ReadChoice = {},
): Promise<ImportSource | undefined> {
  if (isWorkbook(bytes)) {
    const table = await openWorkbook(bytes, choice);
    return table && { id, name, bytes, decoded: undefined, table };
  }
  const decoded = decodeSource(bytes, charset);
  if (!decoded || decoded.text.trim() === '') return undefined;
  const table = holdsCards(decoded.text) ? undefined : openTable(decoded.text, choice);
  return { id, name, bytes, decoded, table };
}

/** The cards of a source and what could not be read, in the order of the file. */
export function* sourcePieces(source: ImportSource, context: TableContext): Generator<SourcePiece> {
  if (source.table) {
    for (const card of tableCards(source.table, context)) yield { kind: 'card', oddLines: [], ...card };
  } else {
    for (const piece of splitCards(source.decoded?.text ?? '')) {
      if (piece.kind === 'card') {
        const oddLines = piece.oddLines.map(({ raw, line }) => ({ line, text: raw }));
        yield { kind: 'card', raw: piece.raw, line: piece.line, oddLines };
      } else {
        yield { kind: 'broken', line: piece.line, reason: piece.reason, text: piece.raw };
      }
    }
  }
}

/** What the preview says about a source of which `found` contacts were read. */
export function sourcePreview(source: ImportSource, found: number): SourcePreview {
  const { id, name, decoded, table } = source;
  return {
    id,
    name,
    found,
    text: decoded && {
      charset: decoded.charset,
      guessed: decoded.guessed,
      accented: accentedLines(decoded.text),
    },
    table: table && tablePreview(table),
  };
}
