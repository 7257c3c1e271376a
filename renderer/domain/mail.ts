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

/**
 * The `mailto:` address of a mail address (RFC 6068 §2). All but letters, digits and a few marks is percent-encoded, so
 * that an address from a foreign card cannot add recipients, texts or attachments to the mail.
 */
export function mailLink(value: string): string {
  return `mailto:${encodeURIComponent(value.trim()).replaceAll('%40', '@')}`;
}
