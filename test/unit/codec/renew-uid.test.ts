import { describe, expect, it } from 'vitest';
import { formerUidOf, renewUid } from '../../../renderer/codec/renew-uid';
import { readDocument } from '../../../renderer/sync/sync-document';
import { card } from '../../support/sync-texts';

const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join('');

describe('a text under another UID', () => {
  it('names the old one, and keeps every other byte', () => {
    const before = card('old', { note: 'Bleibt', extra: ['X-FREMD;A=b:Wert'] });
    const after = renewUid(before, 'new');
    expect(after).toBe(before.replace('UID:old\r\n', 'UID:new\r\nX-TANDEM-WAS:old\r\n'));
    expect(readDocument(after)?.uid).toBe('new');
    expect(formerUidOf(after)).toBe('old');
    expect(formerUidOf(before)).toBe('');
  });

  it('is one event with its overrides, and names the old UID once', () => {
    const event = (extra: string) => ['BEGIN:VEVENT', 'UID:old', extra, 'SUMMARY:Vor Ort', 'END:VEVENT'];
    const before = lines(
      'BEGIN:VCALENDAR',
      ...event('DTSTART;VALUE=DATE:20260112'),
      ...event('RECURRENCE-ID;VALUE=DATE:20260119'),
      'END:VCALENDAR',
    );
    const after = renewUid(before, 'new');
    expect(after.match(/UID:new/g)).toHaveLength(2);
    expect(after.match(/X-TANDEM-WAS:old/g)).toHaveLength(1);
    expect(readDocument(after)?.uid).toBe('new');
  });

  it('knows only the last of several', () => {
    const twice = renewUid(renewUid(card('a'), 'b'), 'c');
    expect(formerUidOf(twice)).toBe('b');
    expect(twice.match(/X-TANDEM-WAS/g)).toHaveLength(1);
  });

  it.each(['a,b;c', 'https://example.org/x?y=1', 'äö ü'])('keeps %s whole, whatever its signs', (uid) => {
    expect(
      formerUidOf(renewUid(`BEGIN:VCARD\r\nUID:${uid.replace(/[,;]/g, '\\$&')}\r\nEND:VCARD\r\n`, 'n')),
    ).toBe(uid);
  });
});
