import type { PlanWorld } from '../domain/plan-world';
import type { DeskStorage } from './desk-storage';

/** Reads everything that a plan is computed from, for `observe`. */
export async function readPlanWorld(storage: DeskStorage): Promise<PlanWorld> {
  const [rotations, houses, partnerships, sites, closingDays, schoolHolidays] = await Promise.all([
    storage.rotations.list(),
    storage.houses.list(),
    storage.partnerships.list(),
    storage.sites.list(),
    storage.closingDays.list(),
    storage.schoolHolidays.list(),
  ]);
  return { rotations, houses, partnerships, sites, closingDays, schoolHolidays };
}
