import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Language, Localized } from '../../../renderer/domain/localized';
import { topicLabel } from '../../../renderer/domain/topic-table';
import { mirroredPair } from '../../support/mirrored-pair';
import { expectQuiet, settleAll } from '../../support/sync-expect';

const desks = fc.constantFrom('anna' as const, 'bram' as const, 'cleo' as const);
const languages = fc.constantFrom('de' as const, 'nl' as const);
const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('type' as const),
      desk: desks,
      language: languages,
      isEmptied: fc.constantFrom(false, false, false, true),
    }),
    fc.record({ do: fc.constant('foreign' as const), language: languages }),
    fc.record({ do: fc.constant('choose' as const), desk: desks, topics: fc.subarray(['waste', 'mayor']) }),
    fc.record({
      do: fc.constant('label' as const),
      language: languages,
      words: fc.subarray(['Abfallwirtschaft', 'afvalbeheer', 'burgemeester', 'Müll']),
    }),
    fc.record({ do: fc.constant('sync' as const), desk: desks }),
  ),
  { minLength: 3, maxLength: 14 },
);

it.each(['contact', 'rotation', 'idea'] as const)(
  'a %s in two collections of different languages comes to rest and says the same, whoever writes what and when',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const pair = mirroredPair(kind, { de: 'a0', nl: 'b0' });
        const { server, text, type, foreign, shown, topics, choose, label, words } = pair;
        await settleAll(pair.all, 2);
        let count = 0;
        for (const step of all) {
          count += 1;
          const word = `w${count}`;
          if (step.do === 'sync') await pair[step.desk].settle();
          else if (step.do === 'foreign') foreign(step.language, word);
          else if (step.do === 'choose') choose(pair[step.desk], step.topics);
          else if (step.do === 'label') label(step.language, step.words.join(','));
          else {
            const before = text(pair[step.desk]);
            const note: Localized = { ...before, [step.language]: word };
            if (step.isEmptied) delete note[step.language];
            type(pair[step.desk], note);
          }
        }
        await settleAll(pair.all, 5);
        const [first = {}] = pair.all.map(text);
        for (const one of pair.all) expect(text(one)).toEqual(first);
        const { de, nl } = first;
        const standard = shown();
        expect(standard).toEqual(de && nl ? [de, nl] : standard);
        const [own = []] = pair.all.map(topics);
        for (const one of pair.all) expect([...topics(one)].sort()).toEqual([...own].sort());
        const labels = (language: Language) => own.map((id) => topicLabel(id, language).text).sort();
        const hasLabels = all.some((step) => step.do === 'label');
        expect(words()).toEqual(hasLabels ? words() : [labels('de'), labels('nl')]);
        await expectQuiet(server, pair.all);
      }),
      { numRuns: 60, seed: 11 },
    );
  },
  120_000,
);
