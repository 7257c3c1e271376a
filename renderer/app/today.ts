import { useEffect, useState } from 'react';
import { plainDateOf } from '../domain/plain-date';

/** Today's plain date (YYYY-MM-DD) on this machine's clock and zone. */
export function today(): string {
  return plainDateOf(new Date());
}

/** Milliseconds until the calendar day of this machine changes; a day may have 23 or 25 hours. */
function untilMidnight(): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/** Today's plain date for a screen that stays open: drawn anew at midnight, and when a computer that slept wakes up. */
export function useToday(): string {
  const [day, setDay] = useState(today);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      setDay(today());
      clearTimeout(timer);
      timer = setTimeout(look, untilMidnight() + 1000);
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  return day;
}
