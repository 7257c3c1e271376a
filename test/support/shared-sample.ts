import type { Officer } from '../../scripts/dav-servers.mjs';
import { newRotation } from '../../renderer/codec/new-rotation';
import { addDays, plainDateOf } from '../../renderer/domain/plain-date';
import { emptyRotation } from '../../renderer/domain/rotation';
import { card, task } from './sync-texts';

/** A person, her days in Venlo and an idea, as both officers find them on the server. */
export const sharedNames = {
  person: 'Jos Voorbeeld',
  idea: 'Radweg am Nordkanal',
} as const;

const uids = {
  person: '5f0e8c1a-7a55-4a0e-9a41-2f6f0f5f0001',
  rotation: '5f0e8c1a-7a55-4a0e-9a41-2f6f0f5f0002',
  idea: '5f0e8c1a-7a55-4a0e-9a41-2f6f0f5f0003',
};

/** Thursdays around today; `now` in ms since 1970. */
function rotationText(now: number): string {
  const today = plainDateOf(new Date(now));
  return newRotation(
    {
      ...emptyRotation(uids.rotation),
      personId: uids.person,
      personName: sharedNames.person,
      homeHouseId: 'krefeld',
      hostHouseId: 'venlo',
      title: { de: `${sharedNames.person} in Venlo`, nl: `${sharedNames.person} in Venlo` },
      pattern: { kind: 'everyWeeks', every: 1, weekdays: [4] },
      from: addDays(today, -28),
      until: addDays(today, 140),
    },
    { mainLanguage: 'de', now },
  );
}

/**
 * Writes the three onto a server as a colleague's program would. Sample data of a desk would not do: what is invented
 * never goes to a server.
 */
export async function putShared(officer: Officer, now = Date.now()): Promise<void> {
  const person = card(uids.person, { name: sharedNames.person, extra: ['TITLE;LANGUAGE=de:Kulturamt'] });
  await put(officer, `${officer.addressbook}${uids.person}.vcf`, person, 'text/vcard');
  await put(officer, `${officer.calendar}${uids.rotation}.ics`, rotationText(now), 'text/calendar');
  const idea = task(uids.idea, { summary: sharedNames.idea });
  await put(officer, `${officer.tasks}${uids.idea}.ics`, idea, 'text/calendar');
}

async function put({ user, password }: Officer, url: string, body: string, type: string): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
  const headers = { authorization, 'content-type': `${type}; charset=utf-8` };
  const answer = await fetch(url, { method: 'PUT', body, headers });
  if (!answer.ok) throw new Error(`PUT ${url} was answered by ${answer.status}`);
}
