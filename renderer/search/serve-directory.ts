import { assertNever } from '../domain/assert-never';
import type { Directory } from './directory';
import {
  type DirectoryAsk,
  type DirectoryMessage,
  type DirectoryReplies,
  isDirectoryRequest,
} from './protocol';

/** The worker's side of the conversation: `handle` every message that comes in, and say what happens to the data. */
export type DirectoryServer = {
  /** Answers a question; messages of other conversations are ignored (`false`). */
  handle(message: unknown): boolean;
  /** So many of the contacts are in the directory; questions are answered with these. */
  progress(done: number, total: number): void;
  /** All contacts are in. */
  ready(): void;
  /** Contacts or what they refer to have changed; lists ask again. */
  changed(): void;
};

/** Serves a directory over any port; `post` sends one message to the page. Failures travel as values. */
export function serveDirectory(
  directory: Directory,
  post: (message: DirectoryMessage) => void,
): DirectoryServer {
  return {
    handle(message) {
      if (!isDirectoryRequest(message)) return false;
      const { id, ask } = message;
      try {
        post({ type: 'directory', kind: 'answer', id, value: answer(directory, ask) });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        post({ type: 'directory', kind: 'failed', id, reason });
      }
      return true;
    },
    progress: (done, total) => post({ type: 'directory', kind: 'progress', done, total }),
    ready: () => post({ type: 'directory', kind: 'ready', total: directory.size }),
    changed: () => post({ type: 'directory', kind: 'changed' }),
  };
}

function answer(directory: Directory, ask: DirectoryAsk): DirectoryReplies[DirectoryAsk['kind']] {
  switch (ask.kind) {
    case 'query':
      return directory.query(ask.query);
    case 'ids':
      return directory.ids(ask.query);
    case 'neighbour':
      return directory.neighbour(ask.query, ask.contactId) ?? null;
    case 'duplicates':
      return directory.duplicates();
    default:
      return assertNever(ask);
  }
}
