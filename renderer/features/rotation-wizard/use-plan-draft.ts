import { today } from '../../app/today';
import { draftOfRotation, newPlanDraft, type PlanDraft, planDraftKey, readPlanDraft } from './plan-draft';
import {
  type KeptForm,
  type KeptStart,
  type KeptStartState,
  useKeptForm,
  useKeptStart,
} from './use-kept-form';

export type PlanStart = KeptStart<PlanDraft>;
export type PlanDraftState = KeptForm<PlanDraft>;

/** Where one is in the wizard is no entry. */
const entryOf = (draft: PlanDraft) => ({ ...draft, step: 0 });

/** Reads, once, what the wizard for a plan (`undefined`: a new one) begins with. */
export function usePlanStart(id: string | undefined): KeptStartState<PlanDraft> {
  return useKeptStart(id, planDraftKey(id), readPlanDraft);
}

/** Holds what the wizard was told. */
export function usePlanDraft(id: string | undefined, { before, kept }: PlanStart): PlanDraftState {
  const begin = () => (before ? draftOfRotation(before, today()) : newPlanDraft(today()));
  return useKeptForm(planDraftKey(id), begin, kept?.draft, entryOf);
}
