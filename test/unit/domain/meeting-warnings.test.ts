import { describe, expect, it } from 'vitest';
import { emptyMeeting, type Meeting } from '../../../renderer/domain/meeting';
import { meetingWarnings } from '../../../renderer/domain/meeting-warnings';

const plain: Meeting = { ...emptyMeeting('m'), title: { nl: 'Overleg' }, date: '2026-06-10' };

describe('hints on a meeting', () => {
  it('has none for one with a title in either language and a day', () => {
    expect(meetingWarnings(plain)).toEqual([]);
    expect(meetingWarnings({ ...plain, until: '2026-06-12', time: '09:30' })).toEqual([]);
  });

  it.each<[string, Partial<Meeting>, { field: string; code: string }]>([
    ['a missing title', { title: {} }, { field: 'title', code: 'noTitle' }],
    ['a missing day', { date: '' }, { field: 'date', code: 'noDate' }],
    ['a day no calendar has', { date: '2026-02-30' }, { field: 'date', code: 'dateNotPlausible' }],
    ['an end before the beginning', { until: '2026-06-09' }, { field: 'until', code: 'untilBeforeDate' }],
    ['an end no calendar has', { until: '2026-06-31' }, { field: 'until', code: 'dateNotPlausible' }],
    ['a time no clock shows', { time: '25:00' }, { field: 'time', code: 'timeNotPlausible' }],
    ['a zone nobody knows', { timeZone: 'Europe/Krefeld' }, { field: 'timeZone', code: 'zoneUnknown' }],
  ])('has one for %s', (_, change, warning) => {
    expect(meetingWarnings({ ...plain, ...change })).toEqual([warning]);
  });
});
