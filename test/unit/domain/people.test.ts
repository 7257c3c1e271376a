import { describe, expect, it } from 'vitest';
import deTexts from '../../../locales/de/contacts.json';
import nlTexts from '../../../locales/nl/contacts.json';
import { type ContactFields, emptyContact, emptyName } from '../../../renderer/domain/contact';
import { housePresets, newHouse } from '../../../renderer/domain/house-presets';
import { matchHouse } from '../../../renderer/domain/match-house';
import type { Partnership } from '../../../renderer/domain/partnership';
import {
  belongsTo,
  endPartnership,
  partnerOf,
  partnershipLabel,
  pausePartnership,
  resumePartnership,
  sortPartnerships,
} from '../../../renderer/domain/partnership-rules';
import { letterOpening } from '../../../renderer/domain/salutation';
import { isStale, staleBefore } from '../../../renderer/domain/stale';

const contact = (change: Partial<ContactFields> = {}) => ({ ...emptyContact('a'), ...change });

describe('a letter', () => {
  const sentence = (change: Partial<ContactFields>, language: 'de' | 'nl') => {
    const { key, values } = letterOpening(contact(change), language);
    const texts = { de: deTexts, nl: nlTexts }[language];
    return texts.salutation[key].replace('{{name}}', values.name);
  };
  const mueller = { ...emptyName, title: 'Dr.', given: 'Zoë', family: 'Müller' };
  const vries = { ...emptyName, title: 'drs.', given: 'Daan', prefix: 'de', family: 'Vries' };

  it('addresses people as the administrations do', () => {
    expect(sentence({ name: mueller, salutation: 'mrs' }, 'de')).toBe('Sehr geehrte Frau Dr. Müller,');
    expect(sentence({ name: mueller, salutation: 'mrs' }, 'nl')).toBe('Geachte mevrouw Müller,');
    expect(sentence({ name: vries, salutation: 'mr' }, 'nl')).toBe('Geachte heer De Vries,');
    expect(sentence({ name: vries, salutation: 'mr' }, 'de')).toBe('Sehr geehrter Herr de Vries,');
  });

  it('takes the whole name where nothing else is agreed', () => {
    expect(sentence({ name: { ...emptyName, given: 'Kim', family: 'Beispiel' } }, 'de')).toBe(
      'Guten Tag Kim Beispiel,',
    );
    expect(sentence({ name: { ...emptyName, given: 'Kim' }, salutation: 'mrs' }, 'nl')).toBe('Geachte Kim,');
  });

  it('says du or je where that is agreed', () => {
    expect(sentence({ name: vries, salutation: 'mr', addressForm: 'informal' }, 'de')).toBe('Lieber Daan,');
    expect(sentence({ name: vries, salutation: 'mr', addressForm: 'informal' }, 'nl')).toBe('Beste Daan,');
  });

  it('greets an office', () => {
    expect(sentence({ name: { ...emptyName, organisation: 'Griffie' } }, 'de')).toBe(
      'Sehr geehrte Damen und Herren,',
    );
    expect(sentence({}, 'nl')).toBe('Geachte dames en heren,');
  });
});

describe('the house of a card', () => {
  const mail = (value: string) => [{ value, kind: 'work' as const, withheld: false }];

  it('follows from the mail domain, subdomains included', () => {
    expect(matchHouse(contact({ mails: mail('a@stadt.krefeld.de') }), housePresets)).toBe('krefeld');
    expect(matchHouse(contact({ mails: mail('a@Venlo.nl') }), housePresets)).toBe('venlo');
    expect(matchHouse(contact({ mails: mail('a@notvenlo.nl') }), housePresets)).toBe('');
  });

  it('follows from the name of the administration, not of others in the city', () => {
    for (const company of ['Stadt Krefeld', 'gemeente krefeld', 'Stadtverwaltung Krefeld', 'KREFELD']) {
      expect(matchHouse(contact({ company }), housePresets)).toBe('krefeld');
    }
    expect(matchHouse(contact({ company: 'Sparkasse Krefeld' }), housePresets)).toBe('');
    expect(matchHouse(contact({ company: '' }), housePresets)).toBe('');
  });
});

describe('a new house', () => {
  it('takes what city and country tell and what others have left', () => {
    const house = newHouse('Köln', 'de', housePresets);
    expect(house).toMatchObject({
      id: 'koln',
      country: 'DE',
      letter: 'Kö',
      timeZone: 'Europe/Berlin',
      language: 'de',
    });
    expect(housePresets.map(({ colour }) => colour)).not.toContain(house.colour);
    expect(newHouse('Venlo', 'NL', housePresets).id).toBe('venlo-2');
  });
});

describe('a partnership', () => {
  const venlo: Partnership = {
    id: 'kv',
    houseIds: ['krefeld', 'venlo'],
    since: '2022-01-01',
    state: { kind: 'active' },
  };
  const sofia: Partnership = { ...venlo, id: 'ks', houseIds: ['krefeld', 'sofia'] };

  it('is paused, ended and resumed without losing anything else', () => {
    const ended = endPartnership(venlo, '2023-12-31', 'Neuordnung');
    expect(ended).toEqual({ ...venlo, state: { kind: 'ended', on: '2023-12-31', reason: 'Neuordnung' } });
    expect(pausePartnership(venlo, '2024-01-01', '').state.kind).toBe('paused');
    expect(resumePartnership(ended)).toEqual(venlo);
  });

  it('is called by its cities, active ones first', () => {
    expect(partnershipLabel(venlo, housePresets)).toBe('Krefeld – Venlo');
    const list = [endPartnership(sofia, '2023-12-31', ''), venlo];
    expect(sortPartnerships(list, housePresets).map(({ id }) => id)).toEqual(['kv', 'ks']);
    expect(partnerOf(venlo, 'krefeld')).toBe('venlo');
    expect(partnerOf(venlo, 'venlo')).toBe('krefeld');
  });

  it('has the people who name it, those of its houses who name none, and those without a house', () => {
    expect(belongsTo(contact(), venlo)).toBe(true);
    expect(belongsTo(contact({ houseId: 'sofia' }), venlo)).toBe(false);
    expect(belongsTo(contact({ houseId: 'venlo' }), venlo)).toBe(true);
    expect(belongsTo(contact({ houseId: 'krefeld', partnershipIds: ['ks'] }), venlo)).toBe(false);
    expect(belongsTo(contact({ houseId: 'sofia', partnershipIds: ['kv'] }), venlo)).toBe(true);
  });
});

describe('an entry', () => {
  it('is stale when nobody confirmed it within twelve months', () => {
    expect(isStale('2025-06-01', '2026-06-01')).toBe(false);
    expect(isStale('2025-05-31', '2026-06-01')).toBe(true);
    expect(isStale('', '2026-06-01')).toBe(true);
    expect(isStale('2026-03-01', '2026-06-01', 2)).toBe(true);
    expect(staleBefore('2026-03-31', 1)).toBe('2026-02-28');
  });
});
