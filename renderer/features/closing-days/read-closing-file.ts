import type { ClosingTable } from '../../codec/closing-table-row';
import { decodeBytes } from '../../codec/decode-bytes';
import { readClosingCalendar } from '../../codec/read-closing-calendar';
import { readClosingTable } from '../../codec/read-closing-table';
import type { Language } from '../../domain/localized';

/** More than any list of closing days: a larger file was picked by mistake. */
export const largestClosingFile = 2_000_000;

/** Reads a calendar or a table, told apart by what it holds and not by its name; texts without a language are in `language`. */
export async function readClosingFile(file: File, language: Language): Promise<ClosingTable> {
  const { text } = decodeBytes(new Uint8Array(await file.arrayBuffer()));
  return /^\s*BEGIN:VCALENDAR/im.test(text.slice(0, 2000))
    ? readClosingCalendar(text, language)
    : readClosingTable(text, language);
}
