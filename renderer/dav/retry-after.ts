const longest = 24 * 60 * 60 * 1000;

/**
 * Milliseconds to wait (RFC 9110 §10.2.3): seconds, or a date, which is taken relative to the answer's own `Date`, as
 * clocks differ. `now` serves only if that is missing. Never more than a day, never negative.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const value = headers['retry-after']?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, longest);
  const then = Date.parse(value);
  if (Number.isNaN(then)) return undefined;
  const sent = Date.parse(headers['date'] ?? '');
  return Math.min(Math.max(then - (Number.isNaN(sent) ? now : sent), 0), longest);
}
