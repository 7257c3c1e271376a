import { describe, expect, it } from 'vitest';
import { applyToggle } from '../../../renderer/ui/row-selection';

const keyAt = (index: number) => (index < 10 ? `k${index}` : undefined);
const keys = (...indices: number[]) => new Set(indices.map((index) => `k${index}`));

describe('picking rows', () => {
  it('adds a row and gives it back', () => {
    const one = applyToggle(keys(), 3, { range: false, from: 3, until: 3 }, keyAt);
    expect(one).toEqual(keys(3));
    expect(applyToggle(one, 3, { range: false, from: 3, until: 3 }, keyAt)).toEqual(keys());
  });

  it('picks a range in either direction', () => {
    expect(applyToggle(keys(), 5, { range: true, from: 3, until: 3 }, keyAt)).toEqual(keys(3, 4, 5));
    expect(applyToggle(keys(), 1, { range: true, from: 3, until: 3 }, keyAt)).toEqual(keys(1, 2, 3));
  });

  it('gives rows back when the range shrinks or turns round, and leaves others alone', () => {
    expect(applyToggle(keys(3, 4, 5, 9), 4, { range: true, from: 3, until: 5 }, keyAt)).toEqual(
      keys(3, 4, 9),
    );
    expect(applyToggle(keys(3, 4, 5), 2, { range: true, from: 3, until: 5 }, keyAt)).toEqual(keys(2, 3));
  });

  it('leaves out rows that have no key', () => {
    expect(applyToggle(keys(), 12, { range: true, from: 8, until: 8 }, keyAt)).toEqual(keys(8, 9));
  });

  it('does not change the selection it was given', () => {
    const before = keys(1);
    applyToggle(before, 2, { range: false, from: 2, until: 2 }, keyAt);
    expect(before).toEqual(keys(1));
  });
});
