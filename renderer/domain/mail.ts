/**
 * Whether the text looks like a mail address: one @, something before it, a domain with a point after it, no spaces.
 * Deliberately lax (RFC 5321 allows nearly anything before the @): it only decides on a hint, never on saving.
 */
export function isPlausibleMail(value: string): boolean {
  return /^[^\s@<>,;]+@[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
    value,
  );
}

/** The part after the @ in lower case; '' if there is none. */
export function mailDomain(value: string): string {
  const at = value.lastIndexOf('@');
  return at < 0
    ? ''
    : value
        .slice(at + 1)
        .trim()
        .toLowerCase();
}
