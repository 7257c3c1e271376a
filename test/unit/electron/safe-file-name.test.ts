import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../electron/safe-file-name';

describe('a suggested file name', () => {
  it.each([
    ['Kontakte Krefeld–Venlo.vcf', 'Kontakte Krefeld–Venlo.vcf'],
    ['Übersicht für Käthe.pdf', 'Übersicht für Käthe.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\x.vcf', 'C-Windows-x.vcf'],
    ['CON.vcf', 'tandem-CON.vcf'],
    ['.hidden', 'hidden'],
    ['name. . .', 'name'],
    ['a\u0000b\u202ec.vcf', 'a-b-c.vcf'],
    ['???', 'tandem'],
    ['.vcf', 'vcf'],
  ])('%j becomes %j', (suggested, expected) => {
    expect(safeFileName(suggested)).toBe(expected);
  });

  it('is at most 120 characters long and keeps its ending', () => {
    const name = safeFileName(`${'lang '.repeat(60)}.vcf`);
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/\.vcf$/);
  });
});
