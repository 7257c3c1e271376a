import { describe, expect, it } from 'vitest';
import { Directory } from '../../../renderer/search/directory';
import { type DirectoryQuery, noFilters } from '../../../renderer/search/directory-query';
import type { DirectoryMessage, DirectoryRequest } from '../../../renderer/search/protocol';
import { createSearchClient, type DirectoryPort } from '../../../renderer/search/search-client';
import { serveDirectory } from '../../../renderer/search/serve-directory';
import { sampleCrowdRows } from '../../support/sample-crowd';

/** Client and server with a wire between them that carries messages only when the test says so. */
function wired(directory = new Directory()) {
  const port = new EventTarget();
  const listeners = new Set<unknown>();
  const sent: DirectoryRequest[] = [];
  const pageSide: DirectoryPort = {
    postMessage: (message) => sent.push(structuredClone(message)),
    addEventListener: (type: string, listener: never) => {
      listeners.add(listener);
      port.addEventListener(type, listener);
    },
    removeEventListener: (type: string, listener: never) => {
      listeners.delete(listener);
      port.removeEventListener(type, listener);
    },
  };
  const toPage = (message: DirectoryMessage | string) => {
    port.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  };
  const breakDown = () => port.dispatchEvent(new Event('error'));
  const server = serveDirectory(directory, toPage);
  const client = createSearchClient(pageSide);
  const deliver = () => {
    for (let request = sent.shift(); request; request = sent.shift()) server.handle(request);
  };
  return { client, server, sent, deliver, toPage, breakDown, listeners };
}

const query = (text: string): DirectoryQuery => ({
  text,
  filters: noFilters,
  sort: { column: 'relevance', direction: 'ascending' },
  language: 'de',
  offset: 0,
  limit: 5,
});

function filled(): Directory {
  const directory = new Directory();
  directory.upsert(sampleCrowdRows(40));
  return directory;
}

describe('asking the worker', () => {
  it('brings each question its answer', async () => {
    const directory = filled();
    const { client, deliver } = wired(directory);
    const asked = [client.query(query('')), client.ids(query('')), client.duplicates()] as const;
    const neighbour = client.neighbour(query(''), 'nobody');
    deliver();
    const [rows, ids, duplicates] = await Promise.all(asked);
    expect(rows).toEqual({ kind: 'answer', value: directory.query(query('')) });
    expect(ids).toEqual({ kind: 'answer', value: directory.ids(query('')) });
    expect(duplicates).toEqual({ kind: 'answer', value: directory.duplicates() });
    expect(await neighbour).toEqual({ kind: 'answer', value: null });
  });

  it('sends only the newest of the questions typed while one is on the way', async () => {
    const { client, deliver, sent } = wired(filled());
    const asked = ['m', 'mu', 'mus'].map((text) => client.query(query(text)));
    const other = client.query(query('b'), 'searchBox');
    expect(sent).toHaveLength(2);
    deliver();
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['answer', 'superseded', 'answer']);
    expect((await other).kind).toBe('answer');
  });

  it('tells a failure as a value and goes on', async () => {
    const { client, deliver } = wired(filled());
    const failed = client.query({ ...query('a'), filters: null as never });
    const next = client.query(query('a'));
    deliver();
    expect((await failed).kind).toBe('failed');
    expect((await next).kind).toBe('answer');
  });

  it('follows how far the worker is, and lists ask again only as the contents double', () => {
    const { client, server } = wired(filled());
    const seen: boolean[] = [];
    const stop = client.subscribe(() => seen.push(client.state().ready));
    server.progress(20, 40);
    expect(client.state()).toEqual({ ready: false, done: 20, total: 40, version: 1, failed: false });
    server.progress(30, 40);
    expect(client.state()).toMatchObject({ done: 30, version: 1 });
    server.ready();
    server.changed();
    stop();
    server.changed();
    expect(seen).toEqual([false, false, true, true]);
    expect(client.state()).toMatchObject({ ready: true, total: 40, version: 4 });
  });

  it('says that the worker could not read, until it has news again', () => {
    const { client, server, breakDown } = wired(filled());
    const seen: boolean[] = [];
    client.subscribe(() => seen.push(client.state().failed));
    breakDown();
    server.ready();
    breakDown();
    server.changed();
    expect(seen).toEqual([true, false, true, false]);
  });

  it('leaves other conversations on the port alone', () => {
    const { client, server, toPage } = wired();
    expect(server.handle({ type: 'import', id: 1 })).toBe(false);
    expect(server.handle('hello')).toBe(false);
    toPage('hello');
    expect(client.state().version).toBe(0);
  });

  it('ends with every question settled', async () => {
    const { client, listeners } = wired();
    const asked = [client.query(query('a')), client.query(query('b')), client.duplicates()];
    client.close();
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(Array(3).fill('superseded'));
    expect(listeners.size).toBe(0);
  });
});
