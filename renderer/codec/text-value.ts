/** The characters a backslash may stand before; `\:` and `\"` are not in the standards but in many files. */
const escapePattern = /\\([nN\\,;:"])/g;

/** Undoes TEXT escaping (RFC 6350 §3.4): `\n \, \; \\`, and `\: \"` as some exports write. Other backslashes stay. */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(escapePattern, (_, code: string) => (code === 'n' || code === 'N' ? '\n' : code));
}

/** TEXT escaping (RFC 6350 §3.4): no bare comma, semicolon or line end is left. */
export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Splits at `separator` where no backslash stands before it; the parts keep their escapes. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  if (!value.includes('\\')) return value.split(separator);
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < value.length; index += 1) {
    if (value[index] === '\\') index += 1;
    else if (value[index] === separator) {
      parts.push(value.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(value.slice(start));
  return parts;
}

/**
 * Text as the domain holds it: trimmed, line ends as `\n`, no control characters but `\n` and tab, no half surrogates.
 * What a value loses here it could not carry through a content line.
 */
export function cleanText(text: string): string {
  const whole = text.toWellFormed();
  if (!/[\p{Cc}\u2028\u2029]/u.test(whole)) return whole.trim();
  return whole
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** One id in a list separated by blanks: whatever would break the list or the line is percent-encoded. */
export function encodeWord(word: string): string {
  return word.replace(/[\s,;:\\/%"^\p{Cc}]/gu, encodeURIComponent);
}

/** Undoes `encodeWord`; a percent sign that encodes nothing stays. */
export function decodeWord(word: string): string {
  if (!word.includes('%')) return word;
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** The words of a list separated by blanks, decoded, without doubles. */
export function readWords(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean).map(decodeWord);
  return [...new Set(words)];
}
