import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import {
  canonicalHash,
  canonicalKeys,
  differingKeys,
  isSameContent,
  strictHash,
} from '../../../renderer/sync/canonical';
import type { MergeConflict, Merged } from '../../../renderer/sync/merge-types';
import { mergeTexts } from '../../../renderer/sync/merge/merge-texts';
import { takeBoth, takeMine } from '../../../renderer/sync/merge/settle-conflict';
import { isVolatile, listSeparator } from '../../../renderer/sync/property-traits';
import { anyHistory, anyRespelling, anyTriple, edited, realTexts, type Triple } from '../../support/any-edit';
import { atomsOf, atomsOfLines, atomsStanding } from '../../support/atoms-of';
import { linesByPlace } from '../../support/lines-by-place';
import { eventWith, merged } from '../../support/merge-samples';
import { runs } from '../../support/soak';

const timeout = runs(30_000, 3_600_000);
/** `examples` once told the property from what it means to say. */
const check = <Values extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Values>,
  examples: Values[] = [],
): void => fc.assert(property, { numRuns: runs(60, 10_000), examples });

const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'ACTION:DISPLAY', 'END:VALARM'];

/** A text, and two versions of it in which something else stands for the same words. */
const tripleOf = (base: string, words: string, mine: string, theirs: string): Triple => ({
  base,
  mine: base.replace(words, mine),
  theirs: base.replace(words, theirs),
});

/** All that is said in the text or kept beside it. */
function keptAtoms({ raw, conflicts }: Pick<Merged, 'raw' | 'conflicts'>): Set<string> {
  return new Set([
    ...atomsOf(raw).keys(),
    ...atomsOfLines(conflicts.flatMap(({ mineRaw }) => mineRaw)).keys(),
  ]);
}

describe('two versions of a real card or calendar item', { timeout }, () => {
  test('only they changed it: theirs, byte for byte', () => {
    check(
      fc.property(anyTriple, ({ base, theirs }) => {
        expect(merged(base, base, theirs)).toEqual({ kind: 'merged', raw: theirs, conflicts: [], notes: [] });
      }),
    );
  });

  test('only we changed it: ours, byte for byte', () => {
    check(
      fc.property(anyTriple, ({ base, mine }) => {
        expect(merged(base, mine, base)).toEqual({ kind: 'merged', raw: mine, conflicts: [], notes: [] });
      }),
    );
  });

  test('both made the same of it: that', () => {
    check(
      fc.property(anyTriple, ({ base, mine }) => {
        expect(merged(base, mine, mine).raw).toBe(mine);
        expect(merged(null, mine, mine).raw).toBe(mine);
      }),
    );
  });

  test('a server that only spells otherwise gets our change and keeps its spelling', () => {
    check(
      fc.property(anyTriple, anyRespelling, ({ base, mine }, spelling) => {
        const theirs = edited(base, spelling);
        expect(isSameContent(theirs, base)).toBe(true);
        const { raw, conflicts } = merged(base, mine, theirs);
        expect(conflicts).toEqual([]);
        expect(canonicalHash(raw)).toBe(canonicalHash(mine));
        expect([...differingKeys(raw, mine)]).toEqual([]);
      }),
    );
  });

  test('nothing that either side wrote is lost, and nothing that nobody touched', () => {
    check(
      fc.property(anyTriple, ({ base, mine, theirs }) => {
        const kept = keptAtoms(merged(base, mine, theirs));
        const before = atomsOf(base);
        const stood = atomsStanding(base);
        const [own, other] = [atomsOf(mine), atomsOf(theirs)];
        const written = [...own.keys(), ...other.keys()].filter((atom) => !stood.has(atom));
        const untouched = [...before].flatMap(([atom, count]) =>
          count === 1 && own.has(atom) && other.has(atom) ? [atom] : [],
        );
        expect([...written, ...untouched].filter((atom) => !kept.has(atom))).toEqual([]);
      }),
      // Both gave another value to a line that had said nothing, and one of them a parameter.
      [[tripleOf(eventWith([], ['CALSCALE:GREGORIAN']), 'CALSCALE:G', 'CALSCALE;X-P=1:H', 'CALSCALE:H')]],
    );
  });

  test('without a common text nothing at all is lost', () => {
    check(
      fc.property(anyTriple, ({ mine, theirs }) => {
        const kept = keptAtoms(merged(null, mine, theirs));
        const said = [...atomsOf(mine).keys(), ...atomsOf(theirs).keys()];
        expect(said.filter((atom) => !kept.has(atom))).toEqual([]);
      }),
    );
  });

  test('with the sides exchanged, the same is said: only which value is visible differs', () => {
    check(
      fc.property(anyTriple, ({ base, mine, theirs }) => {
        const one = merged(base, mine, theirs);
        const other = merged(base, theirs, mine);
        expect([...keptAtoms(other)].sort()).toEqual([...keptAtoms(one)].sort());
        const keysOf = ({ conflicts }: Merged): string[] =>
          conflicts.map(({ property, language }) => `${property} ${language}`).sort();
        expect(keysOf(other)).toEqual(keysOf(one));
      }),
    );
  });

  test('merging again changes nothing', () => {
    check(
      fc.property(anyTriple, ({ base, mine, theirs }) => {
        const { raw } = merged(base, mine, theirs);
        expect(merged(raw, raw, raw).raw).toBe(raw);
        expect(merged(theirs, raw, theirs)).toEqual({ kind: 'merged', raw, conflicts: [], notes: [] });
        const again = merged(base, raw, theirs);
        expect(again.conflicts).toEqual([]);
        expect(canonicalHash(again.raw)).toBe(canonicalHash(raw));
      }),
    );
  });

  test('lines of theirs that we did not touch keep every byte', () => {
    check(
      fc.property(anyTriple, ({ base, mine, theirs }) => {
        if (theirs === base) return;
        const { raw } = merged(base, mine, theirs);
        const [before, own, other] = [linesByPlace(base), linesByPlace(mine), linesByPlace(theirs)];
        const result = new Set([...linesByPlace(raw).values()].flat().map((line) => line.raw));
        const lost: string[] = [];
        for (const [place, [line]] of other) {
          if (!line || line.name === 'SEQUENCE') continue;
          // What stands there several times may be one that we changed and one that they took away.
          const counts = [own, other, ...(isVolatile(line.name) ? [] : [before])].map(
            (lines) => lines.get(place)?.length,
          );
          if (counts.some((count) => count !== 1)) continue;
          // A label goes with its number, and gets another group where it comes without one.
          if (line.group !== '' && line.name.startsWith('X-')) continue;
          const isKept = result.has(line.raw) || listSeparator(line.name) !== undefined;
          if (!isKept) lost.push(line.raw);
        }
        expect(lost).toEqual([]);
      }),
      // Another time makes another alarm of it, which comes with lines of ours.
      [[tripleOf(eventWith(alarm), 'M\r\nACTION:D', 'Ma\r\nACTION:D', 'M\r\nACTION:D\r\n ')]],
    );
  });

  test('mine, or both, can be taken for every conflict', () => {
    check(
      fc.property(anyTriple, ({ base, mine, theirs }) => {
        const { raw, conflicts } = merged(base, mine, theirs);
        const all = conflicts.reduce<string>(takeMine, raw);
        const atoms = atomsOf(all);
        for (const atom of atomsOfLines(conflicts.flatMap(({ mineRaw }) => mineRaw)).keys()) {
          expect(atoms.has(atom)).toBe(true);
        }
        const both = conflicts.reduce<string>(takeBoth, raw);
        const kinds = [...atomsOf(raw).keys()].filter((atom) => !atom.includes(':'));
        const withBoth = atomsOf(both);
        expect(kinds.filter((atom) => !withBoth.has(atom))).toEqual([]);
        expect(merged(theirs, all, theirs).conflicts).toEqual([]);
      }),
    );
  });
});

