import type { DavFailure } from '../dav/dav-result';
import { assertNever } from '../domain/assert-never';
import type { JournalEntry, ParkReason } from './ports';

/** What an answer to a write that is no success asks for next (reference §9.1). */
export type Refusal =
  /** It may have been stored or not: the journal keeps it, and a later look decides. */
  | { kind: 'unknown' }
  /** Ask for the object: only its text tells what the answer meant. */
  | { kind: 'look' }
  /** The object or its collection: whichever is gone. */
  | { kind: 'lookAbove' }
  | { kind: 'done' }
  | { kind: 'park'; reason: ParkReason; detail: string }
  | { kind: 'uidTaken'; href: string | undefined; detail: string }
  /** Perhaps not allowed at all: the rights are asked for. */
  | { kind: 'rights'; detail: string }
  /** Surely not stored, and nothing of this item's doing. */
  | { kind: 'unsent' };

/** Pure: the table of reference §9.1. The server's own words go along where they tell the person something. */
export function refusalOf(op: JournalEntry['op'], failure: DavFailure): Refusal {
  switch (failure.kind) {
    case 'precondition':
      return { kind: 'look' };
    case 'gone':
      if (op === 'delete') return { kind: 'done' };
      return { kind: op === 'create' ? 'lookAbove' : 'look' };
    case 'uidTaken':
      if (op === 'create') return { kind: 'uidTaken', href: failure.href, detail: failure.text };
      return { kind: 'park', reason: 'uidTaken', detail: failure.text };
    case 'denied':
    case 'readOnly':
      return { kind: 'rights', detail: failure.text };
    case 'badRequest':
      return { kind: 'park', reason: 'refused', detail: failure.text };
    case 'tooBig':
      return { kind: 'park', reason: 'tooLarge', detail: '' };
    case 'unauth':
    case 'quota':
    case 'redirected':
    case 'notSent':
      return { kind: 'unsent' };
    case 'throttled':
    case 'serverError':
    case 'network':
    case 'notDav':
    case 'malformed':
    case 'staleToken':
    case 'notSupported':
      return { kind: 'unknown' };
    default:
      return assertNever(failure);
  }
}
