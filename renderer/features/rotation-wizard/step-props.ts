import type { PlanDraftState } from './use-plan-draft';
import type { PlanView } from './use-plan-data';

/** What every step of the wizard works with. */
export type StepProps = Pick<PlanDraftState, 'draft' | 'change'> & {
  view: PlanView;
  /** The officer tried to apply although something is missing. */
  checked: boolean;
};
