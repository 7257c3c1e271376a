/**
 * Only other ways to sign in are offered (Digest, as Baïkal does unless told otherwise, or Kerberos): Tandem speaks Basic
 * alone, so no password would do. Where nothing is named, it is the password.
 */
export function lacksBasic({ schemes }: { schemes: readonly string[] }): boolean {
  return schemes.length > 0 && !schemes.includes('basic');
}
