import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSlots } from '../../../renderer/ui/grid-slots';

const span = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

describe('the slots of visible rows', () => {
  it('give a row that leaves to the one that comes in', () => {
    const before = assignSlots(new Map(), span(0, 5));
    const after = assignSlots(before, span(1, 5));
    expect(after.get(5)).toBe(before.get(0));
  });

  it('keep each row that stays in its place, use no slot twice and none more than there are rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: fc.nat(200), count: fc.integer({ min: 1, max: 30 }), kept: fc.nat(300) })),
        (steps) => {
          let slots: ReadonlyMap<number, number> = new Map();
          for (const { from, count, kept } of steps) {
            const indices = [...new Set([...span(from, count), kept])];
            const next = assignSlots(slots, indices);
            expect(new Set(next.keys())).toEqual(new Set(indices));
            expect(new Set(next.values()).size).toBe(indices.length);
            const staying = indices.filter((index) => slots.has(index));
            expect(staying.map((index) => next.get(index))).toEqual(staying.map((index) => slots.get(index)));
            slots = next;
          }
        },
      ),
    );
  });

  it('do not grow while scrolling', () => {
    let slots: ReadonlyMap<number, number> = new Map();
    for (let from = 0; from < 1000; from += 7) slots = assignSlots(slots, span(from, 20));
    expect(Math.max(...slots.values())).toBe(19);
  });
});
