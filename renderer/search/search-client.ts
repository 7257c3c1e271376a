import type { DuplicateGroup } from '../domain/duplicates';
import type { DirectoryAnswer, DirectoryQuery, Neighbours } from './directory-query';
import {
  type DirectoryAsk,
  type DirectoryMessage,
  type DirectoryReplies,
  type DirectoryRequest,
  isDirectoryMessage,
} from './protocol';

/** The part of a Worker or MessagePort that the client needs. A port must have been started. */
export type DirectoryPort = {
  postMessage(message: DirectoryRequest): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  /** A worker that cannot be loaded, or reports an error of its own; ports never say so. */
  addEventListener(type: 'error', listener: () => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'error', listener: () => void): void;
};

/** What a question comes back with. `superseded`: a newer one of the same list took its place before it was asked. */
export type SearchOutcome<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'superseded' }
  | { kind: 'failed'; reason: string };

/**
 * How far the worker is: `ready` is false until all contacts are in; `version` counts up when lists should ask again.
 * `failed`: the worker could not read, so lists show what it knew before; it ends with the next news of the data.
 */
export type DirectoryState = {
  ready: boolean;
  done: number;
  total: number;
  version: number;
  failed: boolean;
};

/** The page's side of the directory. */
export type SearchClient = {
  /**
   * Asks for a window of a list. Each list (`channel`: "list", "searchBox") has one question on the way at a time; of
   * those asked meanwhile only the newest is sent, so that fast typing never piles up work.
   */
  query(query: DirectoryQuery, channel?: string): Promise<SearchOutcome<DirectoryAnswer>>;
  ids(query: DirectoryQuery): Promise<SearchOutcome<string[]>>;
  neighbour(query: DirectoryQuery, contactId: string): Promise<SearchOutcome<Neighbours | null>>;
  duplicates(): Promise<SearchOutcome<DuplicateGroup[]>>;
  /** The state now; the same object until it changes (for `useSyncExternalStore`). */
  state(): DirectoryState;
  /** Calls back when the state changes; answers with a function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Stops listening; questions on the way are answered as superseded. */
  close(): void;
};

type Settle = (outcome: SearchOutcome<DirectoryReplies[keyof DirectoryReplies]>) => void;
type Waiting = { ask: DirectoryAsk; settle: Settle };

/** Wraps the port of a worker that runs `serveDirectory`. */
export function createSearchClient(port: DirectoryPort): SearchClient {
  const onTheWay = new Map<number, Settle>();
  /** Channels with a question on the way, and the newest that waits behind it. */
  const channels = new Map<string, Waiting | null>();
  const listeners = new Set<() => void>();
  let nextId = 1;
  let doneWhenAsked = 0;
  let state: DirectoryState = { ready: false, done: 0, total: 0, version: 0, failed: false };

  const change = (next: Partial<DirectoryState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const send = (ask: DirectoryAsk, settle: Settle) => {
    const id = nextId;
    nextId += 1;
    onTheWay.set(id, settle);
    port.postMessage({ type: 'directory', id, ask });
  };

  const sendOnChannel = (channel: string, { ask, settle }: Waiting) => {
    channels.set(channel, null);
    send(ask, (outcome) => {
      const next = channels.get(channel);
      channels.delete(channel);
      settle(outcome);
      if (next) sendOnChannel(channel, next);
    });
  };

  const receive = ({ data }: MessageEvent<unknown>) => {
    if (isDirectoryMessage(data)) handle(data);
  };
  const handle = (message: DirectoryMessage) => {
    switch (message.kind) {
      case 'answer':
      case 'failed': {
        const settle = onTheWay.get(message.id);
        onTheWay.delete(message.id);
        settle?.(
          message.kind === 'answer'
            ? { kind: 'answer', value: message.value }
            : { kind: 'failed', reason: message.reason },
        );
        return;
      }
      case 'progress': {
        // Lists follow as their contents double, not at every slice: each time they are sorted anew.
        const isWorthAsking = message.done > 0 && message.done >= 2 * doneWhenAsked;
        if (isWorthAsking) doneWhenAsked = message.done;
        change({
          done: message.done,
          total: message.total,
          version: state.version + (isWorthAsking ? 1 : 0),
        });
        return;
      }
      case 'ready':
        change({
          ready: true,
          done: message.total,
          total: message.total,
          version: state.version + 1,
          failed: false,
        });
        return;
      case 'changed':
        change({ version: state.version + 1, failed: false });
    }
  };
  const fail = () => change({ failed: true });
  port.addEventListener('message', receive);
  port.addEventListener('error', fail);

  const askFor = <K extends DirectoryAsk['kind']>(ask: DirectoryAsk & { kind: K }) =>
    new Promise<SearchOutcome<DirectoryReplies[K]>>((resolve) => {
      send(ask, resolve as Settle);
    });

  return {
    query: (query, channel = 'list') =>
      new Promise((resolve) => {
        const question: Waiting = { ask: { kind: 'query', query }, settle: resolve as Settle };
        if (!channels.has(channel)) {
          sendOnChannel(channel, question);
          return;
        }
        channels.get(channel)?.settle({ kind: 'superseded' });
        channels.set(channel, question);
      }),
    ids: (query) => askFor({ kind: 'ids', query }),
    neighbour: (query, contactId) => askFor({ kind: 'neighbour', query, contactId }),
    duplicates: () => askFor({ kind: 'duplicates' }),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      port.removeEventListener('message', receive);
      port.removeEventListener('error', fail);
      const waiting = [...channels.values()].flatMap((question) => question?.settle ?? []);
      channels.clear();
      for (const settle of [...onTheWay.values(), ...waiting]) settle({ kind: 'superseded' });
      onTheWay.clear();
    },
  };
}
