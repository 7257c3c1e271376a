/**
 * Groups a Dutch number by two from the end, as the Dutch write it: "077 359 6211" → "077 359 62 11",
 * "+31 6 12345678" → "+31 6 12 34 56 78". Service numbers (0800, 0900) keep the library's groups.
 */
export function groupDutchNumber(formatted: string, isNational: boolean): string {
  const parts = formatted.split(' ');
  const head = parts.slice(0, isNational ? 1 : 2);
  const rest = parts.slice(head.length).join('');
  const area = (head.at(-1) ?? '').replace(/^0/, '');
  if (/^(800|900|906|909)$/.test(area) || rest.length < 6) return formatted;
  const groups = rest.length % 2 === 1 ? [rest.slice(0, 3), ...pairs(rest.slice(3))] : pairs(rest);
  return [...head, ...groups].join(' ');
}

function pairs(digits: string): string[] {
  return digits.match(/../g) ?? [];
}

/**
 * Puts the hyphen before the extension back ("02151 86-1234", DIN 5008), which formatting drops. It is put where the
 * typed text has a hyphen before its last one to five digits; else the formatted text is returned as it is.
 */
export function keepExtensionHyphen(formatted: string, typed: string): string {
  const match = /(\d[\d\s/()]*)[-‐‑–](\d(?:\s?\d){0,4})\s*$/.exec(typed);
  const before = match?.[1]?.replace(/\D/g, '') ?? '';
  const extension = match?.[2]?.replace(/\D/g, '') ?? '';
  const [head, ...rest] = splitArea(formatted);
  const subscriber = rest.join('');
  // A hyphen straight after the area code ("02151-861234") marks no extension.
  if (!extension || !before || !subscriber.endsWith(extension) || subscriber === extension) return formatted;
  return `${head} ${subscriber.slice(0, -extension.length)}-${extension}`;
}

/** Splits "+49 2151 861234" after the area code, "02151 861234" likewise. */
function splitArea(formatted: string): string[] {
  const parts = formatted.split(' ');
  const headLength = formatted.startsWith('+') ? 2 : 1;
  return [parts.slice(0, headLength).join(' '), ...parts.slice(headLength)];
}
