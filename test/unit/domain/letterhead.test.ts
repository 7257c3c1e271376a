import { describe, expect, it } from 'vitest';
import { destroyBy, footerLines, plainLetterhead } from '../../../renderer/domain/letterhead';

describe('what a house puts on its sheets', () => {
  it('says the day by which a sheet is to be destroyed, in days or months after its issue', () => {
    expect(destroyBy('2026-11-27', { count: 30, unit: 'days' })).toBe('2026-12-27');
    expect(destroyBy('2026-11-30', { count: 3, unit: 'months' })).toBe('2027-02-28');
    expect(destroyBy('2026-11-27', plainLetterhead('krefeld').privacy.life)).toBe('2027-11-27');
  });

  it('has a foot of at most four lines, without losing a word', () => {
    expect(footerLines(' Stadt Krefeld \r\n\n Am Markt 1\n')).toBe('Stadt Krefeld\nAm Markt 1');
    expect(footerLines('a\nb\nc\nd\ne\nf')).toBe('a\nb\nc\nd · e · f');
    expect(footerLines(' \n ')).toBe('');
  });
});