describe('three desks and a server', { timeout }, () => {
  test('come to say the same, whoever syncs when', () => {
    check(
      fc.property(anyHistory, fc.array(fc.nat(2), { maxLength: 12 }), ({ base, edits }, order) => {
        let server = base;
        const desks = Array.from({ length: 3 }, () => ({
          base,
          local: base,
          conflicts: [] as MergeConflict[],
        }));
        const sync = (number: number): void => {
          const desk = desks[number];
          if (!desk) return;
          const result = merged(desk.base, desk.local, server);
          desk.conflicts.push(...result.conflicts);
          desk.local = result.raw;
          if (!isSameContent(desk.local, server)) server = desk.local;
          desk.base = server;
        };
        edits.forEach((each, index) => {
          const desk = desks[index % 3];
          if (desk) desk.local = edited(desk.local, each);
          const turn = order[index];
          if (turn !== undefined) sync(turn);
        });
        for (const turn of [...order, 0, 1, 2, 0, 1, 2]) sync(turn);
        for (const { local } of desks) expect(canonicalHash(local)).toBe(canonicalHash(server));
        const before = server;
        for (const turn of [0, 1, 2]) sync(turn);
        expect(server).toBe(before);
      }),
    );
  });
});

describe('any text', { timeout }, () => {
  const { cards, calendars } = realTexts();
  const pieces = [...cards, ...calendars].flatMap((raw) => [...contentLines(raw)].map((line) => line.raw));
  const anyLines = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 25,
    })
    .map((lines) => lines.join(''));
  const framed = (name: string) => (text: string) => `BEGIN:${name}\r\nTITLE:x\r\n${text}\r\nEND:${name}\r\n`;
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    anyLines,
    anyLines.map(framed('VCARD')),
    anyLines.map((text) => framed('VCALENDAR')(framed('VTODO')(text))),
    fc.constantFrom(...cards, ...calendars),
  );

  test('can be merged with any other, hashed and asked for its keys', () => {
    check(
      fc.property(fc.option(anyText), anyText, anyText, (base, mine, theirs) => {
        const result = mergeTexts(base, mine, theirs);
        for (const text of [mine, theirs]) {
          expect(canonicalHash(text)).toMatch(/^[0-9a-f]{64}$/);
          expect(strictHash(text)).toMatch(/^[0-9a-f]{64}$/);
          expect(canonicalKeys(text).size).toBeGreaterThan(0);
          expect(differingKeys(text, text).size).toBe(0);
        }
        expect(differingKeys(mine, theirs).size === 0).toBe(canonicalHash(mine) === canonicalHash(theirs));
        if (result.kind !== 'merged') return;
        for (const conflict of result.conflicts) {
          takeMine(result.raw, conflict);
          takeBoth(mine, conflict);
        }
      }),
    );
  });
});
