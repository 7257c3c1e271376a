import { useMemo } from 'react';
import { useSettings } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { useClosingIndex, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { useSheetHouses } from '../../app/use-letterheads';
import { useLookup } from '../../app/use-lookup';
import { usePlan } from '../../app/use-plan';
import { usePlanSides } from '../../app/use-plan-houses';
import { useChosenPartnership } from '../../app/use-rotations';
import { dayFacts } from '../../domain/day-facts';
import { pickText } from '../../domain/localized';
import { plannerContent, spanDates } from '../../print/wall-planner/planner-content';
import type { WallPlannerProps } from '../../print/wall-planner/wall-planner';
import type { PlannerChoices } from '../../print/wall-planner/planner-choices';

/** What is drawn: `null` while more than one partnership is shown, `undefined` until the plan is there. */
export function useWallPlanner(choices: PlannerChoices): WallPlannerProps | null | undefined {
  const { me } = useSettings().settings;
  const { own } = useLookup();
  const today = useToday();
  const partnership = useChosenPartnership();
  const { year, span, languages, paper, marking } = choices;
  const { from, until } = spanDates(year, span);
  const plan = usePlan(from, until);
  const closing = useClosingIndex(from, until);
  const schools = useSchoolHolidayIndex(from, until);
  const sides = usePlanSides();
  const heads = useSheetHouses(sides);
  const content = useMemo(
    () =>
      sides && plan
        ? plannerContent(year, span, sides, plan.occurrences, dayFacts(sides, closing, schools))
        : undefined,
    [year, span, sides, plan, closing, schools],
  );
  return useMemo(() => {
    if (!partnership) return null;
    if (!sides || !content || !heads) return undefined;
    const house = own && pickText(own.name, languages === 'nl' ? 'nl' : 'de')?.text;
    const editor = [me?.name, house].filter(Boolean).join(', ');
    const { houses } = heads;
    return { year, span, content, sides, houses, languages, paper, marking, today, editor };
  }, [partnership, sides, content, heads, own, me, year, span, languages, paper, marking, today]);
}
