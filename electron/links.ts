import { shell } from 'electron';
import type { DeskResult } from './contract/result';

const schemes: ReadonlySet<string> = new Set(['https:', 'mailto:', 'tel:']);

/**
 * The address as it may be given to the system, or `null`. Only https, mailto and tel; no control characters; no user
 * name or password in it (a way to disguise the true host); no attachment to a mail, which some mail programs would
 * take from the disk; at most 2000 characters.
 */
export function checkedLink(address: string): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (address.length > 2000 || /[\u0000-\u0020\u007f]/.test(address.trim())) return null;
  const url = URL.parse(address.trim());
  if (!url || !schemes.has(url.protocol)) return null;
  if (url.protocol === 'https:' && (url.username || url.password || !url.hostname)) return null;
  const fields = [...url.searchParams.keys()];
  if (url.protocol === 'mailto:' && fields.some((field) => /^attach/i.test(field))) return null;
  return url.href;
}

/** Hands an address to the system's browser, mail or telephone program. */
export async function openLink(address: string): Promise<DeskResult<null>> {
  const checked = checkedLink(address);
  if (!checked) return { ok: false, code: 'notAllowed' };
  try {
    await shell.openExternal(checked);
    return { ok: true, value: null };
  } catch {
    return { ok: false, code: 'notFound' };
  }
}
