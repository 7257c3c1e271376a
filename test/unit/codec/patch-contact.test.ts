import { describe, expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { readContact } from '../../../renderer/codec/read-contact';
import { staleContactTexts } from '../../../renderer/codec/stale-texts';
import type { Contact, ContactFields } from '../../../renderer/domain/contact';
import { fixtureCard, fixtureCards } from '../../fixtures/cards/load-cards';

const german = { id: 'x', mainLanguage: 'de' as const };
const wrap = (...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

function edit(raw: string, change: (contact: Contact) => Partial<ContactFields>): string {
  const before = readContact(raw, german);
  return patchContact(raw, before, { ...before, ...change(before) }, german);
}

/** Logical lines only in the one text and only in the other, with their bytes. */
function difference(before: string, after: string): { gone: string[]; added: string[] } {
  const count = (text: string): string[] => [...contentLines(text)].map(({ raw }) => raw);
  const rest = count(after);
  const gone = count(before).filter((raw) => {
    const at = rest.indexOf(raw);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { gone, added: rest };
}

describe('one edit is one line', () => {
  const edits: [string, (contact: Contact) => Partial<ContactFields> | undefined][] = [
    [
      'a note',
      ({ note }) => (note.de ? { note: { ...note, de: 'Neue Notiz, mit; Zeichen\nund Zeile' } } : undefined),
    ],
    ['a role', ({ role }) => (role.de ? { role: { ...role, de: 'Neue Rolle' } } : undefined)],
    ['a unit', ({ unit }) => (unit.de ? { unit: { ...unit, de: 'Neue Abteilung' } } : undefined)],
    [
      'a company',
      ({ company, name }) => (company && !name.organisation ? { company: 'Stadt Anders' } : undefined),
    ],
    [
      'a website',
      ({ websites }) =>
        websites[0] ? { websites: ['https://example.org/neu', ...websites.slice(1)] } : undefined,
    ],
    [
      'the last number',
      ({ phones }) => {
        const last = phones.at(-1);
        return last ? { phones: [...phones.slice(0, -1), { ...last, value: '+49 30 000000' }] } : undefined;
      },
    ],
    [
      'the kind of a number',
      ({ phones: [first, ...rest] }) =>
        first ? { phones: [{ ...first, kind: first.kind === 'fax' ? 'work' : 'fax' }, ...rest] } : undefined,
    ],
    [
      'a mark not to hand out',
      ({ mails: [first, ...rest] }) =>
        first ? { mails: [{ ...first, withheld: !first.withheld }, ...rest] } : undefined,
    ],
    [
      'a street',
      ({ addresses: [first, ...rest] }) =>
        first ? { addresses: [{ ...first, street: 'Neue Straße 7' }, ...rest] } : undefined,
    ],
  ];

  describe.each(edits)('%s', (_, change) => {
    const fitting = fixtureCards().filter(({ raw }) => change(readContact(raw, german)));
    test.each(fitting.map(({ name, raw }) => [name, raw]))('in %s', (_, raw) => {
      const after = edit(raw, (contact) => change(contact) ?? {});
      const { gone, added } = difference(raw, after);
      expect([gone.length, added.length]).toEqual([1, 1]);
    });
    test('occurs in our cards', () => {
      expect(fitting.length).toBeGreaterThan(2);
    });
  });

  test.each(fixtureCards().map(({ name, raw }) => [name, raw]))(
    'an addition to %s is one line added',
    (_, raw) => {
      const additions: Partial<ContactFields>[] = [
        { houseId: 'venlo' },
        // Of no table: one that is known has its word in CATEGORIES as well.
        { topics: ['a-topic-of-ours', 'another-one'] },
        { confirmedOn: '2026-06-04' },
        { phones: [...readContact(raw, german).phones, { value: '115', kind: 'work', withheld: false }] },
      ];
      for (const addition of additions) {
        const { gone, added } = difference(
          raw,
          edit(raw, () => addition),
        );
        expect(added).toHaveLength(1);
        expect(gone.length).toBeLessThanOrEqual(raw.includes('X-TANDEM-HOUSE') ? 1 : 0);
      }
    },
  );

  test.each(fixtureCards().map(({ name, raw }) => [name, raw]))(
    '%s stays byte for byte without an edit',
    (_, raw) => {
      expect(edit(raw, () => ({}))).toBe(raw);
    },
  );

  test.each(fixtureCards().map(({ name, raw }) => [name, raw]))(
    'a new given name changes N and FN of %s alone',
    (_, raw) => {
      const { name } = readContact(raw, german);
      const { gone, added } = difference(
        raw,
        edit(raw, () => ({
          name: { ...name, organisation: '', given: 'Neu', family: name.family || 'Name' },
        })),
      );
      const isName = (line: string): boolean => /^(?:N|FN|X-ABSHOWAS)[;:]/i.test(line);
      expect([...gone, ...added].filter((line) => !isName(line))).toEqual([]);
      expect(added.length).toBeGreaterThan(0);
    },
  );
});

describe('a changed line', () => {
  test('keeps its parameters, its group and the line ends of the file', () => {
    const raw = fixtureCard('rfc6350-4.0.vcf');
    const after = edit(raw, ({ mails }) => ({ mails: [{ ...mails[0]!, value: 'neu@example.org' }] }));
    expect(after).toContain('\nEMAIL;TYPE=work:neu@example.org\n');
    expect(after).not.toContain('\r');
    const grouped = edit(fixtureCard('apple-3.0.vcf'), ({ phones: [first, ...rest] }) => ({
      phones: [{ ...first!, value: '+31 77 000' }, ...rest],
    }));
    expect(grouped).toContain('\r\nitem1.TEL;type=pref:+31 77 000\r\nitem1.X-ABLabel');
  });

  test('is folded at 75 octets and stands in its old place', () => {
    const text = 'Grüße '.repeat(40).trim();
    const after = edit(fixtureCard('tandem-3.0.vcf'), ({ note }) => ({ note: { ...note, de: text } }));
    const line = [...contentLines(after)].find(({ name }) => name === 'NOTE');
    expect(line?.value).toBe(text);
    for (const piece of line?.raw.split('\r\n') ?? [])
      expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75);
  });

  test('goes out as quoted-printable UTF-8 in vCard 2.1 when it has to', () => {
    const raw = fixtureCard('outlook-2.1.vcf');
    const after = edit(raw, () => ({ role: { de: 'Büroleitung' } }));
    expect(after).toContain('\r\nTITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C3=BCroleitung\r\n');
    expect(edit(after, () => ({ role: { de: 'Leitung' } }))).toContain('\r\nTITLE:Leitung\r\n');
  });

  test('keeps components of N and ADR that we do not show', () => {
    const raw = wrap('FN:Anna Berg', 'N:Berg;Anna;;;;extra', 'ADR;TYPE=WORK:;;Weg 1;Krefeld;NRW;47798;DE');
    const after = edit(raw, ({ name, addresses }) => ({
      name: { ...name, family: 'Tal' },
      addresses: [{ ...addresses[0]!, town: 'Venlo' }],
    }));
    expect(after).toContain('N:Tal;Anna;;;;extra');
    expect(after).toContain('ADR;TYPE=WORK:;;Weg 1;Venlo;NRW;47798;DE');
  });
});

describe('lines that go', () => {
  test('take the label of their group along', () => {
    const after = edit(fixtureCard('apple-3.0.vcf'), ({ phones }) => ({ phones: phones.slice(1) }));
    expect(after).not.toContain('item1.');
    expect(after).toContain('item2.X-ABLabel:_$!<Mobile>!$_');
  });

  test('do not let a second line of the same name step forward', () => {
    const raw = wrap('FN:A', 'NOTE:eins', 'NOTE:zwei');
    const after = edit(raw, () => ({ note: {} }));
    expect(readContact(after, german).note).toEqual({});
    expect(after).toContain('NOTE:zwei');
  });

  test('take away only the entry that was removed, not the place it had', () => {
    const raw = wrap('FN:A', 'TEL;X-A=1:111', 'TEL;X-A=2:222', 'TEL;X-A=3:333');
    const after = edit(raw, ({ phones }) => ({ phones: [phones[0]!, phones[2]!] }));
    expect(difference(raw, after)).toEqual({ gone: ['TEL;X-A=2:222\r\n'], added: [] });
  });
});

describe('a list in another order', () => {
  test('moves whole lines', () => {
    const raw = wrap('FN:A', 'TEL;X-A=1:111', 'item1.TEL;X-A=2:222', 'item1.X-ABLabel:L', 'TEL;X-A=3:333');
    const after = edit(raw, ({ phones }) => ({ phones: phones.toReversed() }));
    expect(difference(raw, after)).toEqual({ gone: [], added: [] });
    expect(readContact(after, german).phones.map(({ value }) => value)).toEqual(['333', '222', '111']);
  });
});

describe('the second language', () => {
  test('stays and is out of date when the first one is edited', () => {
    const raw = wrap('FN:A', 'TITLE;LANGUAGE=de:Leiterin');
    const translated = edit(raw, ({ role }) => ({ role: { ...role, nl: 'Hoofd' } }));
    expect(difference(raw, translated).added).toHaveLength(1);
    expect(staleContactTexts(translated, 'de')).toEqual({});
    const moved = edit(translated, ({ role }) => ({ role: { ...role, de: 'Amtsleiterin' } }));
    expect(difference(translated, moved).added).toEqual(['TITLE;LANGUAGE=de:Amtsleiterin\r\n']);
    expect(staleContactTexts(moved, 'de')).toEqual({ role: 'nl' });
    const again = edit(moved, ({ role }) => ({ role: { ...role, nl: 'Afdelingshoofd' } }));
    expect(difference(moved, again).added).toHaveLength(1);
    expect(staleContactTexts(again, 'de')).toEqual({});
  });

  test('of a unit stands in one line with the company, its semicolon escaped', () => {
    const raw = wrap('FN:A', 'ORG;LANGUAGE=de:Stadt Krefeld;Umwelt');
    const after = edit(raw, ({ unit }) => ({ unit: { ...unit, nl: 'Milieu' } }));
    expect(after).toMatch(/X-TANDEM-ORG;LANGUAGE=nl;X-TANDEM-OF=[0-9a-f]{8}:Stadt Krefeld\\;Milieu\r\n/);
  });

  test('takes the standard line as long as it is the only one', () => {
    expect(edit(wrap('FN:A'), () => ({ role: { nl: 'Hoofd' } }))).toContain('TITLE;LANGUAGE=nl:Hoofd\r\n');
  });
});

test('an edit made on an older reading leaves what changed meanwhile in other fields', () => {
  const old = wrap('FN:A', 'NOTE:eins', 'TEL:111');
  const before = readContact(old, german);
  const newer = old.replace('TEL:111', 'TEL:222');
  const after = patchContact(newer, before, { ...before, note: { de: 'zwei' } }, german);
  expect(after).toContain('TEL:222');
  expect(after).toContain('NOTE:zwei');
});

test('initials alone are no family name', () => {
  const after = edit(wrap('N:Berg;Anna;;;', 'FN:Anna Berg'), ({ name }) => ({
    name: { ...name, given: '', family: '', initials: 'A.B.' },
  }));
  expect(readContact(after, german).name).toMatchObject({ given: '', family: '', initials: 'A.B.' });
  expect(after).toContain('FN;X-TANDEM-FILLER=1:A.B.\r\n');
});
