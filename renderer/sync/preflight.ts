import { versionsIn } from '../dav/collections';
import type { DavFailure } from '../dav/dav-result';
import type { DavResponse } from '../dav/multistatus';
import { textOf } from '../dav/multistatus';
import { names } from '../dav/xml-names';
import { haltOf } from './halt-of';
import { placeOf } from './item-text';
import type { Collection } from './ports';
import type { Halt, RunContext } from './run-context';

/** What a server says of a collection itself. Absent: not said. */
export type Look = {
  access: Collection['access'];
  /** Some rights are missing, or which there are is itself refused: DAViCal hides tasks from whoever has not all of them. */
  lacksRights: boolean;
  resourceId: string | undefined;
  ctag: string | undefined;
  /** Only to be compared with the report's own (reference §9, 3); never stored. */
  token: string | undefined;
  /** Of an address book: it announces more than one version of vCard. */
  negotiatesVersion: boolean;
};

export type Looked =
  | { kind: 'seen'; look: Look }
  /** `redirect`: it answers with one. */
  | { kind: 'halted'; halt: Halt; redirect?: Extract<DavFailure, { kind: 'redirected' }> };

const asked = [
  names.resourceType,
  names.privileges,
  names.resourceId,
  names.ctag,
  names.syncToken,
  names.addressDataTypes,
];
const writes = new Set(['write', 'write-content', 'bind', 'all']);

/** Asks a collection what it is (PROPFIND Depth 0). No answer here ever means "empty". */
export async function lookAt(context: RunContext, collection: Collection): Promise<Looked> {
  const answer = await context.client.propfind(collection.href, asked, 0);
  if (answer.kind !== 'ok') {
    return {
      kind: 'halted',
      halt: haltOf(answer),
      ...(answer.kind === 'redirected' && { redirect: answer }),
    };
  }
  const [own] = answer.value;
  if (!own || isGone(own)) return { kind: 'halted', halt: { trouble: 'notFound', scope: 'collection' } };
  const type = own.found.get(names.resourceType);
  const wanted = placeOf(collection).kind === 'addressbook' ? names.addressBook : names.calendar;
  if (!type?.children.some(({ name }) => name === wanted)) {
    return { kind: 'halted', halt: { trouble: 'notFound', scope: 'collection' } };
  }
  const look: Look = {
    access: accessIn(own),
    lacksRights: lacksRights(own),
    resourceId: idIn(own),
    ctag: textOf(own, names.ctag),
    token: textOf(own, names.syncToken),
    negotiatesVersion: new Set(versionsIn(own)).size > 1,
  };
  return { kind: 'seen', look };
}

function isGone({ status, found }: DavResponse): boolean {
  return found.size === 0 || (status !== undefined && status >= 400);
}

/** SOGo names rights incompletely, others not at all: reading is tried, not asked for. */
function accessIn(own: DavResponse): Collection['access'] {
  const named = privilegesIn(own);
  if (named.length === 0) return 'unknown';
  return named.some((name) => writes.has(name)) ? 'write' : 'read';
}

function lacksRights(own: DavResponse): boolean {
  // To know one's rights is a right as well (RFC 3744 §3.7), which `read` and `write` do not contain.
  if (own.absent.get(names.privileges) === 403) return true;
  const named = privilegesIn(own);
  return named.length > 0 && !named.includes('all');
}

/** Without their namespace; empty where nothing is said. */
function privilegesIn(own: DavResponse): string[] {
  const privileges = own.found.get(names.privileges)?.children ?? [];
  return privileges.flatMap(({ children }) => children.map(({ name }) => name.slice(name.indexOf('}') + 1)));
}

function idIn(own: DavResponse): string | undefined {
  const element = own.found.get(names.resourceId);
  return element?.children[0]?.text.trim() || element?.text.trim() || undefined;
}
