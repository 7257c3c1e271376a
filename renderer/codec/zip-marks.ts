/** Marks at the head of the records of a zip archive (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export const localMark = 0x04034b50;
export const centralMark = 0x02014b50;
export const endMark = 0x06054b50;
/** How an entry lies in it (4.4.5): as it is, or packed by RFC 1951. */
export const stored = 0;
export const deflated = 8;
