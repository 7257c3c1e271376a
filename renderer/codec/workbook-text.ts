// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/;
const everySpecial = new RegExp(special, 'g');
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as the parts of a workbook hold it, in elements and attributes alike. Characters for which XML has no place
 * stand as `_x0007_`, and what only looks like one of these has its `_` written so (ST_Xstring, ISO/IEC 29500-1 §22.9.2.19).
 */
export function workbookText(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(everySpecial, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return entities[character] ?? `_x${code}_`;
  });
}
