import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesBetween, expandRotation } from '../../../renderer/domain/expand-rotation';
import { agreeingEdits } from '../../../renderer/domain/agreeing-rotations';
import { type Leave, leaveEdits } from '../../../renderer/domain/leave-edits';
import { addDays } from '../../../renderer/domain/plain-date';
import { emptyRotation, type Occurrence, type Rotation } from '../../../renderer/domain/rotation';
import {
  addDay,
  type DayChange,
  isSwappable,
  moveDay,
  restoreDay,
  restoreDays,
  skipDay,
  swapDays,
} from '../../../renderer/domain/rotation-edits';
import { pairedHalves } from '../../../renderer/domain/swap-halves';
import { anyPattern } from '../../support/any-rotation';

const from = '2026-01-05';
const until = '2026-12-31';

/** A plan of 2026 with some days skipped and moved. */
function anyPlan(id: string, personId: string): fc.Arbitrary<Rotation> {
  const picks = fc.array(
    fc.record({
      at: fc.nat(),
      kind: fc.constantFrom('skip' as const, 'move' as const),
      by: fc.integer({ min: -9, max: 9 }),
    }),
    { maxLength: 6 },
  );
  return fc.tuple(anyPattern(from), picks).map(([pattern, edits]) => {
    const start: Rotation = { ...emptyRotation(id), personId, personName: personId, pattern, from, until };
    const dates = datesBetween(start, from, until);
    return edits.reduce((rotation: Rotation, { at, kind, by }) => {
      const date = dates[at % dates.length];
      if (date === undefined) return rotation;
      const change =
        kind === 'skip' ? skipDay(rotation, date, 'hostClosed') : moveDay(rotation, date, addDays(date, by));
      return { ...rotation, ...change };
    }, start);
  });
}

const plan = anyPlan('plan', 'lena').filter((rotation) => datesBetween(rotation, from, until).length > 0);
const all = (rotation: Rotation): Occurrence[] =>
  expandRotation(rotation, addDays(from, -60), addDays(until, 60), { withSkipped: true });
const without = (days: readonly Occurrence[], date: string): Occurrence[] =>
  days.filter(({ patternDate }) => patternDate !== date);
const pick = (rotation: Rotation, at: number): string => {
  const dates = datesBetween(rotation, from, until);
  return dates[at % dates.length] ?? from;
};
const edited = (rotation: Rotation, change: DayChange): Rotation => ({ ...rotation, ...change });
const sortedExceptions = ({ exceptions }: Rotation): Rotation['exceptions'] =>
  exceptions.toSorted((a, b) => (a.date < b.date ? -1 : 1));

