import fc from 'fast-check';
import { profileNames } from '../fake-dav';
import { anyTextEdit, type Setting, type Step } from './steps';

const who = fc.nat({ max: 2 });
const item = fc.nat({ max: 1 });
const server = fc.constant(0);
const edit = anyTextEdit;
const habit = fc.constantFrom('keeps' as const, 'sorts' as const);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('edit' as const), who, item, edit }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('foreignEdit' as const), server, item, edit, habit }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), who, kind: fc.constant(0), server }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('foreignAdd' as const),
      server,
      kind: fc.constant(0),
      named: fc.constant('plain' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trash' as const), who, item }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('foreignRemove' as const, 'foreignRename' as const, 'foreignTouch' as const),
      server,
      item,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.nat({ max: 30 }) }) },
);

/** Days on which each of them has seen what the one before did: nothing may be asked, and nothing may come back. */
export const anyCalm: fc.Arbitrary<{ setting: Setting; steps: readonly Step[] }> = fc.record({
  setting: fc.record({
    shape: fc.constant('one' as const),
    officers: fc.constantFrom(2 as const, 3 as const),
    kinds: fc.constantFrom<Setting['kinds']>(['contact'], ['contact'], ['rotation'], ['idea']),
    servers: fc
      .record({
        profile: fc.constantFrom(...profileNames),
        quirk: fc.constantFrom(
          'none' as const,
          'perWriteEtags' as const,
          'noReport' as const,
          'pages' as const,
        ),
      })
      .map((served) => [served, { profile: 'plain', quirk: 'none' }] as const),
  }),
  steps: fc
    .array(step, { minLength: 3, maxLength: 9 })
    .map((steps): readonly Step[] => [{ do: 'add', who: 0, kind: 0, server: 0 }, ...steps]),
});
