import type { CardView, DavObject } from '../dav/dav-objects';
import type { Fetched, MultigetOptions } from '../dav/multiget';
import type { DavResult } from '../dav/dav-result';
import { placeOf } from './item-text';
import type { Binding } from './ports';
import type { CollectionRun, RunContext } from './run-context';

/** An address, and the version in which its card is read and written. */
export type Wanted = { href: string; view: CardView | undefined };

const stated = /^VERSION:(3\.0|4\.0)[ \t]*$/im;

/** The version that a card says it is of; `undefined` for everything else. */
export function viewOf(raw: string): CardView | undefined {
  const version = stated.exec(raw.slice(0, 400))?.[1];
  return version === '3.0' || version === '4.0' ? version : undefined;
}

/** The same, as it stands in a binding. */
export function viewIn(raw: string): Pick<Binding, 'view'> {
  const view = viewOf(raw);
  return view === undefined ? {} : { view };
}

/**
 * In which version an object is asked for. Where a server gives its cards in the version that is asked for, under one
 * etag (Cyrus, sabre), a card is always read in the one that it was first taken in: read in another one, and sent back
 * so, it would be converted by it, and lose what that version has no room for (reference §3.3).
 */
export function wantedView(
  { collection }: CollectionRun,
  binding: Pick<Binding, 'view'> | undefined,
  body = '',
): CardView | undefined {
  if (collection.traits.negotiatesVersion !== true) return undefined;
  return binding?.view ?? viewOf(body);
}

/** Reads one object by its address. */
export async function getView(
  { client }: RunContext,
  { collection }: CollectionRun,
  { href, view }: Wanted,
): Promise<DavResult<DavObject>> {
  const { kind } = placeOf(collection);
  return client.get(href, { kind, ...(view !== undefined && { version: view }) });
}

/** Reads texts by multiget, those of one version together. Fails only if not even the first of them came. */
export async function multigetViews(
  context: RunContext,
  run: CollectionRun,
  wanted: readonly Wanted[],
  options: MultigetOptions = {},
): Promise<DavResult<Fetched>> {
  const groups = new Map<CardView | undefined, string[]>();
  for (const { href, view } of wanted) groups.set(view, [...(groups.get(view) ?? []), href]);
  let all: Fetched | undefined;
  for (const [version, hrefs] of groups) {
    if (all?.stopped) {
      all.unasked.push(...hrefs);
      continue;
    }
    const answer = await context.client.multiget(placeOf(run.collection), hrefs, {
      ...options,
      ...(version !== undefined && { version }),
    });
    if (answer.kind === 'ok') all = all ? together(all, answer.value) : answer.value;
    else if (all) all = { ...all, unasked: [...all.unasked, ...hrefs], stopped: answer };
    else return answer;
  }
  return { kind: 'ok', value: all ?? none() };
}

function together(one: Fetched, other: Fetched): Fetched {
  return {
    found: [...one.found, ...other.found],
    missing: [...one.missing, ...other.missing],
    unanswered: [...one.unanswered, ...other.unanswered],
    failed: [...one.failed, ...other.failed],
    unasked: [...one.unasked, ...other.unasked],
    stopped: one.stopped ?? other.stopped,
  };
}

const none = (): Fetched => ({
  found: [],
  missing: [],
  unanswered: [],
  failed: [],
  unasked: [],
  stopped: undefined,
});