describe('an edit of one day', () => {
  it('changes no other day, whatever it is', () => {
    const edit = fc.constantFrom<(rotation: Rotation, date: string) => DayChange>(
      (rotation, date) => skipDay(rotation, date, 'single'),
      (rotation, date) => moveDay(rotation, date, addDays(date, 2)),
      (rotation, date) => moveDay(rotation, date, date, { time: null, siteId: '', deskId: 'desk-9' }),
      (rotation, date) => restoreDay(rotation, date),
    );
    fc.assert(
      fc.property(plan, fc.nat(), edit, (rotation, at, change) => {
        const date = pick(rotation, at);
        const after = edited(rotation, change(rotation, date));
        expect(without(all(after), date)).toEqual(without(all(rotation), date));
      }),
      { numRuns: 150 },
    );
  });

  it('is undone by restoring the day', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (rotation, at) => {
        const date = pick(rotation, at);
        const plain = edited(rotation, restoreDay(rotation, date));
        const skipped = edited(plain, skipDay(plain, date, 'deskTaken'));
        expect(edited(skipped, restoreDay(skipped, date))).toEqual(plain);
        const moved = edited(plain, moveDay(plain, date, addDays(date, 3)));
        expect(edited(moved, moveDay(moved, date, date))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('adds a day once, and gives one back that had been taken out', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 300 }), (rotation, days) => {
        const date = addDays(from, days);
        const once = edited(rotation, addDay(rotation, date));
        expect(edited(once, addDay(once, date))).toEqual(once);
        expect(without(all(once), date)).toEqual(without(all(rotation), date));
        const out = edited(once, skipDay(once, date, 'single'));
        const back = edited(out, addDay(out, date));
        expect(expandRotation(back, date, date).map(({ patternDate }) => patternDate)).toContain(date);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a swap', () => {
  const pair = fc.tuple(plan, anyPlan('other', 'jan'), fc.nat(), fc.nat()).filter(([one, other]) => {
    return expandRotation(one, from, until).length > 0 && expandRotation(other, from, until).length > 0;
  });
  const ordinary = (rotation: Rotation, at: number): Occurrence | undefined => {
    const days = expandRotation(rotation, from, until).filter(({ moved }) => !moved);
    return days[at % days.length];
  };

  it('lets each come on the day of the other, touches no third day, and is taken back on both sides at once', () => {
    fc.assert(
      fc.property(pair, ([one, other, at, there]) => {
        const day = ordinary(one, at);
        const theirs = ordinary(other, there);
        fc.pre(day !== undefined && theirs !== undefined && day.date !== theirs.date);
        if (!day || !theirs) return;
        const [change, otherChange] = swapDays(
          { rotation: one, patternDate: day.patternDate, date: day.date },
          { rotation: other, patternDate: theirs.patternDate, date: theirs.date },
        );
        const [a, b] = [edited(one, change), edited(other, otherChange)];
        expect(expandRotation(a, theirs.date, theirs.date).map(({ swapWith }) => swapWith)).toContain(
          'other',
        );
        expect(expandRotation(b, day.date, day.date).map(({ swapWith }) => swapWith)).toContain('plan');
        expect(without(all(a), day.patternDate)).toEqual(without(all(one), day.patternDate));
        expect(without(all(b), theirs.patternDate)).toEqual(without(all(other), theirs.patternDate));
        const back = new Map(restoreDays(a, day.patternDate, [a, b]).map(({ id, fields }) => [id, fields]));
        expect(edited(a, back.get('plan') ?? a)).toEqual(one);
        expect(edited(b, back.get('other') ?? b)).toEqual(other);
      }),
      { numRuns: 100 },
    );
  });
});

describe('any sequence of edits', () => {
  const three = fc.tuple(anyPlan('one', 'lena'), anyPlan('two', 'jan'), anyPlan('three', 'mia'));
  const steps = (...kinds: ('swap' | 'restore' | 'skip' | 'move')[]) =>
    fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        who: fc.nat(2),
        other: fc.nat(2),
        at: fc.nat(5),
        there: fc.nat(5),
      }),
      { maxLength: 30 },
    );
  type Step = { kind: 'swap' | 'restore' | 'skip' | 'move'; who: number; other: number } & Record<
    'at' | 'there',
    number
  >;
  /** The rotations that a step changes, as the screens ask for it and the storage completes it. */
  function edits(rotations: readonly Rotation[], { kind, who, other, at, there }: Step) {
    const [own, theirs] = [rotations[who], rotations[other]];
    const day = own && expandRotation(own, from, until)[at];
    const offered = theirs && expandRotation(theirs, from, until)[there];
    if (!own || !day) return [];
    const { patternDate, date } = day;
    if (kind === 'restore') return restoreDays(own, patternDate, rotations);
    if (kind === 'skip') return [{ id: own.id, fields: skipDay(own, patternDate, 'single') }];
    if (kind === 'move')
      return [{ id: own.id, fields: moveDay(own, patternDate, addDays(patternDate, there)) }];
    if (!offered || own === theirs || date === offered.date) return [];
    if (!isSwappable(day) || !isSwappable(offered)) return [];
    const [fields, otherFields] = swapDays(
      { rotation: own, patternDate, date },
      { rotation: theirs, patternDate: offered.patternDate, date: offered.date },
    );
    return [
      { id: own.id, fields },
      { id: theirs.id, fields: otherFields },
    ];
  }
  const carriedOut = (
    rotations: readonly Rotation[],
    changes: readonly { id: string; fields: Partial<DayChange> }[],
  ): Rotation[] =>
    rotations.map((each) => ({ ...each, ...changes.find(({ id }) => id === each.id)?.fields }));
  const halves = ({ exceptions }: Rotation) =>
    exceptions.flatMap((each) => (each.kind === 'moved' && each.swapWith !== '' ? [each] : []));
  const daysOf = (rotation: Rotation) =>
    all(rotation).map(({ patternDate, date, state }) => [patternDate, date, state]);

  function play(
    before: readonly Rotation[],
    sequence: readonly Step[],
    check: (now: readonly Rotation[]) => void,
  ): void {
    let now = before;
    for (const step of sequence) {
      const changes = edits(now, step);
      const changed = carriedOut(now, changes);
      const ids = changes.map(({ id }) => id);
      const after = carriedOut(changed, agreeingEdits('saved', ids, changed));
      const others = (rotations: readonly Rotation[]) =>
        rotations.filter(({ id }) => !ids.includes(id)).map(daysOf);
      expect(others(after)).toEqual(others(now));
      now = after;
      check(now);
    }
  }
  /** Halves without their other one. */
  const alone = (rotations: readonly Rotation[]) =>
    rotations.flatMap((rotation) => {
      const paired = rotations.flatMap((partner) => pairedHalves(rotation, partner).map(([half]) => half));
      return halves(rotation).filter((half) => !paired.includes(half));
    });

  it('of swaps and restores leaves each half with its other one, and everybody else as they were', () => {
    const unmoved = three.map((plans) => plans.map((each): Rotation => ({ ...each, exceptions: [] })));
    fc.assert(
      fc.property(unmoved, steps('swap', 'restore'), (plans, sequence) => {
        play(plans, sequence, (now) => {
          expect(alone(now)).toEqual([]);
          for (const rotation of now) {
            for (const { date, to, swapWith } of halves(rotation)) {
              const partner = now.find(({ id }) => id === swapWith);
              expect(partner && halves(partner)).toContainEqual(
                expect.objectContaining({ date: to, to: date, swapWith: rotation.id }),
              );
            }
          }
        });
      }),
      { numRuns: 80 },
    );
  });

  it('moved and taken out days among them, leaves no half alone and moves nobody who takes no part', () => {
    fc.assert(
      fc.property(three, steps('swap', 'swap', 'restore', 'skip', 'move'), (plans, sequence) => {
        play(plans, sequence, (now) => expect(alone(now)).toEqual([]));
      }),
      { numRuns: 80 },
    );
  });
});

