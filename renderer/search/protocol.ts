import type { DuplicateGroup } from '../domain/duplicates';
import type { DirectoryAnswer, DirectoryQuery, Neighbours } from './directory-query';

/** What the page asks of the worker that holds the directory. */
export type DirectoryAsk =
  | { kind: 'query'; query: DirectoryQuery }
  | { kind: 'ids'; query: DirectoryQuery }
  | { kind: 'neighbour'; query: DirectoryQuery; contactId: string }
  | { kind: 'duplicates' };

/** The answer to each kind of question. */
export type DirectoryReplies = {
  query: DirectoryAnswer;
  ids: string[];
  neighbour: Neighbours | null;
  duplicates: DuplicateGroup[];
};

/** Page → worker. `id` counts up and comes back with the answer. */
export type DirectoryRequest = { type: 'directory'; id: number; ask: DirectoryAsk };

/** Worker → page: an answer, or news that nobody asked for. */
export type DirectoryMessage =
  | { type: 'directory'; kind: 'answer'; id: number; value: DirectoryReplies[keyof DirectoryReplies] }
  | { type: 'directory'; kind: 'failed'; id: number; reason: string }
  | { type: 'directory'; kind: 'progress'; done: number; total: number }
  | { type: 'directory'; kind: 'ready'; total: number }
  | { type: 'directory'; kind: 'changed' };

/** Whether a message belongs to the directory; a worker may carry other conversations on the same port. */
export function isDirectoryRequest(message: unknown): message is DirectoryRequest {
  return isDirectory(message) && 'ask' in message && 'id' in message;
}

export function isDirectoryMessage(message: unknown): message is DirectoryMessage {
  return isDirectory(message) && 'kind' in message;
}

function isDirectory(message: unknown): message is { type: 'directory' } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'directory';
}
