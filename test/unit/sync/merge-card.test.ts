import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../../renderer/sync/merge/merge-texts';
import { cardWith, linesOf, merged } from '../../support/merge-samples';

describe('who changed it has it', () => {
  test('a line that only they changed is as they have it, byte for byte', () => {
    const theirs = cardWith('TEL;TYPE=work:1', 'X-FOREIGN;A=b: 1').replace('X-FOREIGN', 'x-Foreign');
    expect(merged(cardWith('TEL:1'), cardWith('TEL:1'), theirs).raw).toBe(theirs);
  });

  test('a line that only we changed goes into theirs, and all others keep their bytes', () => {
    const base = cardWith('TITLE:a', 'NOTE:b');
    const theirs = cardWith('X-OTHER:1', 'TITLE:a', 'NOTE:a lo', '  ng note');
    const { raw, conflicts } = merged(base, cardWith('TITLE:c', 'NOTE:b'), theirs);
    expect(raw).toBe(theirs.replace('TITLE:a', 'TITLE:c'));
    expect(conflicts).toEqual([]);
  });

  test('our changes take the line ends of theirs', () => {
    const theirs = cardWith('TITLE:a', 'NOTE:theirs').replaceAll('\r\n', '\n');
    const { raw } = merged(cardWith('TITLE:a'), cardWith('TITLE:b', 'ROLE:r'), theirs);
    expect(raw).toBe(cardWith('TITLE:b', 'NOTE:theirs', 'ROLE:r').replaceAll('\r\n', '\n'));
  });

  test('what both changed alike is no conflict', () => {
    const { raw, conflicts } = merged(cardWith('TITLE:a'), cardWith('TITLE:b'), cardWith('title:b'));
    expect(raw).toBe(cardWith('title:b'));
    expect(conflicts).toEqual([]);
  });

  test('stamps of other programs are never a conflict and stay as they have them', () => {
    const base = cardWith('REV:20260101T000000Z', 'PRODID:a', 'TITLE:a');
    const mine = cardWith('REV:20260303T000000Z', 'PRODID:mine', 'TITLE:b');
    const { raw, conflicts } = merged(
      base,
      mine,
      cardWith('REV:20260202T000000Z', 'PRODID:theirs', 'TITLE:a', 'X-A:1'),
    );
    expect(raw).toBe(cardWith('REV:20260202T000000Z', 'PRODID:theirs', 'TITLE:b', 'X-A:1'));
    expect(conflicts).toEqual([]);
  });
});

