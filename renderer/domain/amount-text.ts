/*
 * Amounts are kept as plain decimals ("8455.50") and typed as people here write them: "1.234,50", "1 234", "8455,5".
 */

/**
 * The plain decimal of an amount as typed in German or Dutch. A point with three digits behind it parts thousands,
 * one with one or two is taken for a comma. What is no amount comes back as it is, so that nothing typed is lost.
 */
export function readAmount(text: string): string {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^(?:€|EUR)|(?:€|EUR)$|,-+$/gi, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(typed) ?? /^(\d+)[.](\d{1,2})$/.exec(typed);
  if (!match) return text.trim();
  const [, whole = '', part] = match;
  const digits = whole.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  return part === undefined ? digits : `${digits}.${part}`;
}

/** A plain decimal as a field shows it, with a comma; anything else as it is. */
export function amountText(value: string): string {
  return /^\d+\.\d+$/.test(value) ? value.replace('.', ',') : value;
}
