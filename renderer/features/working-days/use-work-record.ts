import { useMemo } from 'react';
import { useServices } from '../../app/services';
import { useToday } from '../../app/today';
import { useMyContact } from '../../app/use-my-contact';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { useAllRotations } from '../../app/use-rotations';
import { expandRotation } from '../../domain/expand-rotation';
import type { House } from '../../domain/house';
import type { WorkDay, WorkMark } from '../../domain/work-day';
import {
  plannedWorkDays,
  type RecordedDay,
  recordedDays,
  sumWorkingDays,
  type WorkingDaySums,
} from '../../domain/working-days';
import { useLive } from '../../storage/use-live';

const noDays: WorkDay[] = [];
const noMarks: WorkMark[] = [];

export type WorkRecord = {
  year: number;
  /** Every planned or confirmed day of the year, sorted. */
  days: RecordedDay[];
  sums: WorkingDaySums;
  marks: WorkMark[];
  today: string;
  /** The officer's own house, as soon as it is known: its country is proposed, its closing days are no working days. */
  house: House | undefined;
};

/** The officer's own record of one calendar year, live. */
export function useWorkRecord(year: number): WorkRecord {
  const { storage } = useServices();
  const today = useToday();
  const houses = useHouses();
  const house = useOwnHouse();
  const rotations = useAllRotations();
  const { contact } = useMyContact();
  const confirmed = useLive(() => storage.workDays.list(), [storage], noDays);
  const marks = useLive(() => storage.workMarks.list(), [storage], noMarks);
  const personId = contact?.id ?? '';

  const days = useMemo(() => {
    const own = (rotations ?? []).filter((rotation) => rotation.personId === personId && personId !== '');
    const occurrences = own.flatMap((rotation) => expandRotation(rotation, `${year}-01-01`, `${year}-12-31`));
    const countryOf = (houseId: string) => houses.find(({ id }) => id === houseId)?.country ?? '';
    return recordedDays(plannedWorkDays(occurrences, personId, countryOf), confirmed, year);
  }, [rotations, personId, houses, confirmed, year]);

  return useMemo(
    () => ({ year, days, sums: sumWorkingDays(days), marks, today, house }),
    [year, days, marks, today, house],
  );
}
