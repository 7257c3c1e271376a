import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { isPlainDate } from '../../domain/plain-date';
import { showDay } from './plan-window';
import type { PlanPlace } from './use-plan-focus';

let due: PlanPlace | undefined;

/** The cell that was asked for by its address, once: whoever takes it brings focus there. */
export function takeDuePlace(): PlanPlace | undefined {
  const place = due;
  due = undefined;
  return place;
}

/** The address of one day: shows the weeks around it, with focus on the person's cell if somebody is named. */
export function RotationDay({ date, person }: { date: string; person?: string }) {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (isPlainDate(date)) {
      showDay(date);
      due = person === undefined ? undefined : { row: decoded(person), date };
    }
    navigate(paths.rotation, { replace: true });
  }, [date, person, navigate]);
  return null;
}

/** A name may hold a percent sign that belongs to it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
