import { useMemo } from 'react';
import { useSettings } from '../../app/settings-context';
import { usePartnerships } from '../../app/use-places';
import type { Partnership } from '../../domain/partnership';

/** The partnership chosen in the top bar; with all of them, those that are active. */
export function useShownPartnerships(): Partnership[] {
  const chosen = useSettings().settings.partnershipId;
  const partnerships = usePartnerships();
  return useMemo(
    () =>
      partnerships.filter((each) => (chosen === null ? each.state.kind === 'active' : each.id === chosen)),
    [partnerships, chosen],
  );
}
