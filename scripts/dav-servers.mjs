import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as sendRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { requireDebianPackages } from './setup.mjs';

/**
 * Real servers for tests, trials and measurements: Radicale and Xandikos on ports of this computer alone, in a folder
 * that goes when they stop, each with two officers who share an address book, a calendar and a list of tasks.
 *
 *     node scripts/dav-servers.mjs [radicale] [xandikos]
 *
 * starts them, says where they are, and stops them on Ctrl+C.
 */

/** @typedef {'radicale' | 'xandikos'} ServerName */
/**
 * One officer's way into the shared collections; addresses end with a slash.
 * @typedef {{ user: string, password: string, addressbook: string, calendar: string, tasks: string }} Officer
 */
/**
 * A running server; `pid` is its process, `null` for one that others started.
 * @typedef {{ name: string, url: string, krefeld: Officer, venlo: Officer, pid: number | null }} DavServer
 */
/** @typedef {{ servers: DavServer[], missing: string[], stop: () => Promise<void> }} DavServers */
/** @typedef {{ pid: number, ended: Promise<void>, isRunning: () => boolean, kill: (signal: NodeJS.Signals) => void, output: () => string }} Running */

/** @type {readonly ServerName[]} */
export const serverNames = ['radicale', 'xandikos'];

/** Programs of independent makers that read back what was written. */
export const readerPrograms = ['vdirsyncer', 'khard', 'khal'];

const officers = { krefeld: 'geheim-krefeld', venlo: 'geheim-venlo' };
/** Folders of the system's programs that a user's own path may lack. */
const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/local/bin', '/usr/bin', '/bin'];

