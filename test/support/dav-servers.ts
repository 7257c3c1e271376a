import process from 'node:process';
import type { DavServer, Officer } from '../../scripts/dav-servers.mjs';

export type { DavServer, Officer } from '../../scripts/dav-servers.mjs';

/**
 * The servers that `npm run test:dav` hands to its tests: those it started, or the one that `DAV_URL` and its companions
 * name. Each has two officers; with `DAV_USER2` absent both are the same person.
 * @throws if there is none, which is a fault of the caller: without a server these tests are not run
 */
export function davServers(environment: NodeJS.ProcessEnv = process.env): DavServer[] {
  const started = environment['TANDEM_DAV_SERVERS'];
  const servers = started ? (JSON.parse(started) as DavServer[]) : givenServer(environment);
  if (servers.length === 0) throw new Error('No server: run these tests by `npm run test:dav`.');
  return servers;
}

function givenServer(environment: NodeJS.ProcessEnv): DavServer[] {
  const { DAV_URL: url } = environment;
  if (!url) return [];
  const krefeld = officer(environment, '', null);
  return [{ name: new URL(url).host, url, krefeld, venlo: officer(environment, '2', krefeld), pid: null }];
}

function officer(environment: NodeJS.ProcessEnv, number: '' | '2', fallback: Officer | null): Officer {
  const read = (name: string, other: string | undefined) => {
    const value = environment[`${name}${number}`] || other;
    if (!value) throw new Error(`${name}${number} is missing beside DAV_URL.`);
    return value;
  };
  const folder = (text: string) => (text.endsWith('/') ? text : `${text}/`);
  const calendar = folder(read('DAV_CALENDAR', fallback?.calendar));
  return {
    user: read('DAV_USER', fallback?.user),
    password: read('DAV_PASSWORD', fallback?.password),
    addressbook: folder(read('DAV_ADDRESSBOOK', fallback?.addressbook)),
    calendar,
    tasks: folder(environment[`DAV_TASKS${number}`] || calendar),
  };
}
