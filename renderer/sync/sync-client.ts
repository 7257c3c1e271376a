import type { BridgePort } from './dav-bridge';
import {
  isSyncMessage,
  type SyncAskName,
  type SyncAsks,
  type SyncRequest,
  type SyncState,
} from './sync-protocol';

type Ask<Name extends SyncAskName> = (ask: SyncAsks[Name]['ask']) => Promise<SyncAsks[Name]['answer']>;

/**
 * The page's side of sync. Every ask resolves with what came of it, failures of servers included; it rejects only if the
 * worker itself failed.
 */
export type SyncClient = {
  /** The state as it was last heard; a stable object until it changes. */
  state(): SyncState;
  /** Calls back whenever the state has changed. Answers with a function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Starts the worker, if no account was there when the app began; asking for anything does so by itself. */
  start(): void;
  /** Whether this computer has a network, as the page was told. */
  setOnline(isOnline: boolean): void;
  /** The window came to the front. */
  focused(): void;
  close(): void;
} & { [Name in SyncAskName]: Ask<Name> };

const nobody: SyncState = { isOnline: true, accounts: [] };

/** Wraps the worker that runs `serveSync`; `open` starts it, at the latest with the first ask. */
export function createSyncClient(open: () => BridgePort): SyncClient {
  type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };
  const listeners = new Set<() => void>();
  const waiting = new Map<number, Waiting>();
  let port: BridgePort | undefined;
  let state = nobody;
  let nextId = 1;
  let isOnline = true;

  const receive = ({ data }: MessageEvent<unknown>) => {
    if (!isSyncMessage(data)) return;
    if (data.kind === 'state') {
      state = data.state;
      for (const listener of listeners) listener();
      return;
    }
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'answer') one?.resolve(data.value as never);
    else one?.reject(new Error(data.reason));
  };
  const post = (request: SyncRequest) => started().postMessage(request);

  function started(): BridgePort {
    if (port) return port;
    port = open();
    port.addEventListener('message', receive);
    port.postMessage({ type: 'sync', kind: 'watch' } satisfies SyncRequest);
    port.postMessage({ type: 'sync', kind: 'online', isOnline } satisfies SyncRequest);
    return port;
  }

  function asker<Name extends SyncAskName>(name: Name): Ask<Name> {
    return (ask) =>
      new Promise((resolve, reject) => {
        const id = nextId;
        nextId += 1;
        waiting.set(id, { resolve, reject });
        post({ type: 'sync', kind: 'ask', id, name, ask } as SyncRequest);
      });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => void started(),
    setOnline(online) {
      isOnline = online;
      port?.postMessage({ type: 'sync', kind: 'online', isOnline } satisfies SyncRequest);
    },
    focused: () => port?.postMessage({ type: 'sync', kind: 'focus' } satisfies SyncRequest),
    close() {
      port?.removeEventListener('message', receive);
      listeners.clear();
      waiting.clear();
    },
    syncNow: asker('syncNow'),
    cancel: asker('cancel'),
    discover: asker('discover'),
    findHomes: asker('findHomes'),
    listCollections: asker('listCollections'),
    makeCollection: asker('makeCollection'),
    check: asker('check'),
  };
}
