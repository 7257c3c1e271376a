import fc from 'fast-check';
import type { SyncKind } from '../../../renderer/sync/ports';
import { type ProfileName, profileNames } from '../fake-dav';
import type { Moment } from './moments';
import type { TextEdit } from './texts';
import { type WrongName, wrongNames } from './wrongs';

/** What a server does otherwise than its profile. */
export const quirks = [
  'none',
  'perWriteEtags',
  'weakEtags',
  'gzipEtags',
  'noEtags',
  'absoluteHrefs',
  'noReport',
  'staleReports',
  'pages',
  'races',
  'noCtag',
] as const;
export type Quirk = (typeof quirks)[number];

/**
 * `one`: all officers share one server. `two`: two servers, each with a partnership of its own. `mirror`: one
 * partnership on two servers, with the first officer's desk as the bridge.
 */
export type Setting = {
  shape: 'one' | 'two' | 'mirror';
  officers: 2 | 3;
  kinds: readonly SyncKind[];
  servers: readonly [Served, Served];
};
type Served = { profile: ProfileName; quirk: Quirk };

/** How another program treats what it does not know. */
export const habits = ['keeps', 'dropsVector', 'dropsOwn', 'sorts'] as const;
export type Habit = (typeof habits)[number];

/** One thing that happens. `who`, `item`, `server` and `kind` are taken modulo what there is. */
export type Step =
  | { do: 'add'; who: number; kind: number; server: number }
  | { do: 'edit'; who: number; item: number; edit: TextEdit }
  | { do: 'trash' | 'erase' | 'bringBack'; who: number; item: number }
  | { do: 'settle'; who: number; item: number; take: 'mine' | 'theirs' | 'both' }
  | { do: 'foreignAdd'; server: number; kind: number; named: 'plain' | 'odd' | 'garbage' }
  | { do: 'foreignEdit'; server: number; item: number; edit: TextEdit; habit: Habit }
  /** Remembers what it sees, to write over it later without having looked again. */
  | { do: 'foreignRead'; server: number; item: number }
  | { do: 'foreignStale'; edit: TextEdit; habit: Habit }
  | { do: 'foreignRemove' | 'foreignRename' | 'foreignTouch' | 'foreignTwin'; server: number; item: number }
  | { do: 'sync'; who: number }
  | { do: 'together' }
  | { do: 'kill'; who: number; after: number }
  /** Within an officer's run, at this moment, something else happens. */
  | { do: 'meanwhile'; who: number; server: number; moment: Moment; act: Meanwhile }
  /** Everybody syncs at once; the turns say whose request comes next. */
  | { do: 'interleave'; turns: readonly number[] }
  /** Another program that had looked before the last write writes over it, where a server lets two write at one moment. */
  | { do: 'foreignRace'; server: number; item: number; edit: TextEdit; habit: Habit }
  | { do: 'typing'; who: number; after: number; item: number; edit: TextEdit }
  | { do: 'wrong'; server: number; wrong: WrongName; skip: number; times: number }
  | { do: 'rights'; server: number; who: number; right: 'write' | 'read' | 'none' }
  | { do: 'away'; server: number; kind: number }
  | { do: 'backUpServer' | 'restoreServer' | 'prune'; server: number }
  | { do: 'copyDesk' | 'restoreDesk'; who: number }
  | { do: 'pass'; hours: number };

/** What can happen while an officer's run is under way. */
export type Meanwhile = Exclude<Step, { do: 'meanwhile' | 'interleave' | 'together' | 'kill' | 'typing' }>;

const who = fc.nat({ max: 2 });
const item = fc.nat({ max: 5 });
const server = fc.nat({ max: 1 });
const kind = fc.nat({ max: 2 });

export const anyTextEdit: fc.Arbitrary<TextEdit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('append' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('more' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('occurrence' as const), day: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('skip' as const), day: fc.nat({ max: 2 }) }) },
);
const edit = anyTextEdit;
const habit = fc.constantFrom(...habits);

const one = <const Name extends string>(name: Name) => fc.constant(name);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: one('add'), who, kind, server }) },
  { weight: 20, arbitrary: fc.record({ do: one('edit'), who, item, edit }) },
  { weight: 3, arbitrary: fc.record({ do: one('trash'), who, item }) },
  { weight: 1, arbitrary: fc.record({ do: one('erase'), who, item }) },
  { weight: 1, arbitrary: fc.record({ do: one('bringBack'), who, item }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: one('settle'),
      who,
      item,
      take: fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('foreignAdd'),
      server,
      kind,
      named: fc.constantFrom('plain' as const, 'plain' as const, 'odd' as const, 'garbage' as const),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: one('foreignEdit'), server, item, edit, habit }) },
  { weight: 1, arbitrary: fc.record({ do: one('foreignRead'), server, item }) },
  { weight: 1, arbitrary: fc.record({ do: one('foreignStale'), edit, habit }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'foreignRemove' as const,
        'foreignRemove' as const,
        'foreignRename' as const,
        'foreignTouch' as const,
        'foreignTwin' as const,
      ),
      server,
      item,
    }),
  },
  { weight: 20, arbitrary: fc.record({ do: one('sync'), who }) },
  { weight: 7, arbitrary: fc.record({ do: one('together') }) },
  { weight: 8, arbitrary: fc.record({ do: one('kill'), who, after: fc.nat({ max: 60 }) }) },
  { weight: 3, arbitrary: fc.record({ do: one('typing'), who, after: fc.nat({ max: 40 }), item, edit }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: one('wrong'),
      server,
      wrong: fc.constantFrom(...wrongNames),
      skip: fc.nat({ max: 5 }),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('rights'),
      server,
      who,
      right: fc.constantFrom('write' as const, 'read' as const, 'none' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('away'), server, kind }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('backUpServer' as const, 'restoreServer' as const, 'prune' as const),
      server,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('copyDesk' as const, 'restoreDesk' as const), who }),
  },
  { weight: 4, arbitrary: fc.record({ do: one('pass'), hours: fc.nat({ max: 30 }) }) },
);

const served = fc.record({
  profile: fc.constantFrom(...profileNames),
  quirk: fc.oneof(
    { weight: 2, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...quirks) },
  ),
});

export const anySetting: fc.Arbitrary<Setting> = fc.record({
  shape: fc.constantFrom('one' as const, 'one' as const, 'two' as const, 'mirror' as const),
  officers: fc.constantFrom(2 as const, 2 as const, 3 as const),
  kinds: fc.constantFrom<readonly SyncKind[]>(
    ['contact'],
    ['rotation'],
    ['idea'],
    ['rotation', 'idea'],
    ['contact', 'rotation', 'idea'],
  ),
  servers: fc.tuple(served, served),
});

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 4, maxLength: 30 });
