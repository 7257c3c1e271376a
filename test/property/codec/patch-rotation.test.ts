import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { normaliseRotation } from '../../../renderer/codec/normalise-rotation';
import { patchRotation } from '../../../renderer/codec/patch-rotation';
import { readRotation } from '../../../renderer/codec/read-rotation';
import { parseCalendar, calendarText } from '../../../renderer/codec/calendar-lines';
import type { Rotation, RotationFields } from '../../../renderer/domain/rotation';
import { anyRotation } from '../../support/any-rotation';

const mainLanguage = fc.constantFrom('de' as const, 'nl' as const);
const now = Date.UTC(2026, 5, 10, 9, 30);

function fieldsOf({ id: _id, uid: _uid, ...fields }: Rotation): RotationFields {
  return fields;
}
const read = (raw: string, language: 'de' | 'nl'): RotationFields =>
  fieldsOf(readRotation(raw, { id: 'r1', mainLanguage: language }));

describe('a rotation as calendar text', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyRotation, mainLanguage, (rotation, language) => {
        const raw = newRotation(rotation, { mainLanguage: language, now });
        expect(read(raw, language)).toEqual(normaliseRotation(fieldsOf(rotation)));
        expect(calendarText(parseCalendar(raw))).toBe(raw);
      }),
      { numRuns: 200 },
    );
  });

  it('changes into any other one, whatever it was before', () => {
    fc.assert(
      fc.property(anyRotation, anyRotation, mainLanguage, (one, other, language) => {
        const raw = newRotation(one, { mainLanguage: language, now });
        const patched = patchRotation(raw, read(raw, language), fieldsOf(other), {
          mainLanguage: language,
          now,
        });
        expect(read(patched, language)).toEqual(normaliseRotation(fieldsOf(other)));
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same to the byte when nothing differs', () => {
    fc.assert(
      fc.property(anyRotation, mainLanguage, (rotation, language) => {
        const raw = newRotation(rotation, { mainLanguage: language, now });
        const fields = read(raw, language);
        expect(
          patchRotation(raw, fields, structuredClone(fields), { mainLanguage: language, now: now + 1 }),
        ).toBe(raw);
      }),
      { numRuns: 80 },
    );
  });

  it('never names an organiser or a guest and holds no line that no program wrote', () => {
    fc.assert(
      fc.property(anyRotation, mainLanguage, (rotation, language) => {
        const raw = newRotation(rotation, { mainLanguage: language, now });
        const names = raw
          .replaceAll('\r\n ', '')
          .split('\r\n')
          .map((line) => line.split(/[:;]/)[0] ?? '');
        const known =
          /^(?:|BEGIN|END|VERSION|PRODID|UID|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|DTSTART|DTEND|RRULE|RDATE|EXDATE|RECURRENCE-ID|SUMMARY|DESCRIPTION|LOCATION|STATUS|TRANSP|TZID|TZOFFSET(?:FROM|TO)|X-TANDEM-[A-Z-]+)$/;
        expect(names.filter((name) => !known.test(name))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