describe('numbers and addresses', () => {
  const base = cardWith('TEL;TYPE=work:+49 2151 1', 'TEL;TYPE=cell:+49 170 1');

  test('numbers that both sides added are both there, theirs first', () => {
    const mine = cardWith('TEL;TYPE=work:+49 2151 1', 'TEL;TYPE=cell:+49 170 1', 'TEL:9');
    const theirs = cardWith('TEL;TYPE=work:+49 2151 1', 'TEL:8', 'TEL;TYPE=cell:+49 170 1');
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(linesOf(raw).filter((line) => line.startsWith('TEL'))).toEqual([
      'TEL;TYPE=work:+49 2151 1',
      'TEL:8',
      'TEL;TYPE=cell:+49 170 1',
      'TEL:9',
    ]);
    expect(conflicts).toEqual([]);
  });

  test('a number that one side deleted is gone', () => {
    const mine = cardWith('TEL;TYPE=work:+49 2151 1');
    const theirs = cardWith('TEL;TYPE=cell:+49 170 1', 'TEL;TYPE=work:+49 2151 1', 'X-A:1');
    expect(merged(base, mine, theirs).raw).toBe(cardWith('TEL;TYPE=work:+49 2151 1', 'X-A:1'));
  });

  test('a number that one side deleted and the other changed stays, with a note', () => {
    const mine = cardWith('TEL;TYPE=work:+49 2151 1');
    const theirs = cardWith('TEL;TYPE=work:+49 2151 1', 'TEL;TYPE=cell:+49 170 2');
    expect(merged(base, mine, theirs)).toMatchObject({
      raw: theirs,
      conflicts: [],
      notes: [{ kind: 'keptModified', property: 'TEL' }],
    });
    expect(merged(base, theirs, mine)).toMatchObject({
      raw: theirs,
      conflicts: [],
      notes: [{ kind: 'keptModified', property: 'TEL' }],
    });
  });

  test('the kind that one side gave to a number and the number that the other corrected go together', () => {
    const { raw, conflicts } = merged(
      cardWith('TEL;TYPE=work:1'),
      cardWith('TEL;TYPE=work:2'),
      cardWith('TEL;TYPE=work,voice:1'),
    );
    expect(conflicts).toEqual([]);
    expect(raw).toBe(cardWith('TEL;TYPE=work,voice:2'));
  });

  test('a number both sides changed to different ones: theirs stays, ours waits', () => {
    const mine = cardWith('TEL;TYPE=work:+49 2151 2', 'TEL;TYPE=cell:+49 170 1');
    const theirs = cardWith('TEL;TYPE=work:+49 2151 3', 'TEL;TYPE=cell:+49 170 1');
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(raw).toBe(theirs);
    expect(conflicts).toMatchObject([
      {
        property: 'TEL',
        before: '+49 2151 1',
        mine: '+49 2151 2',
        theirs: '+49 2151 3',
        mineRaw: ['TEL;TYPE=work:+49 2151 2\r\n'],
      },
    ]);
  });

  test('a label travels with its number, and the number of the group is no identity', () => {
    const before = cardWith('item1.TEL:1', 'item1.X-ABLabel:Pforte');
    const mine = cardWith('item1.TEL:1', 'item1.X-ABLabel:Wache', 'item2.TEL:2', 'item2.X-ABLabel:Notruf');
    const theirs = cardWith(
      'ITEM2.EMAIL:a@example.org',
      'ITEM2.X-ABLABEL:Amt',
      'ITEM7.TEL:1',
      'ITEM7.X-ABLABEL:Pforte',
    );
    const { raw, conflicts } = merged(before, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(raw).toBe(
      cardWith(
        'ITEM2.EMAIL:a@example.org',
        'ITEM2.X-ABLABEL:Amt',
        'ITEM7.TEL:1',
        'item1.TEL:2',
        'item1.X-ABLabel:Notruf',
        'ITEM7.X-ABLabel:Wache',
      ),
    );
  });

  test('with a number that is deleted its label goes', () => {
    const before = cardWith('item1.TEL:1', 'item1.X-ABLabel:Pforte', 'X-A:1');
    const theirs = cardWith('item3.TEL:1', 'item3.X-ABLabel:Pforte', 'X-A:2');
    expect(merged(before, cardWith('X-A:1'), theirs).raw).toBe(cardWith('X-A:2'));
  });

  test('where only its label is changed, a line keeps every byte that it has there', () => {
    const before = cardWith('item4.ADR;type=WORK:;;Markt 1;Venlo', 'item4.X-ABADR:nl');
    const mine = before.replace('X-ABADR', 'X-ABADR;X-P=1');
    const theirs = before.replace('Venlo\r\n', 'Venlo\n');
    expect(merged(before, mine, theirs).raw).toBe(theirs.replace('X-ABADR', 'X-ABADR;X-P=1'));
  });

  test('a label comes to a number that had no group', () => {
    const mine = cardWith('item1.TEL:1', 'item1.X-ABLabel:Pforte');
    const { raw } = merged(cardWith('TEL:1'), mine, cardWith('TEL:1', 'item1.EMAIL:a@example.org'));
    expect(raw).toBe(cardWith('item2.TEL:1', 'item2.X-ABLabel:Pforte', 'item1.EMAIL:a@example.org'));
  });
});

describe('lists', () => {
  test('categories are merged one by one', () => {
    const { raw, conflicts } = merged(
      cardWith('CATEGORIES:a,b'),
      cardWith('CATEGORIES:a,c'),
      cardWith('CATEGORIES:d,b,a'),
    );
    expect(raw).toBe(cardWith('CATEGORIES:d,a,c'));
    expect(conflicts).toEqual([]);
  });

  test('partnerships that both sides added are both there', () => {
    const { raw } = merged(
      cardWith(),
      cardWith('X-TANDEM-PARTNERSHIP:one'),
      cardWith('X-TANDEM-PARTNERSHIP:two'),
    );
    expect(raw).toBe(cardWith('X-TANDEM-PARTNERSHIP:two one'));
  });

  test('a list without anything left goes', () => {
    const { raw } = merged(cardWith('NICKNAME:a'), cardWith(), cardWith('NICKNAME:a', 'X-A:1'));
    expect(raw).toBe(cardWith('X-A:1'));
  });
});

describe('texts', () => {
  const note = (...lines: string[]): string => cardWith(`NOTE:${lines.join('\\n')}`);

  test('lines that different people changed are joined', () => {
    const { raw, conflicts, notes } = merged(
      note('a', 'b', 'c'),
      note('A', 'b', 'c'),
      note('a', 'b', 'C', 'd'),
    );
    expect(raw).toBe(note('A', 'b', 'C', 'd'));
    expect(conflicts).toEqual([]);
    expect(notes).toEqual([{ kind: 'textsJoined', property: 'NOTE' }]);
  });

  test('the same line changed by both: theirs stays in the text without marks, ours waits with what was before', () => {
    const { raw, conflicts } = merged(note('a', 'b'), note('mine', 'b'), note('theirs', 'b'));
    expect(raw).toBe(note('theirs', 'b'));
    expect(conflicts).toMatchObject([
      { key: 'VCARD|NOTE', property: 'NOTE', before: 'a\nb', mine: 'mine\nb', theirs: 'theirs\nb' },
    ]);
  });

  test('the second language is a property of its own', () => {
    const base = cardWith('NOTE;LANGUAGE=de:a', 'X-TANDEM-NOTE;LANGUAGE=nl:a');
    const mine = cardWith('NOTE;LANGUAGE=de:a', 'X-TANDEM-NOTE;LANGUAGE=nl:mine');
    const theirs = cardWith('NOTE;LANGUAGE=de:theirs', 'X-TANDEM-NOTE;LANGUAGE=nl:a');
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(raw).toBe(cardWith('NOTE;LANGUAGE=de:theirs', 'X-TANDEM-NOTE;LANGUAGE=nl:mine'));
    expect(conflicts).toEqual([]);
    const both = merged(base, mine, base.replace('nl:a', 'nl:b'));
    expect(both.conflicts).toMatchObject([
      { key: 'VCARD|X-TANDEM-NOTE;LANGUAGE=nl', property: 'X-TANDEM-NOTE', language: 'nl', mine: 'mine' },
    ]);
  });

  test('of two texts, the one that they still have is the one that was changed: merged again, it stands once', () => {
    const base = cardWith('NOTE:a', 'NOTE:b');
    const theirs = cardWith('NOTE;X-P=1:b');
    const { raw } = merged(base, cardWith('NOTE:a', 'NOTE:b2'), theirs);
    expect(raw).toBe(cardWith('NOTE;X-P=1:b2'));
    expect(merged(base, raw, theirs)).toEqual({ kind: 'merged', raw, conflicts: [], notes: [] });
    expect(merged(base, theirs, raw)).toEqual({ kind: 'merged', raw, conflicts: [], notes: [] });
  });

  test('the same line of a single-line text is a conflict of its own', () => {
    const { conflicts } = merged(cardWith('TITLE:a'), cardWith('TITLE:b'), cardWith('TITLE:c'));
    expect(conflicts).toMatchObject([{ property: 'TITLE', mine: 'b', theirs: 'c', before: 'a' }]);
  });
});

describe('the name', () => {
  const named = (n: string, fn: string): string =>
    cardWith().replace('N:Muster;Lena;;;', `N:${n}`).replace('FN:Lena Muster', `FN:${fn}`);

  test('changes with its parts as one', () => {
    const { raw, conflicts } = merged(
      cardWith(),
      named('Voorbeeld;Lena;;;', 'Lena Voorbeeld'),
      named('Muster;Helena;;;', 'Helena Muster'),
    );
    expect(raw).toBe(named('Muster;Helena;;;', 'Helena Muster'));
    expect(conflicts).toMatchObject([
      { key: 'VCARD|name', property: 'FN', mine: 'Lena Voorbeeld', theirs: 'Helena Muster' },
    ]);
    expect(conflicts[0]?.mineRaw).toEqual(['N:Voorbeeld;Lena;;;\r\n', 'FN:Lena Voorbeeld\r\n']);
  });

  test('of two versions, the one that has all changes of the other is no question', () => {
    const mine = named('Muster;Lena;;Dr.;', 'Dr. Lena Muster');
    const theirs = named('Muster;Lena;;Dr.;', 'Lena Muster');
    expect(merged(cardWith(), mine, theirs)).toEqual({ kind: 'merged', raw: mine, conflicts: [], notes: [] });
    expect(merged(cardWith(), theirs, mine)).toEqual({ kind: 'merged', raw: mine, conflicts: [], notes: [] });
  });

  test('a display name that someone chose is merged by itself', () => {
    const { raw, conflicts } = merged(
      cardWith(),
      named('Muster;Helena;;;', 'Lena Muster'),
      named('Muster;Lena;;;', 'Leni vom Empfang'),
    );
    expect(raw).toBe(named('Muster;Helena;;;', 'Leni vom Empfang'));
    expect(conflicts).toEqual([]);
  });
});

describe('versions and whole items', () => {
  test('without a common text, what only one side has is kept and what differs waits', () => {
    const { raw, conflicts } = merged(null, cardWith('TITLE:a', 'NOTE:n'), cardWith('TITLE:b', 'ROLE:r'));
    expect(linesOf(raw).sort()).toEqual(linesOf(cardWith('TITLE:b', 'ROLE:r', 'NOTE:n')).sort());
    expect(conflicts).toMatchObject([{ property: 'TITLE', before: null, mine: 'a', theirs: 'b' }]);
  });

  test('our change goes into a card that they have turned into another version', () => {
    const base =
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN:Muster;Lena\r\nFN:Lena Muster\r\nTEL;CELL:1\r\nEND:VCARD\r\n';
    const mine = base.replace(
      'TEL;CELL:1',
      'TEL;CELL:1\r\nTITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84',
    );
    const theirs =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Muster;Lena;;;\r\nFN:Lena Muster\r\nTEL;TYPE=CELL:1\r\nEND:VCARD\r\n';
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(raw).toBe(theirs.replace('END:VCARD', 'TITLE:Ä\r\nEND:VCARD'));
    expect(conflicts).toEqual([]);
    const back = merged(theirs, theirs.replace('END', 'TITLE:Ä\r\nEND'), base);
    expect(back.raw).toBe(base.replace('END', 'TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84\r\nEND'));
  });

  test('another UID at the same address is another item', () => {
    expect(mergeTexts(cardWith(), cardWith('TITLE:a'), cardWith().replace('1c0e', '2d1f'))).toEqual({
      kind: 'otherUid',
    });
  });

  test('a UID that they lost is put back', () => {
    const theirs = cardWith('X-A:1').replace('UID:1c0e\r\n', '');
    expect(merged(cardWith(), cardWith('TITLE:a'), theirs).raw).toContain('UID:1c0e\r\n');
  });

  test.each([
    ['cut off', cardWith('TITLE:a').slice(0, -14)],
    ['empty', ''],
    ['two cards', cardWith() + cardWith()],
    ['a page of a portal', '<html><body>Sign in</body></html>'],
    ['with text behind it', `${cardWith()}rest`],
  ])('theirs that is no whole card (%s) is never merged', (_, theirs) => {
    expect(mergeTexts(cardWith(), cardWith('TITLE:a'), theirs)).toEqual({
      kind: 'unreadable',
      side: 'theirs',
    });
    expect(mergeTexts(cardWith(), cardWith(), theirs)).toEqual({ kind: 'unreadable', side: 'theirs' });
  });

  test('mine that is no whole card is said to be so', () => {
    expect(mergeTexts(cardWith(), 'BEGIN:VCARD\r\n', cardWith('TITLE:a'))).toEqual({
      kind: 'unreadable',
      side: 'mine',
    });
  });
});

describe('expertise', () => {
  const four = (...lines: string[]) => cardWith(...lines).replace('VERSION:3.0', 'VERSION:4.0');
  const topic = (id: string, word: string) => `EXPERTISE;X-TANDEM-TOPIC=${id}:${word}`;
  const waste = topic('waste', 'Abfallwirtschaft');
  const culture = topic('culture', 'Kultur');
  const sport = topic('sport', 'Sport');

  test('that both sides wrote for one topic stands there once', () => {
    const theirs = four('X-A:1', waste);
    expect(merged(four(), four(waste), theirs)).toMatchObject({ raw: theirs, conflicts: [] });
    expect(merged(null, four(waste), theirs)).toMatchObject({ raw: theirs, conflicts: [] });
  });

  test('of topics that both sides exchanged for others is no question', () => {
    const { raw, conflicts, notes } = merged(four(waste), four(culture), four(sport));
    expect(raw).toBe(four(sport, culture));
    expect([conflicts, notes]).toEqual([[], []]);
  });

  test('of our topics comes along into a card that another program has turned into 4.0, once', () => {
    const own = ['X-TANDEM-TOPIC:waste', 'CATEGORIES:Abfallwirtschaft'];
    const theirs = four('X-A:1');
    const { raw, conflicts } = merged(cardWith(), cardWith(...own), theirs);
    expect(raw).toBe(four('X-A:1', ...own, waste));
    expect(conflicts).toEqual([]);
    expect(merged(theirs, raw, raw).raw).toBe(raw);
    expect(merged(cardWith(), cardWith(...own), raw).raw).toBe(raw);
  });
});
