import { renewNetworks, wasShown } from './account-session';
import type { HostKey } from './contract/dav';
import type { DeskResult } from './contract/result';
import { toDeskError } from './system-error';
import { trustedKeys } from './trusted-keys';

/** Trusts a key that its host has shown to this shell; the page cannot have any other trusted. */
export async function trustKey(hostKey: HostKey): Promise<DeskResult<null>> {
  if (!wasShown(hostKey)) return { ok: false, code: 'notAllowed' };
  return change(hostKey.host, async () => {
    await trustedKeys().trust(hostKey);
    return true;
  });
}

/** Trusts no key of this host any more, and ends what is under way there. */
export function stopTrusting(host: string): Promise<DeskResult<null>> {
  return change(host, () => trustedKeys().forget(host));
}

/** `step` says whether there was anything to change. What it could not write may be in force all the same. */
async function change(host: string, step: () => Promise<boolean>): Promise<DeskResult<null>> {
  try {
    if (await step()) renewNetworks(host);
    return { ok: true, value: null };
  } catch (error) {
    renewNetworks(host);
    return { ok: false, code: toDeskError(error) };
  }
}
