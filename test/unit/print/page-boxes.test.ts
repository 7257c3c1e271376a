import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, pageRule } from '../../../renderer/print/page-boxes';

describe('the pages of a document', () => {
  it('have their paper, and count themselves in the words of the sheet', () => {
    const rule = pageRule({
      paper: 'A3',
      landscape: true,
      foot: 'intern',
      pageOf: 'Seite {page} von {pages}',
    });
    expect(rule).toContain('size: A3 landscape;');
    expect(rule).toContain('content: "Seite " counter(page) " von " counter(pages) ""');
    expect(rule).toContain('content: "intern"');
  });

  it('let no text out of its place', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            '0',
            ' ',
            'ü',
            '"',
            '\\',
            '<',
            '>',
            ';',
            '}',
            '\n',
            '\r',
            '\f',
            '\u0000',
            '😀',
          ),
        }),
        (text) => {
          const inner = cssString(text).slice(1, -1);
          expect(inner).not.toMatch(/["\n\r\f<>]/);
          // Every backslash begins an escape of ours.
          expect(inner.replace(/\\[0-9a-f]{1,4} /g, '')).not.toContain('\\');
        },
      ),
    );
  });
});
