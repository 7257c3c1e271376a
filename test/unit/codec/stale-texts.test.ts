import { describe, expect, it } from 'vitest';
import { inMainLanguages } from '../../../renderer/codec/main-language';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { readContact } from '../../../renderer/codec/read-contact';
import {
  affirmContactText,
  affirmIdeaText,
  staleContactTexts,
  staleIdeaTexts,
} from '../../../renderer/codec/stale-texts';
import { sha256 } from '../../../renderer/codec/sha256';
import type { ContactFields } from '../../../renderer/domain/contact';
import { cardWith } from '../../support/merge-samples';

const markOf = (text: string) => sha256(text).slice(0, 8);
const lineOf = (name: string, language: string, mark: string, text: string) =>
  `X-TANDEM-${name};LANGUAGE=${language};X-TANDEM-OF=${mark}:${text}`;
const german = { id: 'x', mainLanguage: 'de' as const };

/** The German text was changed by a program that knows nothing of the Dutch one. */
const role = (changed = 'Amtsleiterin', mark = markOf('Leiterin')) =>
  cardWith(`TITLE;LANGUAGE=de:${changed}`, lineOf('TITLE', 'nl', mark, 'Hoofd'));

function edit(raw: string, fields: Partial<ContactFields>): string {
  const before = readContact(raw, german);
  return patchContact(raw, before, { ...before, ...fields }, german);
}

function taskWith(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'BEGIN:VTODO', 'UID:1', ...lines, 'END:VTODO', 'END:VCALENDAR', ''].join('\r\n');
}

