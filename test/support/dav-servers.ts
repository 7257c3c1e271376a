import process from 'node:process';
import type { DavServer } from '../../scripts/dav-servers.mjs';
import { givenDavServer } from '../../scripts/given-dav-server.mjs';

export type { DavServer, Officer } from '../../scripts/dav-servers.mjs';

/**
 * The servers that `npm run test:dav` hands to its tests: those it started, or the one that `DAV_URL` and its companions
 * name. Each has two officers; with `DAV_USER2` absent both are the same person.
 * @throws if there is none, which is a fault of the caller: without a server these tests are not run
 */
export function davServers(environment: NodeJS.ProcessEnv = process.env): DavServer[] {
  const started = environment['TANDEM_DAV_SERVERS'];
  if (started) return JSON.parse(started) as DavServer[];
  const given = givenDavServer(environment);
  if (!given) throw new Error('No server: run these tests by `npm run test:dav`.');
  if (given.faults.length > 0) throw new Error(given.faults.join(' '));
  return [given.server];
}
