import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ServerOptions } from 'node:https';
import type { DavAnswer, DavMethod, DavRequest } from '../../electron/contract/dav';
import type { DavServer, Officer } from '../../scripts/dav-servers.mjs';
import { createFakeDav, type FakeCollection, type FakeDav, type FakeTraits, profiles } from './fake-dav';
import { type LoopbackServer, type SeenRequest, startLoopbackServer } from './loopback-server';

/** A server of `scripts/dav-servers.mjs`'s shape that lives in this process, and the hands that reach into it. */
export type FakeDavServer = DavServer & {
  fake: FakeDav;
  collections: Record<'addressbook' | 'calendar' | 'tasks', FakeCollection>;
  /** Whoever waits for a sign-in in the browser (Nextcloud's login flow v2) is signed in as this officer. */
  grantSignIn: (user: 'krefeld' | 'venlo') => void;
  stop: () => Promise<void>;
};

const passwords = { krefeld: 'geheim-krefeld', venlo: 'geheim-venlo' };
const methods: readonly string[] = [
  'OPTIONS',
  'PROPFIND',
  'REPORT',
  'GET',
  'PUT',
  'DELETE',
  'MKCALENDAR',
  'MKCOL',
] satisfies DavMethod[];

/**
 * The fake server over HTTP on a free port of this computer, with two officers who share an address book, a calendar and
 * a list of tasks. Its clock is that of the computer when it starts; faults are switched on at `fake.addFault`.
 */
export async function startFakeDavServer(
  options: { traits?: FakeTraits; tls?: ServerOptions } = {},
): Promise<FakeDavServer> {
  const { traits = profiles.radicale, tls } = options;
  let fake: FakeDav | undefined;
  const signIns = new Map<string, 'krefeld' | 'venlo' | 'waiting'>();
  const server: LoopbackServer = await startLoopbackServer((request, response) => {
    if (request.path.includes('/login/v2')) answerSignIn(request, response, server.origin, signIns);
    else if (fake) void answerDav(fake, request, response);
  }, tls);
  fake = createFakeDav({ traits, origin: server.origin, users: passwords });
  fake.pass(Date.now() - fake.now());
  const shared = { krefeld: 'write', venlo: 'write' } as const;
  const add = (made: Pick<FakeCollection, 'kind' | 'name' | 'displayName'> & { components?: string[] }) =>
    dav.addCollection({ ...made, owner: 'krefeld', shared });
  const dav = fake;
  const collections = {
    addressbook: add({ kind: 'addressbook', name: 'shared-contacts', displayName: 'Krefeld & Venlo' }),
    calendar: add({
      kind: 'calendar',
      name: 'shared-calendar',
      displayName: 'Rotation',
      components: ['VEVENT', 'VTODO'],
    }),
    tasks: add({ kind: 'calendar', name: 'shared-tasks', displayName: 'Ideen', components: ['VTODO'] }),
  };
  const officer = (user: keyof typeof passwords): Officer => ({
    user,
    password: passwords[user],
    addressbook: dav.hrefOf(collections.addressbook, user),
    calendar: dav.hrefOf(collections.calendar, user),
    tasks: dav.hrefOf(collections.tasks, user),
  });
  return {
    name: 'fake',
    url: `${server.origin}/`,
    krefeld: officer('krefeld'),
    venlo: officer('venlo'),
    pid: null,
    fake,
    collections,
    grantSignIn(user) {
      for (const [token, state] of signIns) if (state === 'waiting') signIns.set(token, user);
    },
    stop: server.close,
  };
}

async function answerDav(fake: FakeDav, request: SeenRequest, response: ServerResponse): Promise<void> {
  if (!isMethod(request.method)) {
    response.writeHead(405).end();
    return;
  }
  const [user, password] = credentialsOf(request);
  const { 'user-agent': _, host: __, authorization: ___, ...given } = request.headers;
  const asked: DavRequest = {
    accountId: user === undefined ? null : user,
    method: request.method,
    url: fake.origin + request.path,
    headers: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])),
    body: request.body,
    maxBytes: Number.MAX_SAFE_INTEGER,
    idleTimeout: 0,
  };
  tell(await fake.transport(user ?? '', password).send(asked), response);
}

/** What the way to the server swallows is a connection that breaks off. */
function tell(answer: DavAnswer, response: ServerResponse): void {
  if (answer.kind === 'answer') response.writeHead(answer.status, answer.headers).end(answer.body);
  else response.destroy();
}

function isMethod(method: string): method is DavMethod {
  return methods.includes(method);
}

/** Of `Authorization: Basic` (RFC 7617). */
function credentialsOf({ headers }: SeenRequest): [user: string | undefined, password: string] {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (basic === undefined) return [undefined, ''];
  const text = Buffer.from(basic, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/** Nextcloud's login flow v2: an address for the browser, and a place to ask whether someone has signed in there. */
function answerSignIn(
  { path, body }: SeenRequest,
  response: ServerResponse,
  origin: string,
  signIns: Map<string, 'krefeld' | 'venlo' | 'waiting'>,
): void {
  const json = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (!path.endsWith('/poll')) {
    const token = randomUUID();
    signIns.set(token, 'waiting');
    json(200, {
      poll: { token, endpoint: `${origin}/index.php/login/v2/poll` },
      login: `${origin}/index.php/login/v2/flow/${token}`,
    });
    return;
  }
  const user = signIns.get(new URLSearchParams(body).get('token') ?? '');
  if (user === undefined || user === 'waiting') json(404, []);
  else json(200, { server: origin, loginName: user, appPassword: passwords[user] });
}
