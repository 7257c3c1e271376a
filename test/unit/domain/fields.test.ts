import { describe, expect, it } from 'vitest';
import { addressLines, countryName } from '../../../renderer/domain/address-lines';
import { emptyContact, emptyName } from '../../../renderer/domain/contact';
import { contactLabel } from '../../../renderer/domain/contact-label';
import { contactWarnings } from '../../../renderer/domain/contact-warnings';
import { housePresets } from '../../../renderer/domain/house-presets';
import { isPlausibleMail } from '../../../renderer/domain/mail';
import { formatPostalCode, isPlausiblePostalCode } from '../../../renderer/domain/postal-code';

describe('a mail address', () => {
  it.each(['p.vandenmuster@example.org', "o'brien+test@mail.example.org", 'info@müller.example'])(
    'such as %s is plausible',
    (value) => expect(isPlausibleMail(value)).toBe(true),
  );
  it.each(['', 'example.org', 'a@b', 'a b@example.org', 'a@example.', '<a@example.org>', 'a@@example.org'])(
    'such as %j is worth a hint',
    (value) => expect(isPlausibleMail(value)).toBe(false),
  );
});

describe('a postal code', () => {
  it('is written with one space in the Netherlands', () => {
    expect(formatPostalCode('5912at', 'NL')).toBe('5912 AT');
    expect(formatPostalCode('5912   AT', 'NL')).toBe('5912 AT');
    expect(formatPostalCode('47798', 'NL')).toBe('47798');
  });

  it('has its form in each country, and is not judged elsewhere', () => {
    expect(isPlausiblePostalCode('47798', 'DE')).toBe(true);
    expect(isPlausiblePostalCode('4779', 'DE')).toBe(false);
    expect(isPlausiblePostalCode('5912 AT', 'NL')).toBe(true);
    expect(isPlausiblePostalCode('0912 AT', 'NL')).toBe(false);
    expect(isPlausiblePostalCode('5912 SS', 'NL')).toBe(false);
    expect(isPlausiblePostalCode('1000', 'BG')).toBe(true);
    expect(isPlausiblePostalCode('', 'DE')).toBe(true);
  });
});

describe('an address', () => {
  const address = {
    street: 'Hanzeplaats 1',
    postalCode: '5912at',
    town: 'Venlo',
    country: 'NL',
    extra: 'Kamer 4.12',
    kind: 'work' as const,
    withheld: false,
  };

  it('names the country only to readers abroad, in their language', () => {
    expect(addressLines(address, 'NL', 'nl')).toEqual(['Kamer 4.12', 'Hanzeplaats 1', '5912 AT Venlo']);
    expect(addressLines(address, 'DE', 'de').at(-1)).toBe('Niederlande');
  });

  it('keeps a country that is no code', () => {
    expect(countryName('Utopia', 'nl')).toBe('Utopia');
    expect(countryName('Deutschland', 'nl')).toBe('Duitsland');
  });
});

describe('a contact without name', () => {
  it('is called by company, mail or number', () => {
    const contact = {
      ...emptyContact('a'),
      mails: [{ value: 'a@example.org', kind: 'work' as const, withheld: false }],
    };
    expect(contactLabel(contact)).toBe('a@example.org');
    expect(contactLabel({ ...contact, company: 'Muster GmbH' })).toBe('Muster GmbH');
    expect(contactLabel(emptyContact('b'))).toBe('');
  });
});

describe('warnings', () => {
  const phone = (value: string) => ({ value, kind: 'work' as const, withheld: false });
  const base = { ...emptyContact('a'), name: { ...emptyName, family: 'Muster' }, houseId: 'krefeld' };
  const codes = (change: object, today = '2026-06-01') =>
    contactWarnings({ ...base, ...change }, housePresets, today).map(
      ({ field, code, level }) => `${field} ${code} ${level}`,
    );

  it('are absent from a tidy entry', () => {
    expect(codes({ phones: [phone('02151 86-1234'), phone('115')], confirmedOn: '2026-06-01' })).toEqual([]);
  });

  it('name each field that is worth a look', () => {
    expect(
      codes({
        name: emptyName,
        role: { de: 'Leitung' },
        unit: { nl: 'Milieu' },
        phones: [phone('02151 86-1234'), phone('+49 2151 861234'), phone('86')],
        mails: [phone('a@example.org'), phone('A@example.org '), phone('nobody')],
        addresses: [
          { street: '', postalCode: '123', town: '', country: '', extra: '', kind: 'work', withheld: false },
        ],
        confirmedOn: '2026-06-02',
      }),
    ).toEqual([
      'name.family noName warning',
      'role.nl onlyInGerman info',
      'unit.de onlyInDutch info',
      'phones.1.value phoneTwice warning',
      'phones.2.value phoneNotPlausible warning',
      'mails.1.value mailTwice warning',
      'mails.2.value mailNotPlausible warning',
      'addresses.0.postalCode postalCodeForm warning',
      'confirmedOn confirmedInFuture warning',
    ]);
  });

  it('say when a date is none', () => {
    expect(codes({ confirmedOn: '2026-02-30' })).toEqual(['confirmedOn dateNotPlausible warning']);
  });

  it('do not judge a national number of an unknown country', () => {
    expect(codes({ houseId: '', company: 'Muster GmbH', phones: [phone('077-3596666')] })).toEqual([]);
  });
});
