import type { DavRequest } from '../../../electron/contract/dav';

/** What a run asks of a server: what changed, texts by name, and writes. */
export const askings = ['listing', 'text', 'put', 'delete'] as const;
export type Asking = (typeof askings)[number];

/**
 * A moment within one officer's run: right before a request of this kind reaches the server, or after it was carried out
 * and before its answer is read; the first one of the run, or one of the next.
 */
export type Moment = { asking: Asking; side: 'before' | 'after'; skip: number };

export function askingOf({ method, headers, body }: DavRequest): Asking | undefined {
  if (method === 'PUT') return 'put';
  if (method === 'DELETE') return 'delete';
  if (method === 'GET') return 'text';
  if (method === 'REPORT') return body?.includes('multiget') === true ? 'text' : 'listing';
  return method === 'PROPFIND' && headers['depth'] === '1' ? 'listing' : undefined;
}
