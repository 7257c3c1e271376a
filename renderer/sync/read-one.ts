import type { DavFailure } from '../dav/dav-result';
import { getView, multigetViews, type Wanted } from './card-view';
import type { CollectionRun, RunContext } from './run-context';

export type ReadOne =
  | { kind: 'text'; etag: string | undefined; body: string }
  | { kind: 'gone' }
  | { kind: 'failed'; failure: DavFailure | undefined };

/** One object as it is now; the etag of a report, which no compression on the way has touched (reference §9.1). */
export async function readOne(
  context: RunContext,
  run: CollectionRun,
  { href, view }: Wanted,
): Promise<ReadOne> {
  const answer = await multigetViews(context, run, [{ href, view }]);
  if (answer.kind === 'ok') {
    const [found] = answer.value.found;
    if (found) return { kind: 'text', etag: found.etag, body: found.body };
    if (answer.value.missing.length > 0) return { kind: 'gone' };
  }
  const single = await getView(context, run, { href, view });
  if (single.kind === 'ok') return { kind: 'text', etag: single.value.etag, body: single.value.body };
  return single.kind === 'gone' ? single : { kind: 'failed', failure: single };
}
