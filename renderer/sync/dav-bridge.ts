import type { DavAnswer, DavRequest, DavService } from '../../electron/contract/dav';
import type { Transport } from '../dav/transport';

/**
 * The worker cannot speak to the shell; the page can. The worker asks the page, the page asks the shell, and the answer
 * comes back under the same number. Nothing is kept and nothing looked into on the way.
 */

type Ask =
  | { type: 'dav'; kind: 'send'; id: number; request: DavRequest }
  | { type: 'dav'; kind: 'services'; id: number; domain: string }
  | { type: 'dav'; kind: 'cancel'; requestId: string };
type Answer =
  | { type: 'dav'; kind: 'answer'; id: number; answer: DavAnswer }
  | { type: 'dav'; kind: 'found'; id: number; services: DavService[] };

/** What the page needs of the shell. */
export type DavShell = {
  davSend(request: DavRequest): Promise<DavAnswer>;
  davCancel(id: string): Promise<void>;
  findDavServices(domain: string): Promise<DavService[]>;
};

/** The worker's end. */
export type DavBridge = {
  /** Takes a message; those of other conversations are ignored (`false`). */
  handle(message: unknown): boolean;
  /** Sends through the page. Requests under way when `signal` is aborted are ended, and later ones not sent. */
  transport(signal?: AbortSignal): Transport;
  findServices(domain: string): Promise<DavService[]>;
};

const nothing: DavAnswer = { kind: 'failed', reason: 'cancelled' };

/** The worker's end of the bridge; `post` sends one message to the page. */
export function createDavBridge(post: (message: Ask) => void, newId: () => string): DavBridge {
  const waiting = new Map<number, (answer: Answer) => void>();
  let nextId = 1;

  async function ask<Wanted extends Answer>(
    askOf: (id: number) => Ask,
    isWanted: (answer: Answer) => answer is Wanted,
  ): Promise<Wanted | undefined> {
    const id = nextId;
    nextId += 1;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      post(askOf(id));
    });
    return isWanted(answer) ? answer : undefined;
  }

  return {
    handle(message) {
      if (!isBridgeAnswer(message)) return false;
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
      return true;
    },
    transport: (signal) => ({
      async send(request) {
        if (signal?.aborted) return nothing;
        const requestId = request.id ?? newId();
        const cancel = () => post({ type: 'dav', kind: 'cancel', requestId });
        signal?.addEventListener('abort', cancel, { once: true });
        try {
          const named = { ...request, id: requestId };
          const got = await ask((id) => ({ type: 'dav', kind: 'send', id, request: named }), isAnswer);
          return got?.answer ?? { kind: 'failed', reason: 'unexpected' };
        } finally {
          signal?.removeEventListener('abort', cancel);
        }
      },
    }),
    async findServices(domain) {
      const got = await ask((id) => ({ type: 'dav', kind: 'services', id, domain }), isFound);
      return got?.services ?? [];
    },
  };
}

/** The part of a Worker or MessagePort that the page's end needs. A port must have been started. */
export type BridgePort = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
};

/** The page's end: carries what the worker asks to the shell. Answers with a function that stops it. */
export function serveDavBridge(port: BridgePort, shell: DavShell): () => void {
  const answer = (message: Answer) => port.postMessage(message);
  const receive = ({ data }: MessageEvent<unknown>) => {
    if (!isBridgeAsk(data)) return;
    if (data.kind === 'cancel') void shell.davCancel(data.requestId).catch(() => undefined);
    else if (data.kind === 'send') void send(data.id, data.request);
    else void find(data.id, data.domain);
  };
  async function send(id: number, request: DavRequest): Promise<void> {
    // The shell never rejects; a page that is being closed may.
    const got = await shell
      .davSend(request)
      .catch((): DavAnswer => ({ kind: 'failed', reason: 'unexpected' }));
    answer({ type: 'dav', kind: 'answer', id, answer: got });
  }
  async function find(id: number, domain: string): Promise<void> {
    const services = await shell.findDavServices(domain).catch((): DavService[] => []);
    answer({ type: 'dav', kind: 'found', id, services });
  }
  port.addEventListener('message', receive);
  return () => port.removeEventListener('message', receive);
}

const isAnswer = (answer: Answer) => answer.kind === 'answer';
const isFound = (answer: Answer) => answer.kind === 'found';

function isBridgeAnswer(message: unknown): message is Answer {
  return isBridge(message) && (message.kind === 'answer' || message.kind === 'found');
}

function isBridgeAsk(message: unknown): message is Ask {
  return (
    isBridge(message) && (message.kind === 'send' || message.kind === 'services' || message.kind === 'cancel')
  );
}

function isBridge(message: unknown): message is { type: 'dav'; kind: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'dav' &&
    'kind' in message
  );
}
