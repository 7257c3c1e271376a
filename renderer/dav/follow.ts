import type { DavClient } from './dav-client';
import { ok, type DavResult } from './dav-result';
import { hrefKey } from './hrefs';
import type { DavResponse } from './multistatus';

const mostHops = 5;

/**
 * A PROPFIND that follows redirects within one origin, at most five. One that leads to another origin, or from HTTPS to
 * HTTP, comes back as `redirected`: no password goes there before a person has agreed (reference §7, 4).
 */
export async function propfindFollowing(
  client: Pick<DavClient, 'propfind'>,
  url: string,
  properties: readonly string[],
  depth: 0 | 1,
): Promise<DavResult<{ url: string; responses: DavResponse[] }>> {
  const { at, answer } = await followPropfind(client, url, properties, depth);
  return answer.kind === 'ok' ? ok({ url: at, responses: answer.value }) : answer;
}

/** The same, with the address that gave the answer, whatever it was: one that wants a password says where. */
export async function followPropfind(
  client: Pick<DavClient, 'propfind'>,
  url: string,
  properties: readonly string[],
  depth: 0 | 1,
): Promise<{ at: string; answer: DavResult<DavResponse[]> }> {
  const seen = new Set<string>();
  let at = url;
  for (;;) {
    seen.add(hrefKey(at));
    const answer = await client.propfind(at, properties, depth);
    if (answer.kind !== 'redirected' || !answer.sameOrigin) return { at, answer };
    // A circle, or a way without end.
    if (seen.has(hrefKey(answer.location)) || seen.size > mostHops) {
      return { at, answer: { kind: 'notDav', status: 310 } };
    }
    at = answer.location;
  }
}
