import type { Collection, SyncTrouble } from './ports';

const signedOut: ReadonlySet<SyncTrouble> = new Set(['signIn', 'noBasic']);

/**
 * Why an account is signed out; absent while it is not. Then nothing goes by itself: a password that was refused once is
 * not tried again and again, since servers lock accounts (reference §7, 6), not even where it seems not to be looked at.
 */
export function signedOutBy(collections: readonly Pick<Collection, 'trouble'>[]): SyncTrouble | undefined {
  return collections.find(({ trouble }) => trouble !== undefined && signedOut.has(trouble))?.trouble;
}
