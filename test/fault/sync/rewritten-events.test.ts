import { describe, expect, it } from 'vitest';
import { isSameContent } from '../../../renderer/sync/canonical';
import { profileNames, profiles } from '../../support/fake-dav';
import { createOfficers } from '../../support/officers';
import { expectQuiet, settleAll } from '../../support/sync-expect';
import { event, withLine } from '../../support/sync-texts';

const uid = '00000001-0000-4000-8000-000000000000';

/** An event in local time, without its zone, and with somebody invited: servers add to both. */
const inZone = (): string => {
  const timed = withLine(event(uid), 'DTSTART', 'DTSTART;TZID=Europe/Berlin:20260112T090000');
  return withLine(
    withLine(timed, 'DTEND', 'DTEND;TZID=Europe/Berlin:20260112T100000'),
    'ATTENDEE',
    'ATTENDEE;CN=Lena:mailto:lena@example.org',
  );
};

describe('an event to which a server adds what it takes for granted (27)', () => {
  it.each(profileNames)('is the same for everybody, and nothing is sent again (%s)', async (name) => {
    const { server, anna, bram, calendar } = createOfficers({ traits: profiles[name] });
    anna.desk.add('rotation', inZone());
    await settleAll([anna, bram], 2);
    const [stored = ''] = server.bodies(calendar).values();
    const [there = ''] = bram.desk.texts('rotation');
    expect(isSameContent(stored, inZone())).toBe(true);
    expect(isSameContent(there, stored)).toBe(true);
    const [item] = bram.desk.byUid(uid);
    bram.desk.edit(item?.itemId ?? '', (raw) => withLine(raw, 'LOCATION', 'LOCATION:Venlo'));
    await settleAll([bram, anna], 2);
    expect(anna.desk.texts('rotation')[0]).toContain('LOCATION:Venlo');
    await expectQuiet(server, [anna, bram]);
  });
});
