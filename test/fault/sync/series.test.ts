import { describe, expect, it } from 'vitest';
import { createOfficers } from '../../support/officers';
import { settleAll } from '../../support/sync-expect';

const uid = '00000001-0000-4000-8000-000000000000';
const lines = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('');
const event = (...inner: string[]): string =>
  lines('BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260105T080000Z', ...inner, 'END:VEVENT');
const calendar = (...events: string[]): string =>
  `${lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Muster//Text//DE')}${events.join('')}${lines('END:VCALENDAR')}`;
const mondays = (time: string, ...more: string[]): string =>
  event(`DTSTART:20260105T${time}Z`, 'RRULE:FREQ=WEEKLY', 'SUMMARY:Vor Ort', ...more);

/** Anna and Bram in step on one series. */
async function sharedSeries() {
  const scene = createOfficers();
  const { server, anna, bram, calendar: plan } = scene;
  anna.desk.add('rotation', calendar(mondays('080000', 'EXDATE:20260112T080000Z')));
  await settleAll([anna, bram], 1);
  const textAt = (desk: typeof anna): string => {
    const [text] = desk.desk.texts('rotation');
    if (text === undefined) throw new Error(`${desk.name} has no series`);
    return text;
  };
  const change = (desk: typeof anna, edit: (raw: string) => string): void => {
    const [item] = desk.desk.byUid(uid);
    desk.desk.edit(item?.itemId ?? '', edit);
  };
  const stored = () => [...server.bodies(plan).values()].join('');
  const differences = () => [anna, bram].flatMap(({ desk }) => desk.tables().conflicts);
  return { ...scene, textAt, change, stored, differences };
}
const movedDay = event('RECURRENCE-ID:20260119T080000Z', 'DTSTART:20260120T080000Z', 'SUMMARY:Vor Ort');

describe('a series that two officers change', () => {
  it('moved by one while the other moves one of its days: the day is kept, and so is the new time (42)', async () => {
    const { server, anna, bram, change, textAt, stored, differences } = await sharedSeries();
    change(anna, (raw) => raw.replace('END:VCALENDAR', `${movedDay}END:VCALENDAR`));
    change(bram, (raw) => raw.replace('DTSTART:20260105T080000Z', 'DTSTART:20260105T100000Z'));
    await settleAll([bram, anna], 2);
    expect(stored()).toContain('DTSTART:20260105T100000Z');
    expect(stored()).toContain('RECURRENCE-ID:20260119T080000Z');
    expect(stored()).toContain('DTSTART:20260120T080000Z');
    expect(textAt(anna)).toContain('DTSTART:20260120T080000Z');
    expect(differences()).toEqual([]);
    const writes = server.count('PUT');
    await settleAll([anna, bram], 1);
    expect(server.count('PUT')).toBe(writes);
  });

  it('a day taken out by each: both are out on either desk (42)', async () => {
    const { anna, bram, change, textAt, stored, differences } = await sharedSeries();
    change(anna, (raw) => raw.replace('EXDATE:20260112T080000Z', 'EXDATE:20260112T080000Z,20260126T080000Z'));
    change(bram, (raw) =>
      raw.replace('EXDATE:20260112T080000Z', 'EXDATE:20260112T080000Z\r\nEXDATE:20260202T080000Z'),
    );
    await settleAll([anna, bram], 2);
    for (const text of [textAt(anna), textAt(bram), stored()]) {
      for (const day of ['20260112', '20260126', '20260202']) expect(text).toContain(`${day}T080000Z`);
    }
    expect(differences()).toEqual([]);
  });

  it('a day moved by one and taken out by the other is told to both, and nothing typed is lost (42)', async () => {
    const { anna, bram, change, stored } = await sharedSeries();
    change(anna, (raw) => raw.replace('END:VCALENDAR', `${movedDay}END:VCALENDAR`));
    await anna.sync();
    change(bram, (raw) => raw.replace('EXDATE:20260112T080000Z', 'EXDATE:20260112T080000Z,20260119T080000Z'));
    await settleAll([bram, anna], 2);
    expect(stored()).toContain('DTSTART:20260120T080000Z');
    expect(stored()).toContain('20260119T080000Z');
  });
});
