import { addDays } from '../../domain/plain-date';
import { mondayOf } from '../../domain/iso-weeks';
import { usePlan } from '../../app/use-plan';
import { useShownPartnerships } from './use-shown-partnerships';
import { PresenceCard } from './presence-card';

/** How far the next day is looked for. */
const horizon = 366;

/** For each partnership who is in the other house today. */
export function PresenceCards({ today }: { today: string }) {
  const partnerships = useShownPartnerships();
  const plan = usePlan(mondayOf(today), addDays(today, horizon));
  return partnerships.map((partnership) => (
    <PresenceCard
      key={partnership.id}
      partnership={partnership}
      occurrences={plan?.occurrences}
      today={today}
    />
  ));
}
