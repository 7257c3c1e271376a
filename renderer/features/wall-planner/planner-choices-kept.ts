import { lastingChoice } from '../../app/session-choice';
import { today } from '../../app/today';
import {
  keepPlannerChoices,
  type PlannerChoices,
  readPlannerChoices,
} from '../../print/wall-planner/planner-choices';

/** How the last wall planner was made, also before the app was last closed. */
export const plannerChoices = lastingChoice<PlannerChoices>(
  'wall-planner',
  (kept) => readPlannerChoices(kept, today()),
  (choices) => keepPlannerChoices(choices, today()),
);
