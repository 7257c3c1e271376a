import { describe, expect, test } from 'vitest';
import { canonicalHash, isSameContent } from '../../../renderer/sync/canonical';
import type { MergeConflict } from '../../../renderer/sync/merge-types';
import { canTakeBoth, takeBoth, takeMine } from '../../../renderer/sync/merge/settle-conflict';
import { cardWith, eventWith, merged, overrideOf } from '../../support/merge-samples';

/** The one conflict of a merge, with the text it left. */
function conflictOf(
  base: string | null,
  mine: string,
  theirs: string,
): { raw: string; conflict: MergeConflict } {
  const { raw, conflicts } = merged(base, mine, theirs);
  const [conflict] = conflicts;
  if (!conflict || conflicts.length > 1) throw new Error(`${conflicts.length} conflicts`);
  return { raw, conflict };
}

describe('mine in the place of theirs', () => {
  test.each<[string, string, string, string]>([
    [
      'a title',
      cardWith('TITLE;LANGUAGE=de:a'),
      cardWith('TITLE;LANGUAGE=de:b'),
      cardWith('TITLE;LANGUAGE=de:c'),
    ],
    ['a note', cardWith('NOTE:a'), cardWith('NOTE:b\\nb', 'X-A:1'), cardWith('NOTE:c')],
    [
      'a number with its label',
      cardWith('item1.TEL:1', 'item1.X-ABLabel:x'),
      cardWith('item1.TEL:2', 'item1.X-ABLabel:y'),
      cardWith('item5.TEL:3', 'item5.X-ABLabel:z'),
    ],
    [
      'the second of two notes',
      cardWith('NOTE:x', 'NOTE:a'),
      cardWith('NOTE:x', 'NOTE:b'),
      cardWith('NOTE:x', 'NOTE:c'),
    ],
    [
      'the times of an event',
      eventWith(['DTSTART:20260105T080000Z', 'DTEND:20260105T090000Z']),
      eventWith(['DTSTART:20260105T080000Z', 'DURATION:PT3H']),
      eventWith(['DTSTART:20260106T080000Z', 'DTEND:20260106T090000Z']),
    ],
    [
      'what stands in a single day of a series',
      eventWith(['SUMMARY:a'], overrideOf('RECURRENCE-ID:20260112T080000Z', 'SUMMARY:a')),
      eventWith(['SUMMARY:a'], overrideOf('RECURRENCE-ID:20260112T080000Z', 'SUMMARY:b')),
      eventWith(['SUMMARY:a'], overrideOf('RECURRENCE-ID:20260112T080000Z', 'SUMMARY:c')),
    ],
  ])('%s', (_, base, mine, theirs) => {
    const { raw, conflict } = conflictOf(base, mine, theirs);
    expect(isSameContent(takeMine(raw, conflict), mine)).toBe(true);
  });

  test('leaves all other lines as they are', () => {
    const { raw, conflict } = conflictOf(
      cardWith('TITLE:a'),
      cardWith('TITLE:b'),
      cardWith('x-odd; A=1:  x', 'title:c'),
    );
    expect(takeMine(raw, conflict)).toBe(cardWith('x-odd; A=1:  x', 'TITLE:b'));
  });

  test('works after theirs has changed again, and after it has gone', () => {
    const { conflict } = conflictOf(cardWith('TITLE:a'), cardWith('TITLE:b'), cardWith('TITLE:c'));
    expect(takeMine(cardWith('TITLE:d'), conflict)).toBe(cardWith('TITLE:b'));
    expect(takeMine(cardWith(), conflict)).toBe(cardWith('TITLE:b'));
    const number = conflictOf(cardWith('TEL:1'), cardWith('TEL:2'), cardWith('TEL:3')).conflict;
    expect(takeMine(cardWith('TEL:4'), number)).toBe(cardWith('TEL:4', 'TEL:2'));
  });

  test('changes nothing where there is no place for it', () => {
    const override = overrideOf('RECURRENCE-ID:20260112T080000Z', 'SUMMARY:b');
    const base = eventWith(['SUMMARY:a'], overrideOf('RECURRENCE-ID:20260112T080000Z', 'SUMMARY:a'));
    const theirs = eventWith(['SUMMARY:a'], overrideOf('RECURRENCE-ID:20260112T080000Z', 'SUMMARY:c'));
    const { conflict } = conflictOf(base, eventWith(['SUMMARY:a'], override), theirs);
    expect(takeMine(eventWith(['SUMMARY:a']), conflict)).toBe(eventWith(['SUMMARY:a']));
    expect(takeMine('no card', conflict)).toBe('no card');
  });

  test('takes one line of what was stored, however many stand in it', () => {
    const { raw, conflict } = conflictOf(cardWith('TITLE:a'), cardWith('TITLE:b'), cardWith('TITLE:c'));
    const odd = { ...conflict, mineRaw: ['TITLE:b\r\nEND:VCARD\r\nBEGIN:VCARD\r\nTEL:666\r\n'] };
    expect(takeMine(raw, odd)).toBe(cardWith('TITLE:b'));
  });
});

describe('both', () => {
  test('notes stand one below the other, titles behind each other', () => {
    const note = conflictOf(
      cardWith('NOTE:a'),
      cardWith('NOTE:mine, too'),
      cardWith('NOTE;LANGUAGE=de:theirs'),
    );
    expect(takeBoth(note.raw, note.conflict)).toBe(cardWith('NOTE;LANGUAGE=de:theirs\\n\\nmine\\, too'));
    const title = conflictOf(cardWith('TITLE:a'), cardWith('TITLE:b'), cardWith('TITLE:c'));
    expect(takeBoth(title.raw, title.conflict)).toBe(cardWith('TITLE:c / b'));
  });

  test('a second time adds nothing', () => {
    const { raw, conflict } = conflictOf(cardWith('NOTE:a'), cardWith('NOTE:b'), cardWith('NOTE:c'));
    const once = takeBoth(raw, conflict);
    expect(takeBoth(once, conflict)).toBe(once);
  });

  test('numbers stand beside each other', () => {
    const { raw, conflict } = conflictOf(cardWith('TEL:1'), cardWith('TEL:2'), cardWith('TEL:3'));
    expect(takeBoth(raw, conflict)).toBe(cardWith('TEL:3', 'TEL:2'));
  });

  test('a birthday cannot be two', () => {
    const { raw, conflict } = conflictOf(cardWith('BDAY:1980'), cardWith('BDAY:1981'), cardWith('BDAY:1982'));
    expect(canTakeBoth(conflict)).toBe(false);
    expect(takeBoth(raw, conflict)).toBe(raw);
  });
});

test('after taking mine, the next merge has nothing to ask', () => {
  const base = cardWith('TITLE:a');
  const { raw, conflict } = conflictOf(base, cardWith('TITLE:b'), cardWith('TITLE:c'));
  const chosen = takeMine(raw, conflict);
  const next = merged(raw, chosen, raw.replace('TITLE', 'X-NEW:1\r\nTITLE'));
  expect(next.conflicts).toEqual([]);
  expect(canonicalHash(next.raw)).toBe(canonicalHash(cardWith('TITLE:b', 'X-NEW:1')));
});
