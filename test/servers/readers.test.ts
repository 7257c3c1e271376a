import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCard } from '../../renderer/codec/new-card';
import { newIdea } from '../../renderer/codec/new-idea';
import { newRotation } from '../../renderer/codec/new-rotation';
import { patchContact } from '../../renderer/codec/patch-contact';
import { readContact } from '../../renderer/codec/read-contact';
import { emptyContact, emptyName } from '../../renderer/domain/contact';
import { davServers } from '../support/dav-servers';
import { exampleContact, exampleIdea, exampleRotation } from '../support/format-samples';
import { officersWays } from '../support/officers-ways';
import { canReadBack, readBack } from '../support/read-back';
import { createTwoOfficers } from '../support/two-officers';

const options = { mainLanguage: 'de', now: Date.UTC(2026, 5, 4, 10) } as const;

const withNewIds = <Thing extends { id: string; uid: string }>(thing: Thing): Thing => {
  const uid = randomUUID();
  return { ...thing, id: uid, uid };
};

// Not skipped but absent where the programs are not installed: the command has said so.
const describeServers = canReadBack() ? describe.each(davServers()) : () => () => undefined;

describeServers('vdirsyncer, khard and khal on $name', (server) => {
  const { krefeld, venlo } = server;

  it('see the people, days and tasks that two officers have written', async () => {
    const officers = createTwoOfficers(officersWays(server));
    const lena = withNewIds(exampleContact);
    const joris = withNewIds({
      ...emptyContact(''),
      name: { ...emptyName, given: 'Joris', family: 'Voorbeeld' },
      role: { nl: 'Teamleider afvalbeheer', de: 'Teamleiter Abfallwirtschaft' },
    });
    // The calendar may hold the same days of somebody else.
    const title = `Lena van Muster vor Ort ${randomUUID()}`;
    const days = withNewIds({ ...exampleRotation, title: { ...exampleRotation.title, de: title } });
    const idea = withNewIds(exampleIdea);
    try {
      officers.addText(officers.krefeld, 'contact', newCard(lena, options));
      officers.addText(officers.krefeld, 'rotation', newRotation(days, options));
      officers.addText(officers.venlo, 'contact', newCard(joris, options));
      officers.addText(officers.venlo, 'idea', newIdea(idea, options));
      await officers.exchange();
      // One more round over the border: the officer of the other house changes a number.
      officers.rewrite(officers.venlo, lena.uid, (raw) => {
        const before = readContact(raw, { id: lena.id, mainLanguage: 'de' });
        const phones = [{ value: '+31 77 5550199', kind: 'work' as const, withheld: false }];
        return patchContact(raw, before, { ...before, phones }, options);
      });
      await officers.exchange(officers.venlo);

      const found = await readBack(krefeld);
      expect(found.people).toMatch(/Lena van Muster/);
      expect(found.people).toMatch(/Joris Voorbeeld/);
      expect(found.cards.filter((text) => text.includes(lena.uid))).toEqual([
        expect.stringContaining('+31 77 5550199'),
      ]);
      const june = await found.dates('2026-06-01', '2026-06-20');
      // Taken out, moved and added days as well as those of the rule.
      expect(daysWith(june, title)).toEqual(['2026-06-02', '2026-06-17', '2026-06-18', '2026-06-19']);
      found.remove();

      const theirs = await readBack(venlo);
      expect(theirs.cards.filter((text) => text.includes(joris.uid))).toHaveLength(1);
      expect(daysWith(await theirs.dates('2026-06-01', '2026-06-20'), title)).toHaveLength(4);
      theirs.remove();

      // By the owner of the list: DAViCal shows tasks to nobody else (docs/servers.md).
      const tasks =
        krefeld.tasks === krefeld.calendar ? found : await readBack({ ...krefeld, calendar: krefeld.tasks });
      const [task = '', ...others] = tasks.objects.filter((text) => text.includes(idea.uid));
      expect(others).toEqual([]);
      expect(task).toContain('SUMMARY;LANGUAGE=de:Gemeinsames Repair-Café');
      expect(task).toContain('DUE;VALUE=DATE:20260610');
      expect(task).toContain('STATUS:IN-PROCESS');
      tasks.remove();
    } finally {
      await officers.clear();
    }
  });
});

/** The days below whose heading khal lists an event. */
function daysWith(listing: string, title: string): string[] {
  let day = '';
  return listing.split('\n').flatMap((line) => {
    const heading = /\b(\d{4}-\d{2}-\d{2})$/.exec(line.trim())?.[1];
    if (heading !== undefined) day = heading;
    return heading === undefined && line.includes(title) ? [day] : [];
  });
}
