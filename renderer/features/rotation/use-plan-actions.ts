import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occurrence } from '../../domain/rotation';
import { useToasts } from '../../ui/toasts';
import type { PersonDays } from '../../domain/plan-people';
import { plannedAt } from './rotation-grid';
import { usePlanEdits } from './use-plan-edits';
import type { PlanPlace } from './use-plan-focus';
import type { PlanActions } from './use-plan-keys';

/** The dialog that is open, if any. */
export type OpenDialog = { kind: 'day' | 'add'; place: PlanPlace };

/** What keys, mouse and buttons do with a cell. `moveTo` puts focus on the day afterwards. */
export function usePlanActions(
  days: ReadonlyMap<string, PersonDays>,
  moveTo: (place: PlanPlace) => void,
): { actions: PlanActions; dialog: OpenDialog | undefined; close: (place?: PlanPlace) => void } {
  const { t } = useTranslation('rotation');
  const { show } = useToasts();
  const edits = usePlanEdits();
  const [dialog, setDialog] = useState<OpenDialog>();

  const actions = useMemo<PlanActions>(() => {
    const nothing = () => {
      show({ kind: 'info', id: 'nothing-planned', text: t('nothingPlanned') });
    };
    /** A day on which somebody is away has no place of its own: the leave is changed, in its own form. */
    const movable = (place: PlanPlace): Occurrence | undefined => {
      const day = plannedAt(days, place);
      return day?.kind === 'absence' ? undefined : day;
    };
    return {
      edit: (place, what) => {
        const there = days.get(place.row)?.get(place.date) ?? [];
        if (there.length > 0) setDialog({ kind: 'day', place });
        else if (what === 'edit') setDialog({ kind: 'add', place });
        else nothing();
      },
      add: (place) => setDialog({ kind: 'add', place }),
      skip: (place) => {
        const day = movable(place);
        if (day) void edits.skip(day, 'single');
        else nothing();
      },
      move: (place, to) => {
        const day = movable(place);
        if (!day) {
          nothing();
          return;
        }
        const { time, siteId, deskId } = day;
        const carryOut = async () => {
          if (await edits.move(day, { date: to, time, siteId, deskId })) moveTo({ row: place.row, date: to });
        };
        void carryOut();
      },
    };
  }, [days, edits, moveTo, show, t]);

  const close = useCallback(
    (place?: PlanPlace) => {
      setDialog(undefined);
      if (place) moveTo(place);
    },
    [moveTo],
  );
  return { actions, dialog, close };
}
