import type { Meeting } from './meeting';
import { isPlainDate } from './plain-date';
import { isClockTime, isTimeZone } from './zone-time';

/** What a hint says; each has a sentence in the locales. */
export type MeetingWarningCode =
  | 'noTitle'
  | 'noDate'
  | 'dateNotPlausible'
  | 'untilBeforeDate'
  | 'timeNotPlausible'
  | 'zoneUnknown';

/** `field` is the path of the field in the form. */
export type MeetingWarning = { field: string; code: MeetingWarningCode };

/** Hints on a meeting, in the order of the form. They never block saving: the officer may know better. */
export function meetingWarnings({
  title,
  date,
  until,
  time,
  timeZone,
}: Omit<Meeting, 'id'>): MeetingWarning[] {
  const found: MeetingWarning[] = [];
  const warn = (field: string, code: MeetingWarningCode) => found.push({ field, code });
  if (!title.de && !title.nl) warn('title', 'noTitle');
  if (date === '') warn('date', 'noDate');
  else if (!isPlainDate(date)) warn('date', 'dateNotPlausible');
  if (until !== '' && !isPlainDate(until)) warn('until', 'dateNotPlausible');
  else if (until !== '' && until < date) warn('until', 'untilBeforeDate');
  if (time !== '' && !isClockTime(time)) warn('time', 'timeNotPlausible');
  if (timeZone !== '' && !isTimeZone(timeZone)) warn('timeZone', 'zoneUnknown');
  return found;
}
