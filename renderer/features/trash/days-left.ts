import { trashDays } from '../../storage/trash-days';

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days that a record deleted at `deletedAt` still has in the trash at `now` (both ms since 1970); never below 0. */
export function daysLeft(deletedAt: number, now: number): number {
  return Math.max(0, trashDays - Math.floor((now - deletedAt) / dayMs));
}
