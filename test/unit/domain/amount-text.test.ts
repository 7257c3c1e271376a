import { describe, expect, it } from 'vitest';
import { amountText, readAmount } from '../../../renderer/domain/amount-text';

describe('an amount as people type it', () => {
  it.each([
    ['25000', '25000'],
    ['25.000', '25000'],
    ['1.234,50', '1234.50'],
    ['1 234,5', '1234.5'],
    ['8455.50', '8455.50'],
    ['€ 50.745,-', '50745'],
    ['50.745,00 EUR', '50745.00'],
    ['007', '7'],
  ])('reads %s as %s', (typed, plain) => {
    expect(readAmount(typed)).toBe(plain);
  });

  it('leaves what is no amount as it is', () => {
    expect(readAmount(' etwa 5.000 ')).toBe('etwa 5.000');
    expect(readAmount('1.23.4')).toBe('1.23.4');
    expect(amountText('etwa 5.000')).toBe('etwa 5.000');
  });

  it('comes back the same after it was shown', () => {
    for (const plain of ['0.5', '25000', '8455.50', '1234567.89']) {
      expect(readAmount(amountText(plain))).toBe(plain);
    }
  });
});
