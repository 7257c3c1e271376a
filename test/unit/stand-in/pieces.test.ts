import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../stand-in/pieces.mjs';

describe('a long answer of the stand-in', () => {
  it('comes in pieces that are the same together, no character cut in two', () => {
    const answer = { kind: 'answer', body: `x${'😀'.repeat(150_000)}` };
    const pieces = piecesOf(answer);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.filter((piece) => !piece.isWellFormed())).toEqual([]);
    expect(JSON.parse(pieces.join(''))).toEqual(answer);
  });

  it('is not cut if it is short, or nothing', () => {
    expect([piecesOf({ kind: 'failed' }), piecesOf(undefined)]).toEqual([[], []]);
  });
});
