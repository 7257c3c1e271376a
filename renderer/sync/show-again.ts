import type { Binding } from './ports';
import { apply } from './receive';
import type { CollectionRun, RunContext } from './run-context';

/** What may not be deleted there comes back here, and says so (reference §9.1). */
export async function showAgain(
  context: RunContext,
  run: CollectionRun,
  binding: Binding,
  rev: string,
): Promise<void> {
  const { itemId, ...rest } = binding;
  if (binding.baseRaw === '') return;
  const incoming = {
    itemId,
    kind: run.collection.kind,
    raw: binding.baseRaw,
    seen: rev,
    binding: rest,
    inStep: true,
    conflicts: [],
    href: binding.href,
  };
  const taken = {
    incoming,
    binding: undefined,
    activity: 'cameBack' as const,
    conflicts: [],
    looksOlder: false,
  };
  await apply(context, run, [taken]);
}
