/**
 * The code as its country writes it: "5912at" → "5912 AT" in the Netherlands. What does not fit stays as typed.
 * For display and new entries; a stored card is not rewritten by it.
 */
export function formatPostalCode(value: string, country: string): string {
  const match = country.toUpperCase() === 'NL' ? /^\s*(\d{4})\s*([a-z]{2})\s*$/i.exec(value) : null;
  return match ? `${match[1]} ${match[2]?.toUpperCase()}` : value.trim();
}

/**
 * Whether the code has its country's form: five digits in Germany, four digits (not beginning with 0) and two letters in
 * the Netherlands, where SA, SD and SS are never given out. Other countries and an empty code are not judged.
 */
export function isPlausiblePostalCode(value: string, country: string): boolean {
  const code = value.trim();
  if (!code) return true;
  if (country.toUpperCase() === 'DE') return /^\d{5}$/.test(code);
  if (country.toUpperCase() === 'NL') return /^[1-9]\d{3}\s?(?!S[ADS])[A-Z]{2}$/i.test(code);
  return true;
}
