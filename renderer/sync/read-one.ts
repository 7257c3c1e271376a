import type { DavFailure } from '../dav/dav-result';
import type { DavObject } from '../dav/dav-objects';
import { getView, multigetViews, type Wanted } from './card-view';
import type { CollectionRun, RunContext } from './run-context';

type Text = Pick<DavObject, 'etag' | 'body'>;

export type ReadOne =
  | { kind: 'text'; etag: string | undefined; body: string }
  | { kind: 'gone' }
  | { kind: 'failed'; failure: DavFailure | undefined };

/**
 * One object as it is now; the etag of a report, which no compression on the way has touched (reference §9.1), and where
 * that gives none, of the object itself: without any, what others write before our request would be written over.
 */
export async function readOne(
  context: RunContext,
  run: CollectionRun,
  { href, view }: Wanted,
): Promise<ReadOne> {
  const answer = await multigetViews(context, run, [{ href, view }]);
  if (answer.kind === 'ok') {
    const [found] = answer.value.found;
    if (found)
      return found.etag === undefined ? withEtag(context, run, { href, view }, found) : textOf(found);
    if (answer.value.missing.length > 0) return { kind: 'gone' };
  }
  const single = await getView(context, run, { href, view });
  if (single.kind === 'ok') return textOf(single.value);
  return single.kind === 'gone' ? single : { kind: 'failed', failure: single };
}

async function withEtag(
  context: RunContext,
  run: CollectionRun,
  wanted: Wanted,
  found: Text,
): Promise<ReadOne> {
  const single = await getView(context, run, wanted);
  if (single.kind === 'gone') return single;
  return textOf(single.kind === 'ok' && single.value.etag !== undefined ? single.value : found);
}

const textOf = ({ etag, body }: Text): ReadOne => ({ kind: 'text', etag, body });
