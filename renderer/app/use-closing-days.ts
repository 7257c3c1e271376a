import { useMemo } from 'react';
import { type ClosingDayRow, type SchoolHoliday, schoolRegions } from '../domain/closing-day';
import { type ClosingIndex, closingDaysOf, closingIndex } from '../domain/closing-days';
import { closingPresetsOf } from '../domain/closing-presets';
import { type SchoolHolidayIndex, schoolHolidayIndex, schoolHolidaysOf } from '../domain/school-holidays';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { useHouses } from './use-places';

const noRows: ClosingDayRow[] = [];
const noHolidays: SchoolHoliday[] = [];

/** All closing days that were entered, imported or changed here, live; empty until they are read. */
export function useClosingDayRows(): ClosingDayRow[] {
  const { storage } = useServices();
  return useLive(() => storage.closingDays.list(), [storage], noRows);
}

/** School holidays that were imported or changed here, live; the shipped ones are not among them. */
export function useOwnSchoolHolidays(): SchoolHoliday[] {
  const { storage } = useServices();
  return useLive(() => storage.schoolHolidays.list(), [storage], noHolidays);
}

/** Closing days of all houses between two plain dates (both included), computed and entered ones, for look-ups. */
export function useClosingIndex(from: string, until: string): ClosingIndex {
  const houses = useHouses();
  const rows = useClosingDayRows();
  return useMemo(
    () =>
      closingIndex(
        houses.flatMap((house) => closingDaysOf(house.id, closingPresetsOf(house), rows, from, until)),
      ),
    [houses, rows, from, until],
  );
}

/** School holidays of all regions between two plain dates (both included), for look-ups. */
export function useSchoolHolidayIndex(from: string, until: string): SchoolHolidayIndex {
  const own = useOwnSchoolHolidays();
  return useMemo(
    () => schoolHolidayIndex(schoolRegions.flatMap((region) => schoolHolidaysOf(region, own, from, until))),
    [own, from, until],
  );
}
