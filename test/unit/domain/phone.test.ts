import { describe, expect, it } from 'vitest';
import { dialLink, diallingForm, formatPhone, readPhone } from '../../../renderer/domain/phone';
import { phoneDigits, phoneKey } from '../../../renderer/domain/phone-digits';

describe('a number', () => {
  it('is read by the country of the house, since a Dutch one is a valid German one, too', () => {
    expect(readPhone('077-3596666', 'NL').e164).toBe('+31773596666');
    expect(readPhone('077-3596666', 'DE').e164).toBe('+49773596666');
    expect(readPhone('0031 77 359 62 11', '').e164).toBe('+31773596211');
    expect(readPhone('077-3596666', '')).toEqual({ possible: false, short: false, digits: '0773596666' });
  });

  it.each([
    ['112', 'DE'],
    ['115', 'DE'],
    ['14 077', 'NL'],
    ['116 117', 'DE'],
  ])('of a public service (%s) is right without area code', (value, country) => {
    expect(readPhone(value, country)).toEqual({
      possible: true,
      short: true,
      digits: value.replace(' ', ''),
    });
    expect(formatPhone(value, country, 'NL')).toBe(value);
    expect(dialLink(value, country)).toBe(`tel:${value.replace(' ', '')}`);
  });

  it('keeps the hyphen before a German extension', () => {
    expect(formatPhone('02151 86-1234', 'DE', 'DE')).toBe('02151 86-1234');
    expect(formatPhone('02151 86-1234', 'DE', 'NL')).toBe('+49 2151 86-1234');
    expect(formatPhone('+49 (0)2151 / 86-0', 'DE', 'DE')).toBe('02151 86-0');
    expect(formatPhone('02151-861234', 'DE', 'DE')).toBe('02151 861234');
  });

  it('is grouped as the Dutch group it', () => {
    expect(formatPhone('077-3596211', 'NL', 'DE')).toBe('+31 77 359 62 11');
    expect(formatPhone('+31773596211', 'NL', 'NL')).toBe('077 359 62 11');
    expect(formatPhone('0612345601', 'NL', 'NL')).toBe('06 12 34 56 01');
    expect(formatPhone('0478523333', 'NL', 'NL')).toBe('0478 52 33 33');
    expect(formatPhone('0800 1234567', 'NL', 'NL')).toBe('0800 1234567');
  });

  it('is dialled with 00 from abroad', () => {
    expect(diallingForm('077-3596211', 'NL', 'DE')).toBe('0031 77 359 62 11');
    expect(dialLink('077-3596211', 'NL')).toBe('tel:+31773596211');
  });

  it.each(['Pforte fragen', '', '12', 'Durchwahl 3'])('that says nothing (%j) stays as typed', (value) => {
    expect(formatPhone(value, 'DE', 'NL')).toBe(value);
    expect(readPhone(value, 'DE').possible).toBe(false);
    expect(dialLink(value, 'DE')).toBe('');
  });

  it('is the same in all its spellings', () => {
    const spellings = ['077-3596211', '+31 77 359 62 11', '0031773596211', '+31 (0)77 359 6211'];
    expect(new Set(spellings.map((value) => phoneKey(value, 'NL')))).toEqual(new Set(['0031773596211']));
    expect(phoneDigits('+31 77 359 62 11', 'NL')).toEqual(['0031773596211', '0773596211']);
    expect(phoneDigits('+31 77 359 62 11', 'DE')).toEqual(['0031773596211']);
    expect(phoneDigits('Pforte', 'DE')).toEqual([]);
  });
});
