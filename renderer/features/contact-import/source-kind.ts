const megabyte = 1_000_000;

/** Endings offered in the file chooser. */
export const acceptedEndings = ['.vcf', '.vcard', '.csv', '.tsv', '.txt', '.xlsx'] as const;

/** Largest file that is read, in bytes: a workbook is packed and grows when it is opened. */
export function sizeLimit(fileName: string): number {
  return /\.xlsx$/i.test(fileName) ? 20 * megabyte : 50 * megabyte;
}

/** Megabytes with one decimal at most, for sentences about sizes. */
export function inMegabytes(bytes: number): number {
  return Math.round((bytes / megabyte) * 10) / 10;
}

const zipMark = [0x50, 0x4b, 0x03, 0x04];

/** Whether the bytes are a packed workbook (ZIP), whatever the file is called. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return zipMark.every((byte, at) => bytes[at] === byte);
}

/** Whether a text holds vCards; else its lines are taken for a table. */
export function holdsCards(text: string): boolean {
  return /^[ \t\uFEFF]*BEGIN:VCARD/im.test(text);
}