describe('leave', () => {
  const anyLeave: fc.Arbitrary<Leave> = fc
    .tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 40 }))
    .map(([start, length]) => ({
      id: 'leave',
      personId: 'lena',
      from: addDays(from, start),
      until: addDays(from, start + length),
    }));
  const apply = (leave: Leave, rotations: readonly Rotation[]): Rotation[] => {
    const edits = new Map(leaveEdits(leave, rotations).save.map(({ id, fields }) => [id, fields]));
    return rotations.map((rotation) => ({ ...rotation, ...edits.get(rotation.id) }));
  };
  const nothing = (leave: Leave): Leave => ({ ...leave, until: addDays(leave.from, -1) });

  it('gives back exactly what it took out, moved and skipped days as they were', () => {
    fc.assert(
      fc.property(plan, anyLeave, (rotation, leave) => {
        const [away] = apply(leave, [rotation]);
        if (!away) throw new Error('The plan is gone');
        expect(expandRotation(away, leave.from, leave.until)).toEqual([]);
        const [back] = apply(nothing(leave), [away]);
        if (!back) throw new Error('The plan is gone');
        expect(sortedExceptions(back)).toEqual(sortedExceptions(rotation));
        expect(all(back)).toEqual(all(rotation));
      }),
      { numRuns: 150 },
    );
  });

  it('that is changed takes out what leave of that length would have', () => {
    fc.assert(
      fc.property(plan, anyLeave, anyLeave, (rotation, leave, other) => {
        const changed = apply(other, apply(leave, [rotation]));
        expect(changed.map(all)).toEqual(apply(other, [rotation]).map(all));
      }),
      { numRuns: 100 },
    );
  });

  it('takes out no day outside of it and none of anybody else', () => {
    fc.assert(
      fc.property(plan, anyPlan('other', 'jan'), anyLeave, (rotation, other, leave) => {
        const [away, same] = apply(leave, [rotation, other]);
        expect(same).toEqual(other);
        const outside = ({ date }: Occurrence): boolean => date < leave.from || date > leave.until;
        expect(away && all(away).filter(outside)).toEqual(all(rotation).filter(outside));
      }),
      { numRuns: 100 },
    );
  });

  it('over a swap keeps the day of the colleague and gives the swapped one back', () => {
    const weekly = (id: string, weekday: 2 | 4): Rotation => ({
      ...emptyRotation(id),
      personId: id,
      pattern: { kind: 'everyWeeks', every: 1, weekdays: [weekday] },
      from,
      until,
    });
    const [lena, jan] = [weekly('lena', 2), weekly('jan', 4)];
    const [one, two] = swapDays(
      { rotation: lena, patternDate: '2026-03-10', date: '2026-03-10' },
      { rotation: jan, patternDate: '2026-03-12', date: '2026-03-12' },
    );
    const before = [edited(lena, one), edited(jan, two)];
    const leave: Leave = { id: 'leave', personId: 'lena', from: '2026-03-11', until: '2026-03-17' };
    const [away, colleague] = apply(leave, before);
    if (!away || !colleague) throw new Error('The plans are gone');
    expect(all(away).filter(({ state }) => state === 'cancelled')).toMatchObject([
      { patternDate: '2026-03-10', date: '2026-03-12', swapWith: 'jan' },
      { patternDate: '2026-03-17', date: '2026-03-17' },
    ]);
    expect(colleague).toEqual(before[1]);
    expect(expandRotation(colleague, '2026-03-10', '2026-03-10')).toMatchObject([{ swapWith: 'lena' }]);
    expect(apply(nothing(leave), [away, colleague]).map(all)).toEqual(before.map(all));
  });
});
