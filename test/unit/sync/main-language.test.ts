import { describe, expect, it } from 'vitest';
import { staleContactTexts, staleIdeaTexts } from '../../../renderer/codec/stale-texts';
import type { Localized } from '../../../renderer/domain/localized';
import { mirroredPair } from '../../support/mirrored-pair';
import { expectQuiet, settleAll } from '../../support/sync-expect';

describe.each(['contact', 'rotation', 'idea'] as const)(
  'a %s in two collections of different languages',
  (kind) => {
    const both: Localized = { de: 'Guten Tag', nl: 'Goedendag' };

    it('stands in each in its language first, and says the same; two more runs write nothing', async () => {
      const { server, all, shown, text } = mirroredPair(kind, both);
      await settleAll(all, 2);
      expect(shown()).toEqual(['Guten Tag', 'Goedendag']);
      expect(all.map(text)).toEqual([both, both, both]);
      await expectQuiet(server, all);
    });

    it('goes on so whoever edits which language, a translation that is behind too', async () => {
      const { server, all, anna, bram, cleo, shown, text, type } = mirroredPair(kind, both);
      await settleAll(all, 2);
      type(bram, { ...both, de: 'Moin' });
      await settleAll(all, 2);
      expect([shown(), text(cleo)]).toEqual([['Moin', 'Goedendag'], { de: 'Moin', nl: 'Goedendag' }]);
      await expectQuiet(server, all);
      type(cleo, { de: 'Moin', nl: 'Hoi' });
      await settleAll(all, 2);
      expect([shown(), text(bram)]).toEqual([['Moin', 'Hoi'], { de: 'Moin', nl: 'Hoi' }]);
      type(bram, { de: 'Tach', nl: 'Hoi' });
      type(cleo, { de: 'Moin', nl: 'Dag' });
      await settleAll([bram, cleo, anna], 3);
      expect([shown(), all.map(text)]).toEqual([['Tach', 'Dag'], all.map(() => ({ de: 'Tach', nl: 'Dag' }))]);
      expect(all.flatMap(({ desk }) => desk.tables().conflicts)).toEqual([]);
      await expectQuiet(server, all);
    });

    it('takes what another program writes into the line that it knows for that language', async () => {
      const { server, all, shown, text, foreign } = mirroredPair(kind, both);
      await settleAll(all, 2);
      foreign('nl', 'Hallo');
      await settleAll(all, 2);
      expect([shown(), all.map(text)]).toEqual([
        ['Guten Tag', 'Hallo'],
        all.map(() => ({ de: 'Guten Tag', nl: 'Hallo' })),
      ]);
      await expectQuiet(server, all);
    });

    it('stands in one language where there is no other, and is turned once there is', async () => {
      const { server, all, shown, anna, type } = mirroredPair(kind, { de: 'Guten Tag' });
      await settleAll(all, 2);
      expect(shown()).toEqual(['Guten Tag', 'Guten Tag']);
      type(anna, both);
      await settleAll(all, 2);
      expect(shown()).toEqual(['Guten Tag', 'Goedendag']);
      await expectQuiet(server, all);
    });

    it('is one text again where one desk took a language out and the other was written anew meanwhile', async () => {
      const { server, all, shown, anna, text, type, foreign } = mirroredPair(kind, both);
      await settleAll(all, 2);
      foreign('nl', 'Hallo');
      type(anna, { nl: 'Goedendag' });
      await settleAll(all, 3);
      expect([shown(), all.map(text)]).toEqual([['Hallo', 'Hallo'], all.map(() => ({ nl: 'Hallo' }))]);
      type(anna, { de: 'Moin', nl: 'Hallo' });
      await settleAll(all, 3);
      expect(shown()).toEqual(['Moin', 'Hallo']);
      await expectQuiet(server, all);
    });

    it('is not turned to and fro by two desks that have chosen different languages for one collection', async () => {
      const { server, anna, bram, shown, type, text } = mirroredPair(kind, both);
      await settleAll([anna, bram], 2);
      await bram.store.saveCollection('de', { mainLanguage: 'nl' });
      type(bram, { de: 'Moin', nl: 'Hoi' });
      await settleAll([bram, anna], 2);
      expect(shown()).toEqual(['Moin', 'Hoi']);
      expect([text(anna), text(bram)]).toEqual([
        { de: 'Moin', nl: 'Hoi' },
        { de: 'Moin', nl: 'Hoi' },
      ]);
      await expectQuiet(server, [anna, bram]);
    });

    it('is turned once where the person wishes it, what another program wrote meanwhile too', async () => {
      const { server, anna, bram, shown, type, text, foreign } = mirroredPair(kind, both);
      await settleAll([anna, bram], 2);
      foreign('de', 'Hallo');
      await bram.store.saveCollection('de', { mainLanguage: 'nl', turning: true });
      await settleAll([bram, anna], 2);
      expect([shown()[0], text(anna), text(bram)]).toEqual([
        'Goedendag',
        { ...both, de: 'Hallo' },
        { ...both, de: 'Hallo' },
      ]);
      expect((await bram.store.collections('account'))[0]?.turning).toBeUndefined();
      await expectQuiet(server, [anna, bram]);
      type(anna, { de: 'Moin', nl: 'Hoi' });
      await settleAll([anna, bram], 2);
      expect(shown()).toEqual(['Hoi', 'Hoi']);
    });

    it('stays as it is where it may only be read, and the wish is over', async () => {
      const { server, bram, anna, shown, mayOnlyRead } = mirroredPair(kind, both);
      await settleAll([anna, bram], 2);
      mayOnlyRead('de', 'bram');
      await bram.store.saveCollection('de', { mainLanguage: 'nl', turning: true });
      await settleAll([bram], 2);
      expect(shown()[0]).toBe('Guten Tag');
      expect((await bram.store.collections('account'))[0]?.turning).toBeUndefined();
      await expectQuiet(server, [anna]);
    });
  },
);

