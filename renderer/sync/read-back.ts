import { getView, multigetViews, type Wanted } from './card-view';
import { haltOf } from './halt-of';
import { type CollectionRun, halt, type RunContext } from './run-context';
import type { ReadBack } from './settle-push';

/** How long servers were seen to answer reports from before a write (reference §9.2, 30). */
const waits = [2_000, 10_000, 60_000];

export type Expected = Wanted & {
  /** Whether this is only what was there before the write; at the last time of asking, as far as that is certain. */
  isStale: (read: ReadBack, isLast: boolean) => boolean;
};

/**
 * Reads written objects by one report. One that is missing or still what it was before is asked for again, after a
 * while; `undefined` where nothing certain was learnt. An answer is no proof of what is stored, and neither is an etag.
 */
export async function readBack(
  context: RunContext,
  run: CollectionRun,
  expected: readonly Expected[],
): Promise<Map<string, ReadBack>> {
  const read = new Map<string, ReadBack>();
  let open = expected;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await multigetViews(context, run, open);
    if (answer.kind !== 'ok') {
      halt(context, run, haltOf(answer));
      return read;
    }
    const found = new Map(answer.value.found.map((one) => [one.href, one]));
    for (const { href, view, isStale } of open) {
      const one = found.get(href) ?? (await single(context, run, { href, view }));
      if (one && !isStale(one, attempt >= waits.length)) read.set(href, { body: one.body, etag: one.etag });
    }
    open = open.filter(({ href }) => !read.has(href));
    const wait = waits[attempt];
    if (open.length === 0 || wait === undefined || context.signal?.aborted === true) return read;
    await context.clock.wait(wait);
  }
}

async function single(
  context: RunContext,
  run: CollectionRun,
  wanted: Wanted,
): Promise<ReadBack | undefined> {
  const answer = await getView(context, run, wanted);
  return answer.kind === 'ok' ? { body: answer.value.body, etag: answer.value.etag } : undefined;
}
