import { getView, wantedView } from './card-view';
import { haltOf } from './halt-of';
import { readItemText } from './item-text';
import type { Binding } from './ports';
import { type CollectionRun, halt, type RunContext } from './run-context';
import type { Text } from './take-over';

export type Confirmed =
  /** `isAnother`: another item stands at its address, which is fetched by itself. */
  | { kind: 'gone'; isAnother: boolean }
  | { kind: 'there'; text: Text }
  /** Not to be told now; it stays in the queue. */
  | { kind: 'unknown' };

/** Asks for one object by its address before it is taken for removed. */
export async function confirmRemoval(
  context: RunContext,
  run: CollectionRun,
  binding: Binding,
): Promise<Confirmed> {
  const answer = await getView(context, run, { href: binding.href, view: wantedView(run, binding) });
  if (answer.kind === 'gone') return { kind: 'gone', isAnother: false };
  if (answer.kind === 'ok') {
    const { etag, body } = answer.value;
    const read = readItemText(body, run.collection.kind);
    const isAnother =
      read.kind === 'item' && read.uid !== '' && binding.uid !== '' && read.uid !== binding.uid;
    if (isAnother) return { kind: 'gone', isAnother };
    return { kind: 'there', text: { href: binding.href, etag, body } };
  }
  if (answer.kind === 'unauth' || answer.kind === 'throttled' || answer.kind === 'network') {
    halt(context, run, haltOf(answer));
  }
  return { kind: 'unknown' };
}