describe.each(['contact', 'idea'] as const)('the topics of a %s in two collections', (kind) => {
  it('are said to other programs in the language of each, and are the same topics', async () => {
    const { server, all, anna, cleo, bram, topics, choose, words, label } = mirroredPair(kind, {});
    await settleAll(all, 2);
    choose(anna, ['waste', 'mayor']);
    await settleAll(all, 2);
    expect(words()).toEqual([
      ['Abfallwirtschaft', 'Bürgermeister'],
      ['afvalbeheer', 'burgemeester'],
    ]);
    choose(cleo, ['waste', 'noise']);
    await settleAll(all, 3);
    expect(all.map(topics)).toEqual(all.map(() => ['waste', 'noise']));
    expect(words()).toEqual([
      ['Abfallwirtschaft', 'Lärm'],
      ['afvalbeheer', 'geluid'],
    ]);
    label('de', 'Abfallwirtschaft,Lärm,VIP');
    await settleAll(all, 3);
    expect(words()).toEqual([
      ['Abfallwirtschaft', 'Lärm', 'VIP'],
      ['VIP', 'afvalbeheer', 'geluid'],
    ]);
    choose(bram, []);
    await settleAll(all, 3);
    expect([words(), topics(cleo)]).toEqual([[['VIP'], ['VIP']], []]);
    await expectQuiet(server, all);
  });
});

describe.each([
  ['contact', 'note', (raw: string) => staleContactTexts(raw, 'de')],
  ['idea', 'text', (raw: string) => staleIdeaTexts(raw, 'de')],
] as const)('a translation that is out of date in a %s', (kind, field, staleIn) => {
  it.each(['de', 'nl'] as const)('is the same for everybody after %s was changed', async (changed) => {
    const { server, all, cleo, bram, raw, type, foreign } = mirroredPair(kind, {
      de: 'Guten Tag',
      nl: 'Dag',
    });
    await settleAll(all, 2);
    foreign(changed, 'Hallo');
    await settleAll(all, 2);
    const stale = { [field]: changed === 'de' ? 'nl' : 'de' };
    expect(all.map((one) => staleIn(raw(one)))).toEqual([stale, stale, stale]);
    await expectQuiet(server, all);
    const [translator, renewed] =
      changed === 'de' ? [cleo, { de: 'Hallo', nl: 'Hoi' }] : [bram, { de: 'Moin', nl: 'Hallo' }];
    type(translator, renewed);
    await settleAll(all, 2);
    expect(all.map((one) => staleIn(raw(one)))).toEqual([{}, {}, {}]);
    await expectQuiet(server, all);
  });
});
