import fc from 'fast-check';
import { profileNames } from '../fake-dav';
import { askings, type Moment } from './moments';
import { anyTextEdit, habits, type Meanwhile, type Setting, type Step } from './steps';
import type { WrongName } from './wrongs';

/** Who, at what: few of each, so that they meet. */
const who = fc.nat({ max: 1 });
const item = fc.nat({ max: 1 });
const server = fc.constant(0);
const edit = anyTextEdit;
const habit = fc.constantFrom(...habits);
const sync = (officer: number): Step => ({ do: 'sync', who: officer });

const anyMoment = (...likely: readonly Moment[]): fc.Arbitrary<Moment> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...likely) },
    {
      weight: 1,
      arbitrary: fc.record({
        asking: fc.constantFrom(...askings),
        side: fc.constantFrom('before' as const, 'after' as const),
        skip: fc.nat({ max: 1 }),
      }),
    },
  );
/** Between what a run looks at and what it does about it. */
const afterListing: Moment = { asking: 'listing', side: 'after', skip: 0 };
const momentOfEdit = anyMoment(
  afterListing,
  { asking: 'put', side: 'before', skip: 0 },
  { asking: 'put', side: 'after', skip: 0 },
);
const momentOfRemoval = anyMoment(
  afterListing,
  { asking: 'text', side: 'before', skip: 0 },
  { asking: 'delete', side: 'before', skip: 0 },
);

const anyAct: fc.Arbitrary<Meanwhile> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constant('foreignEdit' as const), server, item, edit, habit }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('foreignRemove' as const, 'foreignRename' as const, 'foreignTouch' as const),
      server,
      item,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), who, item, edit }) },
  { weight: 3, arbitrary: who.map((officer) => ({ do: 'sync' as const, who: officer })) },
);

/** Answers that tell less than the truth, or nothing, about what was done or what is there. */
const misleading = [
  'lostAnswer',
  'cutAnswer',
  'errorAfter',
  'gateway',
  'conflict',
  'goneWriting',
  'tokenFails',
  'tokenConflict',
  'pagesForEver',
  'pageAgain',
  'halfListing',
  'emptyListing',
  'staleEtags',
  'etagsMissing',
  'textsLeftOut',
  'textsMissing',
  'memberForbidden',
  'strangeAddresses',
  'cutLate',
] as const satisfies readonly WrongName[];

/** Something an officer does, and what happens while it is on its way to the server. */
const ownWork: fc.Arbitrary<readonly Step[]> = fc
  .record({
    officer: who,
    item,
    work: fc.oneof(
      { weight: 3, arbitrary: fc.record({ edit, moment: momentOfEdit }) },
      { weight: 1, arbitrary: fc.record({ edit: fc.constant(undefined), moment: momentOfRemoval }) },
    ),
    act: anyAct,
    both: fc.boolean(),
  })
  .map(({ officer, item: chosen, work: { edit: work, moment }, act, both }) => {
    const own: Step = work
      ? { do: 'edit', who: officer, item: chosen, edit: work }
      : { do: 'trash', who: officer, item: chosen };
    const others: readonly Step[] =
      both && act.do === 'sync' && work ? [{ do: 'edit', who: act.who, item: chosen, edit: work }] : [];
    const there = 'item' in act ? { ...act, item: chosen } : act;
    return [own, ...others, { do: 'meanwhile', who: officer, server: 0, moment, act: there }];
  });

/** Another program that had looked before the officer wrote writes right after. */
const writtenOver: fc.Arbitrary<readonly Step[]> = fc
  .record({ officer: who, item, own: edit, edit, habit, isSame: fc.boolean() })
  .map(({ officer, item: chosen, own, edit: other, habit: way, isSame }) => [
    { do: 'edit', who: officer, item: chosen, edit: own },
    {
      do: 'meanwhile',
      who: officer,
      server: 0,
      moment: { asking: 'put', side: 'after', skip: 0 },
      act: { do: 'foreignRace', server: 0, item: chosen, edit: isSame ? own : other, habit: way },
    },
  ]);

const together: fc.Arbitrary<readonly Step[]> = fc
  .record({
    item,
    edits: fc.array(edit, { minLength: 1, maxLength: 2 }),
    turns: fc.array(fc.nat({ max: 2 }), { maxLength: 12 }),
  })
  .map(({ item: chosen, edits, turns }) => [
    ...edits.map((each, officer): Step => ({ do: 'edit', who: officer, item: chosen, edit: each })),
    { do: 'interleave', turns },
  ]);

/** Something has changed there, and what the server says about it misleads. */
const misled: fc.Arbitrary<readonly Step[]> = fc
  .record({
    officer: who,
    item,
    edit,
    habit,
    isOwn: fc.boolean(),
    wrong: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...misleading) },
      { weight: 1, arbitrary: fc.constant('textsMissing' as const) },
    ),
    skip: fc.nat({ max: 1 }),
    times: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ officer, item: chosen, edit: change, habit: way, isOwn, wrong, skip, times }) => [
    isOwn
      ? { do: 'edit', who: officer, item: chosen, edit: change }
      : { do: 'foreignEdit', server: 0, item: chosen, edit: change, habit: way },
    { do: 'wrong', server: 0, wrong, skip, times },
    sync(officer),
  ]);

const single: fc.Arbitrary<readonly Step[]> = fc
  .oneof(
    { weight: 2, arbitrary: who.map(sync) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), who, item, edit }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('kill' as const), who, after: fc.nat({ max: 40 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.nat({ max: 30 }) }) },
  )
  .map((step): readonly Step[] => [step]);

/** Short ones in which everything happens to the same one or two things, and within the runs rather than between. */
export const anyRace: fc.Arbitrary<{ setting: Setting; steps: readonly Step[] }> = fc.record({
  setting: fc.record({
    shape: fc.constantFrom('one' as const, 'one' as const, 'one' as const, 'mirror' as const),
    officers: fc.constantFrom(2 as const, 2 as const, 3 as const),
    kinds: fc.constantFrom<Setting['kinds']>(['contact'], ['contact'], ['rotation'], ['idea']),
    servers: fc
      .record({
        profile: fc.constantFrom(...profileNames),
        quirk: fc.constantFrom(
          'none' as const,
          'none' as const,
          'races' as const,
          'races' as const,
          'perWriteEtags' as const,
          'pages' as const,
        ),
      })
      .map((served) => [served, { profile: 'plain', quirk: 'none' }] as const),
  }),
  steps: fc
    .record({
      adds: fc.array(fc.record({ do: fc.constant('add' as const), who, kind: fc.constant(0), server }), {
        minLength: 1,
        maxLength: 2,
      }),
      phrases: fc.array(
        fc.oneof(
          { weight: 5, arbitrary: ownWork },
          { weight: 3, arbitrary: writtenOver },
          { weight: 4, arbitrary: together },
          { weight: 4, arbitrary: misled },
          { weight: 3, arbitrary: single },
        ),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ adds, phrases }) => [...adds, sync(0), sync(1), sync(0), ...phrases.flat()]),
});
