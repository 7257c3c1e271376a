import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCard } from '../../renderer/codec/new-card';
import { newIdea } from '../../renderer/codec/new-idea';
import { newRotation } from '../../renderer/codec/new-rotation';
import { patchContact } from '../../renderer/codec/patch-contact';
import { readContact } from '../../renderer/codec/read-contact';
import { emptyContact, emptyName } from '../../renderer/domain/contact';
import { davServers, type Officer } from '../support/dav-servers';
import { exampleContact, exampleIdea, exampleRotation } from '../support/format-samples';
import { createNodeTransport } from '../support/node-transport';
import { canReadBack, readBack } from '../support/read-back';
import { createSyncDesk } from '../support/sync-desk';

const options = { mainLanguage: 'de', now: Date.UTC(2026, 5, 4, 10) } as const;

function deskOf(name: string, { user, password, addressbook, calendar, tasks }: Officer) {
  const account = { origin: new URL(addressbook).origin, user, password };
  return createSyncDesk({
    name,
    newId: () => randomUUID(),
    transport: createNodeTransport({ account }),
    places: [
      { id: 'book', kind: 'contact', href: addressbook },
      { id: 'rotations', kind: 'rotation', href: calendar },
      { id: 'ideas', kind: 'idea', href: tasks },
    ],
  });
}

const withNewIds = <Thing extends { id: string; uid: string }>(thing: Thing): Thing => {
  const uid = randomUUID();
  return { ...thing, id: uid, uid };
};

// Not skipped but absent where the programs are not installed: the command has said so.
const describeServers = canReadBack() ? describe.each(davServers()) : () => () => undefined;

describeServers('vdirsyncer, khard and khal on $name', ({ krefeld, venlo }) => {
  it('see the people, days and tasks that two officers have written', async () => {
    const here = deskOf('krefeld', krefeld);
    const there = deskOf('venlo', venlo);
    const lena = withNewIds(exampleContact);
    const joris = withNewIds({
      ...emptyContact(''),
      name: { ...emptyName, given: 'Joris', family: 'Voorbeeld' },
      role: { nl: 'Teamleider afvalbeheer', de: 'Teamleiter Abfallwirtschaft' },
    });
    const days = withNewIds(exampleRotation);
    const idea = withNewIds(exampleIdea);
    here.desk.add('contact', newCard(lena, options));
    here.desk.add('rotation', newRotation(days, options));
    there.desk.add('contact', newCard(joris, options));
    there.desk.add('idea', newIdea(idea, options));
    for (const desk of [here, there, here]) await desk.settle();
    // One more round over the border: the officer of the other house changes a number.
    const [item] = there.desk.byUid(lena.uid);
    if (!item) throw new Error('The card has not arrived');
    there.desk.edit(item.itemId, (raw) => {
      const before = readContact(raw, { id: lena.id, mainLanguage: 'de' });
      const phones = [{ value: '+31 77 5550199', kind: 'work' as const, withheld: false }];
      return patchContact(raw, before, { ...before, phones }, options);
    });
    await there.settle();

    const found = await readBack(krefeld);
    const tasks = await readBack({ ...krefeld, calendar: krefeld.tasks });
    expect(found.people).toMatch(/Lena van Muster/);
    expect(found.people).toMatch(/Joris Voorbeeld/);
    expect(found.cards.filter((text) => text.includes(lena.uid))).toEqual([
      expect.stringContaining('+31 77 5550199'),
    ]);
    const june = await found.dates('2026-06-01', '2026-06-20');
    // Taken out, moved and added days as well as those of the rule.
    const planned = daysWith(june, 'Lena van Muster vor Ort');
    expect(planned).toEqual(['2026-06-02', '2026-06-17', '2026-06-18', '2026-06-19']);
    const [task = '', ...others] = tasks.objects.filter((text) => text.includes(idea.uid));
    expect(others).toEqual([]);
    expect(task).toContain('SUMMARY;LANGUAGE=de:Gemeinsames Repair-Café');
    expect(task).toContain('DUE;VALUE=DATE:20260610');
    expect(task).toContain('STATUS:IN-PROCESS');
    for (const each of [found, tasks]) each.remove();

    // What came from there has to be here before it goes, or the edit would bring it back.
    await here.settle();
    for (const { uid } of [lena, joris, days, idea]) {
      for (const { itemId } of here.desk.byUid(uid)) here.desk.trash(itemId);
    }
    await here.settle();
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