/** The path of a program, or `null`. @param {string} name */
export function findProgram(name) {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * Installs Debian's packages of what is absent, as root on Debian; answers with what is still absent.
 * @param {readonly string[]} names of programs, which are those of their packages
 */
export function requirePrograms(names) {
  const absent = () => names.filter((name) => !findProgram(name));
  if (absent().length > 0) withoutDaemons(() => requireDebianPackages(absent()));
  return absent();
}

/**
 * Debian starts a server with its package, for the whole network at times; the answer 101 of this file forbids it
 * (invoke-rc.d(8)). One that an administrator put there stays as it is. Does nothing for who is not root.
 * @param {() => unknown} action
 */
export function withoutDaemons(action) {
  if (process.getuid?.() !== 0) return;
  const file = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(file);
  if (isOurs) writeFileSync(file, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    action();
  } finally {
    if (isOurs) rmSync(file, { force: true });
  }
}

/**
 * Starts the servers that can be had; `missing` names the others in whole sentences.
 * @param {readonly ServerName[]} names
 * @param {{ place?: string }} [options] `place`: a folder below which they keep what they are given
 * @returns {Promise<DavServers>}
 */
export async function startDavServers(names = serverNames, { place = tmpdir() } = {}) {
  const absent = process.platform === 'win32' ? [...names] : requirePrograms(names);
  const folder = mkdtempSync(join(place, 'tandem-dav-'));
  /** @type {Running[]} */
  const running = [];
  /** @type {DavServer[]} */
  const servers = [];
  const missing = absent.map((name) => `${name} is not installed (Debian: apt install ${name}).`);
  const stop = async () => {
    await Promise.all(running.splice(0).map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  // However this process ends, nothing that it started stays.
  process.once('exit', () => {
    for (const one of running) one.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  for (const name of names.filter((name) => !absent.includes(name))) {
    try {
      const start = name === 'radicale' ? startRadicale : startXandikos;
      servers.push(await start(join(folder, name), running));
    } catch (error) {
      missing.push(`${name} did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { servers, missing, stop };
}

/** @param {string} folder @param {Running[]} running @returns {Promise<DavServer>} */
async function startRadicale(folder, running) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  mkdirSync(join(folder, 'collections'), { recursive: true });
  const users = Object.entries(officers).map((pair) => pair.join(':'));
  writeFileSync(join(folder, 'users'), `${users.join('\n')}\n`, { mode: 0o600 });
  writeFileSync(join(folder, 'rights'), radicaleRights);
  writeFileSync(
    join(folder, 'config'),
    `[server]
hosts = 127.0.0.1:${port}
max_connections = 40
[auth]
type = htpasswd
htpasswd_filename = ${join(folder, 'users')}
htpasswd_encryption = plain
delay = 0
[rights]
type = from_file
file = ${join(folder, 'rights')}
[storage]
filesystem_folder = ${join(folder, 'collections')}
[logging]
level = warning
[web]
type = none
`,
  );
  const server = launch('radicale', ['--config', join(folder, 'config')], folder, running);
  await answering(url, server);
  const mine = officer('krefeld', url, 'krefeld/');
  await createCollections(mine);
  // The folder of the other officer is made by the first request; what is shared appears in it under his own name.
  await send('PROPFIND', `${url}venlo/`, officer('venlo', url, 'venlo/'), { depth: '0' });
  for (const name of ['shared-contacts', 'shared-calendar', 'shared-tasks']) {
    symlinkSync(`../krefeld/${name}`, join(folder, 'collections/collection-root/venlo', name));
  }
  return { name: 'radicale', url, krefeld: mine, venlo: officer('venlo', url, 'venlo/'), pid: server.pid };
}

const radicaleRights = `[root]
user: .+
collection:
permissions: R
[principal]
user: .+
collection: {user}
permissions: RW
[own]
user: .+
collection: {user}/[^/]+
permissions: rw
[shared]
user: venlo
collection: krefeld/shared-(contacts|calendar|tasks)
permissions: rw
`;

/**
 * Xandikos knows no users of its own: behind a small gate that asks for the password, both officers act as one.
 * @param {string} folder @param {Running[]} running @returns {Promise<DavServer>}
 */
async function startXandikos(folder, running) {
  const [port, inner] = [await freePort(), await freePort()];
  mkdirSync(folder, { recursive: true });
  const parameters = ['-d', join(folder, 'data'), '--current-user-principal', '/office/', '--autocreate'];
  const server = launch('xandikos', [...parameters, '-l', '127.0.0.1', '-p', String(inner)], folder, running);
  await answering(`http://127.0.0.1:${inner}/`, server);
  const gate = openGate(inner);
  await new Promise((resolve) => gate.listen(port, '127.0.0.1', () => resolve(null)));
  gate.unref();
  void server.ended.then(() => gate.close());
  const url = `http://127.0.0.1:${port}/`;
  /** @param {keyof typeof officers} user @returns {Officer} */
  const way = (user) => ({
    ...officer(user, url, ''),
    addressbook: `${url}office/contacts/shared-contacts/`,
    calendar: `${url}office/calendars/shared-calendar/`,
    tasks: `${url}office/calendars/shared-tasks/`,
  });
  await createCollections(way('krefeld'));
  return { name: 'xandikos', url, krefeld: way('krefeld'), venlo: way('venlo'), pid: server.pid };
}

/** Lets through who gives one of the two passwords; everything else of the exchange is the server's. @param {number} inner */
function openGate(inner) {
  const known = Object.entries(officers).map((pair) => basic(...pair));
  const gate = createServer((incoming, outgoing) => {
    if (!known.includes(incoming.headers.authorization ?? '')) {
      outgoing.writeHead(401, { 'www-authenticate': 'Basic realm="xandikos", charset="UTF-8"' }).end();
      return;
    }
    const { authorization: _, ...headers } = incoming.headers;
    const onward = sendRequest(
      { host: '127.0.0.1', port: inner, method: incoming.method, path: incoming.url, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  });
  // A test that thinks for a while finds its connection open.
  gate.keepAliveTimeout = 65_000;
  return gate;
}

/** @param {keyof typeof officers} user @param {string} url @param {string} home @returns {Officer} */
function officer(user, url, home) {
  const place = (/** @type {string} */ name) => `${url}${home}shared-${name}/`;
  return {
    user,
    password: officers[user],
    addressbook: place('contacts'),
    calendar: place('calendar'),
    tasks: place('tasks'),
  };
}

/** @param {Officer} officer */
async function createCollections(officer) {
  const namespaces =
    'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:R="urn:ietf:params:xml:ns:carddav"';
  const calendar = (/** @type {string} */ name, /** @type {string[]} */ components) =>
    `<C:mkcalendar ${namespaces}><D:set><D:prop><D:displayname>${name}</D:displayname><C:supported-calendar-component-set>${components
      .map((component) => `<C:comp name="${component}"/>`)
      .join('')}</C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>`;
  const contacts = `<D:mkcol ${namespaces}><D:set><D:prop><D:resourcetype><D:collection/><R:addressbook/></D:resourcetype><D:displayname>Krefeld &amp; Venlo</D:displayname></D:prop></D:set></D:mkcol>`;
  const type = { 'content-type': 'application/xml; charset=utf-8' };
  await send('MKCOL', officer.addressbook, officer, type, contacts);
  await send('MKCALENDAR', officer.calendar, officer, type, calendar('Rotation', ['VEVENT', 'VTODO']));
  await send('MKCALENDAR', officer.tasks, officer, type, calendar('Ideen', ['VTODO']));
}

/**
 * @param {string} method @param {string} url @param {Officer} officer
 * @param {Record<string, string>} headers @param {string} [body]
 */
async function send(method, url, { user, password }, headers, body) {
  const request = { method, body, headers: { ...headers, authorization: basic(user, password) } };
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(`${method} ${url} was answered by ${answer.status}`);
  await answer.text();
}

/** @param {string} user @param {string} password */
function basic(user, password) {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

/**
 * @param {string} program @param {string[]} parameters @param {string} folder @param {Running[]} running
 * @returns {Running}
 */
function launch(program, parameters, folder, running) {
  const child = spawn(findProgram(program) ?? program, parameters, {
    cwd: folder,
    env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => (output = (output + String(text)).slice(-4000)));
  }
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const one = {
    pid: child.pid ?? 0,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null && child.pid !== undefined,
    kill: (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal),
    output: () => output,
  };
  running.push(one);
  return one;
}

/** Until the server answers with anything. @param {string} url @param {Running} server */
async function answering(url, server) {
  const end = Date.now() + 60_000;
  while (Date.now() < end && server.isRunning()) {
    const status = await fetch(url, { redirect: 'manual' }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status > 0) return;
    await wait(100);
  }
  throw new Error(`it did not answer. ${server.output().trim().split('\n').at(-1) ?? ''}`);
}

/** @param {Running} one */
async function end(one) {
  one.kill('SIGTERM');
  const isOver = await Promise.race([one.ended.then(() => true), wait(4000, false, { ref: false })]);
  if (!isOver) one.kill('SIGKILL');
  await one.ended;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await runAsCommand();

async function runAsCommand() {
  const wanted = serverNames.filter((name) => process.argv.length < 3 || process.argv.includes(name));
  const { servers, missing, stop } = await startDavServers(wanted);
  for (const sentence of missing) process.stderr.write(`${sentence}\n`);
  for (const { name, url, krefeld, venlo } of servers) {
    process.stdout.write(`\n${name} at ${url}\n`);
    for (const { user, password, ...places } of [krefeld, venlo]) {
      process.stdout.write(`  ${user}, password ${password}\n`);
      for (const place of Object.values(places)) process.stdout.write(`    ${place}\n`);
    }
  }
  if (servers.length === 0) process.exit(1);
  process.stdout.write('\nCtrl+C stops them.\n');
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}
