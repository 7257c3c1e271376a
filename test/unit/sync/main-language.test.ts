import { describe, expect, it } from 'vitest';
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
  },
);
