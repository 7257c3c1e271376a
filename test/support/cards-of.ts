/** The single cards of a file. */
export function parseCards(content: string | Uint8Array): string[] {
  if (typeof content !== 'string') throw new Error('no text');
  return content.split(/(?<=END:VCARD\r\n)/).filter(Boolean);
}
