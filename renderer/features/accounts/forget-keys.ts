import { desk } from '../../platform/desk';
import type { Account } from '../../storage/sync/sync-rows';

/** Trusts the keys of these hosts no longer if no account lives there: what nobody uses shall not stay trusted. */
export async function forgetUnusedKeys(
  accounts: { list(): Promise<Account[]> },
  hosts: Iterable<string>,
): Promise<void> {
  const used = new Set((await accounts.list()).map(({ address }) => hostOf(address)));
  for (const host of hosts) {
    if (!used.has(host)) await desk().stopTrusting(host);
  }
}

/** Host of an address as a certificate's facts name it: an address of IPv6 without its brackets. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^\[(.*)\]$/, '$1');
}
