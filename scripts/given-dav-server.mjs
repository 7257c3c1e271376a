/**
 * The server that `DAV_URL` and its companions name (docs/servers.md), for `npm run test:dav`.
 */

/** @typedef {import('./dav-servers.mjs').DavServer} DavServer */
/** @typedef {import('./dav-servers.mjs').Officer} Officer */
/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

const first = ['DAV_URL', 'DAV_USER', 'DAV_PASSWORD', 'DAV_ADDRESSBOOK', 'DAV_CALENDAR'];
const places = /** @type {const} */ ([
  ['addressbook', 'DAV_ADDRESSBOOK'],
  ['calendar', 'DAV_CALENDAR'],
  ['tasks', 'DAV_TASKS'],
]);
const mostHops = 5;

/**
 * Reads the variables. Collections are given as whole addresses or as paths of `DAV_URL`; what is left out of the second
 * officer is that of the first, and the calendar holds the tasks unless `DAV_TASKS` names a list of their own. `null`:
 * none of the variables is set. Otherwise `faults` says in whole sentences what is missing or no address.
 * @param {Environment} environment
 * @returns {{ server: DavServer, faults: string[] } | null}
 */
export function givenDavServer(environment) {
  if (!first.some((name) => environment[name])) return null;
  const faults = first.filter((name) => !environment[name]).map((name) => `${name} is missing.`);
  if (environment['DAV_USER2'] && !environment['DAV_PASSWORD2']) {
    faults.push('DAV_PASSWORD2 is missing beside DAV_USER2.');
  }
  const url = asCollection(environment['DAV_URL'] ?? '');
  const isAddress = /^https?:$/.test(parse(url)?.protocol ?? '');
  if (environment['DAV_URL'] && !isAddress) faults.push(`DAV_URL is no address: ${environment['DAV_URL']}`);
  const read = (/** @type {string} */ name, /** @type {'' | '2'} */ number) =>
    environment[`${name}${number}`] || environment[name] || '';
  /** @param {'' | '2'} number @returns {Officer} */
  const officer = (number) => {
    /** @param {string} name */
    const place = (name) => {
      const text = read(name, number);
      const address = parse(text, url);
      if (text !== '' && isAddress && !address) faults.push(`${name}${number} is no address: ${text}`);
      return asCollection(address?.href ?? '');
    };
    const hasOwnTasks = Boolean(environment[`DAV_TASKS${number}`] || environment['DAV_TASKS']);
    const calendar = place('DAV_CALENDAR');
    return {
      user: read('DAV_USER', number),
      password: read('DAV_PASSWORD', environment['DAV_USER2'] ? number : ''),
      addressbook: place('DAV_ADDRESSBOOK'),
      calendar,
      tasks: hasOwnTasks ? place('DAV_TASKS') : calendar,
    };
  };
  const server = { url, krefeld: officer(''), venlo: officer('2'), pid: null };
  return { server: { ...server, name: parse(url)?.host ?? '' }, faults };
}

/**
 * Asks for each collection once, so that a wrong password or path is said before anything is tested, and follows where
 * the server sends one officer to their own address of what the other shares (Cyrus).
 * @param {DavServer} server
 * @returns {Promise<{ server: DavServer, faults: string[] }>}
 */
export async function visitDavServer(server) {
  /** @type {string[]} */
  const faults = [];
  /** @param {Officer} officer @param {'' | '2'} number @returns {Promise<Officer>} */
  const visit = async (officer, number) => {
    const found = { ...officer };
    const hasOwnTasks = officer.tasks !== officer.calendar;
    for (const [place, name] of hasOwnTasks ? places : places.slice(0, 2)) {
      const end = await follow(officer[place], officer);
      if (end.fault !== undefined) faults.push(`${name}${number}: ${end.fault}`);
      else found[place] = end.url;
    }
    return hasOwnTasks ? found : { ...found, tasks: found.calendar };
  };
  const krefeld = await visit(server.krefeld, '');
  const isOne = JSON.stringify(server.krefeld) === JSON.stringify(server.venlo);
  const venlo = isOne ? krefeld : await visit(server.venlo, '2');
  return { server: { ...server, krefeld, venlo }, faults };
}

/**
 * @param {string} start @param {Officer} officer
 * @returns {Promise<{ url: string, fault?: undefined } | { fault: string }>}
 */
async function follow(start, { user, password }) {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
  const { origin } = new URL(start);
  let url = start;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    // SOGo hides what is shared from those who do not say who they are.
    const headers = { authorization, depth: '0', 'user-agent': 'Tandem/test' };
    const answer = await fetch(url, { method: 'PROPFIND', headers, redirect: 'manual' }).catch(
      (error) => `${error.cause?.message ?? error.message}`,
    );
    if (typeof answer === 'string') return { fault: `${url} cannot be reached (${answer}).` };
    await answer.text();
    if (answer.status === 401) return { fault: `${url} does not accept the password of ${user}.` };
    if (answer.ok) return { url: asCollection(url) };
    const next = parse(answer.headers.get('location') ?? '', url);
    const isRedirect = answer.status >= 300 && answer.status < 400 && next?.origin === origin;
    if (!isRedirect) return { fault: `${url} was answered by ${answer.status} for ${user}.` };
    url = next.href;
  }
  return { fault: `${start} is redirected without end.` };
}

/** @param {string} text @param {string} [base] */
function parse(text, base) {
  try {
    return text === '' ? undefined : new URL(text, base);
  } catch {
    return undefined;
  }
}

/** @param {string} text */
function asCollection(text) {
  return text === '' || text.endsWith('/') ? text : `${text}/`;
}
