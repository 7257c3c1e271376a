import type { CardView } from '../dav/dav-objects';
import type { DavResult } from '../dav/dav-result';
import type { Fetched, MultigetOptions } from '../dav/multiget';
import { multigetViews, viewOf, type Wanted } from './card-view';
import { richerCard } from './richer-card';
import type { CollectionRun, RunContext } from './run-context';

/** The versions that cards of these addresses were first taken in; nothing where the server gives only one. */
export async function viewsOf(
  { store }: RunContext,
  { collection }: CollectionRun,
  hrefs: readonly string[],
): Promise<ReadonlyMap<string, CardView>> {
  if (collection.traits.negotiatesVersion !== true) return new Map();
  const bindings = await store.bindingsAt(collection.id, hrefs);
  return new Map(bindings.flatMap(({ href, view }) => (view === undefined ? [] : [[href, view] as const])));
}

/**
 * Reads texts that may be new. Which version of a card is the one that is stored, and which one the server only makes of
 * it, no server tells: one that is seen for the first time is asked for in both, and taken in the one that says more.
 * One that comes as 3.0 though 4.0 was asked for is stored so (Cyrus).
 */
export async function fetchFirst(
  context: RunContext,
  run: CollectionRun,
  wanted: readonly Wanted[],
  options: MultigetOptions,
): Promise<DavResult<Fetched>> {
  if (run.collection.traits.negotiatesVersion !== true) return multigetViews(context, run, wanted, options);
  const isNew = new Set(wanted.filter(({ view }) => view === undefined).map(({ href }) => href));
  const first = wanted.map(({ href, view }): Wanted => ({ href, view: view ?? '4.0' }));
  const answer = await multigetViews(context, run, first, options);
  if (answer.kind !== 'ok') return answer;
  const unsure = answer.value.found.filter(({ href, body }) => isNew.has(href) && viewOf(body) === '4.0');
  if (unsure.length === 0) return answer;
  const second = unsure.map(({ href }): Wanted => ({ href, view: '3.0' }));
  const other = await multigetViews(context, run, second, options);
  // Without the other one it cannot be told: it stays in the queue.
  if (other.kind !== 'ok') return other;
  const older = new Map(other.value.found.map((one) => [one.href, one]));
  const again = await readAgain(context, run, unsure, older);
  const { value } = answer;
  return {
    kind: 'ok',
    value: {
      ...value,
      found: value.found.flatMap((four) =>
        unsure.includes(four) ? storedOf(four, older.get(four.href), again.get(four.href)) : [four],
      ),
      missing: [...value.missing, ...other.value.missing],
      unanswered: [...value.unanswered, ...other.value.unanswered],
      failed: [...value.failed, ...other.value.failed],
      unasked: [...value.unasked, ...other.value.unasked],
      stopped: value.stopped ?? other.value.stopped,
    },
  };
}

type Found = Fetched['found'][number];

/** Once more as 4.0 what was perhaps written between the two readings, by its address. */
async function readAgain(
  context: RunContext,
  run: CollectionRun,
  first: readonly Found[],
  older: ReadonlyMap<string, Found>,
): Promise<ReadonlyMap<string, Found>> {
  const moved = first.filter((four) => {
    const three = older.get(four.href);
    return three !== undefined && !isOneState(three, four);
  });
  if (moved.length === 0) return new Map();
  const again = await multigetViews(
    context,
    run,
    moved.map(({ href }): Wanted => ({ href, view: '4.0' })),
  );
  return new Map(again.kind === 'ok' ? again.value.found.map((one) => [one.href, one]) : []);
}

/**
 * The card as it is stored. None as long as there are no two readings of one state, since others go on writing: it stays
 * in the queue. One that is stored as 3.0 would otherwise be read and sent back as 4.0 from then on.
 */
function storedOf(four: Found, three: Found | undefined, again: Found | undefined): Found[] {
  if (!three) return [];
  if (isOneState(three, four)) return [richerCard(three, four)];
  // The same etag before and after tells that nothing was written, and that each version has its own.
  return again && (isOneState(three, again) || again.etag === four.etag) ? [richerCard(three, again)] : [];
}

/** Two etags may tell that the card was written in between; one that was left out tells nothing. */
function isOneState(three: { etag: string | undefined }, four: { etag: string | undefined }): boolean {
  return three.etag === four.etag || three.etag === undefined || four.etag === undefined;
}
