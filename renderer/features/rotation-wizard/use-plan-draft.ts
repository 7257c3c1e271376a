import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services';
import { today } from '../../app/today';
import { type DraftKeeper, useDraft } from '../../app/use-draft';
import type { Rotation } from '../../domain/rotation';
import { draftOfRotation, newPlanDraft, type PlanDraft, planDraftKey, readPlanDraft } from './plan-draft';

/** What the wizard begins with: the plan that is edited (`null` for a new one) and a kept entry, if there is one. */
export type PlanStart = { before: Rotation | null; kept: { draft: PlanDraft; at: number } | undefined };

export type PlanStartState =
  | { kind: 'loading' }
  | { kind: 'ready'; start: PlanStart }
  | { kind: 'notThere' }
  | { kind: 'failed'; error: unknown };

/** Reads, once, what the wizard for a plan (`undefined`: a new one) begins with. */
export function usePlanStart(id: string | undefined): PlanStartState {
  const { storage } = useServices();
  const [state, setState] = useState<PlanStartState>({ kind: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<PlanStartState> => {
      const [row, entry] = await Promise.all([
        id === undefined ? undefined : storage.rotations.get(id),
        storage.drafts.read(planDraftKey(id)),
      ]);
      if (id !== undefined && (!row || row.deletedAt > 0)) return { kind: 'notThere' };
      const draft = entry && readPlanDraft(entry.value);
      return { kind: 'ready', start: { before: row ?? null, kept: draft && { draft, at: entry.at } } };
    };
    read().then(
      (next) => isCurrent && setState(next),
      (error: unknown) => isCurrent && setState({ kind: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [storage, id]);
  return state;
}

export type PlanDraftState = {
  draft: PlanDraft;
  change: (change: Partial<PlanDraft> | ((draft: PlanDraft) => PlanDraft)) => void;
  keeper: DraftKeeper;
  /** Whether something was entered that is not saved. */
  isChanged: () => boolean;
  /** Empties the wizard (or puts the plan back) and throws the entry away; `back` reverses it. */
  startOver: () => { back: () => void };
};

/** Holds what the wizard was told and keeps every change at once, so that nothing is lost by going elsewhere. */
export function usePlanDraft(id: string | undefined, { before, kept }: PlanStart): PlanDraftState {
  const { storage } = useServices();
  const [empty] = useState(() => (before ? draftOfRotation(before, today()) : newPlanDraft(today())));
  const [draft, setDraft] = useState(kept?.draft ?? empty);
  const current = useRef(draft);

  const isChanged = useCallback(
    // Where one is in the wizard is no entry.
    () => JSON.stringify({ ...current.current, step: 0 }) !== JSON.stringify({ ...empty, step: 0 }),
    [empty],
  );
  const keeper = useDraft(storage.drafts, planDraftKey(id), () =>
    isChanged() ? current.current : undefined,
  );
  const { touch, discard } = keeper;

  const set = useCallback((next: PlanDraft) => {
    current.current = next;
    setDraft(next);
  }, []);
  const change = useCallback<PlanDraftState['change']>(
    (part) => {
      set(typeof part === 'function' ? part(current.current) : { ...current.current, ...part });
      touch();
    },
    [set, touch],
  );
  const startOver = useCallback(() => {
    const entry = current.current;
    set(empty);
    void discard();
    return { back: () => change(entry) };
  }, [change, discard, empty, set]);
  return { draft, change, keeper, isChanged, startOver };
}