describe('a translation', () => {
  it('is out of date in its own language once the text beside it was changed', () => {
    expect(staleContactTexts(role('Leiterin'), 'de')).toEqual({});
    expect(staleContactTexts(role(), 'de')).toEqual({ role: 'nl' });
    expect(staleContactTexts(role(), 'nl')).toEqual({ role: 'nl' });
    const turned = cardWith('TITLE;LANGUAGE=nl:Chef', lineOf('TITLE', 'de', markOf('Hoofd'), 'Leiterin'));
    expect(staleContactTexts(turned, 'de')).toEqual({ role: 'de' });
  });

  it('is in the language that is not the main one, if no line names its own', () => {
    const raw = cardWith('NOTE:Ruft an', `X-TANDEM-NOTE;X-TANDEM-OF=${markOf('Ruft lieber an')}:Belt`);
    expect(staleContactTexts(raw, 'de')).toEqual({ note: 'nl' });
    expect(staleContactTexts(raw, 'nl')).toEqual({ note: 'de' });
  });

  it.each([
    ['without a mark', ['NOTE;LANGUAGE=de:a', 'X-TANDEM-NOTE;LANGUAGE=nl:b']],
    ['with an empty mark', ['NOTE;LANGUAGE=de:a', 'X-TANDEM-NOTE;LANGUAGE=nl;X-TANDEM-OF=:b']],
    ['with a mark in capitals', ['NOTE;LANGUAGE=de:a', lineOf('NOTE', 'nl', markOf('a').toUpperCase(), 'b')]],
    ['without a text beside it', [lineOf('NOTE', 'nl', '00000000', 'b')]],
    ['by another program', ['NOTE;LANGUAGE=de;ALTID=1:a', 'NOTE;LANGUAGE=nl;ALTID=1:b']],
    ['of a text that is all ours', ['X-TANDEM-NEXT;LANGUAGE=de:a', lineOf('NEXT', 'nl', '00000000', 'b')]],
  ])('%s is not called out of date', (_, lines) => {
    expect(staleContactTexts(cardWith(...lines), 'de')).toEqual({});
    expect(staleIdeaTexts(taskWith(...lines), 'de')).toEqual({});
  });

  it('of a unit is out of date with the unit, not with the name of the company', () => {
    const own = lineOf('ORG', 'nl', markOf('Stadt;Umwelt'), 'Stadt\\;Milieu');
    expect(staleContactTexts(cardWith('ORG;LANGUAGE=de:Stadt;Umwelt', own), 'de')).toEqual({});
    expect(staleContactTexts(cardWith('ORG;LANGUAGE=de:Stadtwerke;Umwelt', own), 'de')).toEqual({});
    expect(staleContactTexts(cardWith('ORG;LANGUAGE=de:Stadt;Klima', own), 'de')).toEqual({ unit: 'nl' });
    expect(staleContactTexts(cardWith('ORG;LANGUAGE=de:Stadtwerke;Klima', own), 'de')).toEqual({
      unit: 'nl',
    });
  });

  it('of an idea is told for title and text, each by itself', () => {
    const title = ['SUMMARY;LANGUAGE=de:Neu', lineOf('SUMMARY', 'nl', markOf('Alt'), 'Oud')];
    const text = [
      'DESCRIPTION;LANGUAGE=de:Wie es war',
      lineOf('DESCRIPTION', 'nl', markOf('Wie es war'), 'Zo'),
    ];
    expect(staleIdeaTexts(taskWith(...title, ...text), 'de')).toEqual({ title: 'nl' });
    expect(staleIdeaTexts('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'de')).toEqual({});
  });
});

describe('that a translation still fits', () => {
  it('is said in its line alone', () => {
    const raw = role();
    const affirmed = affirmContactText(raw, 'role', 'de');
    expect(affirmed).toBe(raw.replace(markOf('Leiterin'), markOf('Amtsleiterin')));
    expect(staleContactTexts(affirmed, 'de')).toEqual({});
  });

  it('is said of one field and not of another, and changes nothing where nothing is out of date', () => {
    const raw = cardWith(
      'TITLE;LANGUAGE=de:a',
      lineOf('TITLE', 'nl', '00000000', 'b'),
      'ORG;LANGUAGE=de:c;d',
      lineOf('ORG', 'nl', '00000000', 'c\\;e'),
      'NOTE;LANGUAGE=de:f',
    );
    expect(staleContactTexts(affirmContactText(raw, 'unit', 'de'), 'de')).toEqual({ role: 'nl' });
    expect(affirmContactText(raw, 'note', 'de')).toBe(raw);
    expect(affirmContactText(role('Leiterin'), 'role', 'de')).toBe(role('Leiterin'));
  });

  it('keeps an encoded text, and the place of the parameter', () => {
    const own =
      'X-TANDEM-NOTE;X-TANDEM-OF=00000000;LANGUAGE=nl;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:caf=C3=A9';
    const raw = ['BEGIN:VCARD', 'VERSION:2.1', 'NOTE;LANGUAGE=de:a', own, 'END:VCARD', ''].join('\r\n');
    const affirmed = affirmContactText(raw, 'note', 'de');
    expect(readContact(affirmed, german).note).toEqual({ de: 'a', nl: 'café' });
    expect(affirmed).toContain(`X-TANDEM-NOTE;X-TANDEM-OF=${markOf('a')};LANGUAGE=nl;`);
  });

  it('is said of an idea without a word about when it was changed', () => {
    const raw = taskWith(
      'LAST-MODIFIED:20260101T000000Z',
      'DESCRIPTION;LANGUAGE=de:Neu',
      lineOf('DESCRIPTION', 'nl', '00000000', 'Oud'),
      'BEGIN:VALARM',
      'DESCRIPTION:Neu',
      'END:VALARM',
    );
    expect(affirmIdeaText(raw, 'text', 'de')).toBe(raw.replace('00000000', markOf('Neu')));
  });
});

describe('in a collection with the other main language, a translation that is out of date', () => {
  const turned = inMainLanguages(role(), () => 'nl');

  it('stands in the standard line, and is still the one that is out of date', () => {
    expect(turned).toContain('\r\nTITLE;LANGUAGE=nl:Hoofd\r\n');
    expect(staleContactTexts(turned, 'nl')).toEqual({ role: 'nl' });
  });

  it('can be said to fit', () => {
    const affirmed = affirmContactText(turned, 'role', 'nl');
    expect(affirmed).toContain(lineOf('TITLE', 'de', markOf('Hoofd'), 'Amtsleiterin'));
    expect(staleContactTexts(affirmed, 'nl')).toEqual({});
  });

  it('is out of date no more once it is written anew, also after it was taken away', () => {
    const renewed = edit(turned, { role: { de: 'Amtsleiterin', nl: 'Afdelingshoofd' } });
    expect(staleContactTexts(renewed, 'de')).toEqual({});
    const gone = edit(turned, { role: { de: 'Amtsleiterin' } });
    expect(staleContactTexts(gone, 'de')).toEqual({});
    expect(staleContactTexts(edit(gone, { role: { de: 'Amtsleiterin', nl: 'Chef' } }), 'de')).toEqual({});
  });

  it('stays out of date when the text that it was made from is changed once more', () => {
    const moved = edit(turned, { role: { de: 'Dezernentin', nl: 'Hoofd' } });
    expect(readContact(moved, german).role).toEqual({ de: 'Dezernentin', nl: 'Hoofd' });
    expect(staleContactTexts(moved, 'de')).toEqual({ role: 'nl' });
    expect(
      staleContactTexts(
        inMainLanguages(moved, () => 'de'),
        'de',
      ),
    ).toEqual({ role: 'nl' });
  });

  it('fits again when the text that it was made from is put back', () => {
    const back = edit(turned, { role: { de: 'Leiterin', nl: 'Hoofd' } });
    expect(staleContactTexts(back, 'de')).toEqual({});
  });
});
