import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContactFields, emptyContact } from '../../../renderer/domain/contact';
import { mergeFields } from '../../../renderer/domain/merge-contacts';

/** Texts that tell by themselves which field they belong to, so that none can hide behind another's. */
const text = (field: string) => fc.constantFrom('', `${field} Eins`, `${field} Zwei`, `${field} Ümläut`);
const localized = (field: string) =>
  fc
    .record({ de: text(`${field} de`), nl: text(`${field} nl`) })
    .map((both) => Object.fromEntries(Object.entries(both).filter(([, value]) => value)));
const mail = fc
  .constantFrom('a@example.org', 'B@example.org', 'b@example.org')
  .map((value) => ({ value, kind: 'work' as const, withheld: false }));
const fields: fc.Arbitrary<ContactFields> = fc
  .record({
    name: fc.record({
      title: text('title'),
      given: text('given'),
      initials: text('initials'),
      prefix: text('prefix'),
      family: text('family'),
      suffix: text('suffix'),
      organisation: text('organisation'),
    }),
    role: localized('role'),
    unit: localized('unit'),
    note: localized('note'),
    houseId: text('houseId'),
    company: text('company'),
    availability: text('availability'),
    source: text('source'),
    confirmedOn: fc.constantFrom('', '2026-01-01', '2025-01-01'),
    topics: fc.array(text('topic').filter(Boolean)),
    mails: fc.array(mail, { maxLength: 3 }),
  })
  .map((given) => ({ ...emptyContact('x'), ...given }));

describe('merging entries', () => {
  it('loses no text that anyone typed', () => {
    fc.assert(
      fc.property(fields, fc.array(fields, { minLength: 1, maxLength: 3 }), (winner, losers) => {
        const { fields: merged, leftovers } = mergeFields(winner, losers);
        const kept = JSON.stringify([merged, leftovers]).toLowerCase();
        for (const entry of [winner, ...losers]) {
          const texts = [
            ...Object.values(entry.name),
            ...[entry.role, entry.unit, entry.note].flatMap((value) => Object.values(value)),
            entry.houseId,
            entry.company,
            entry.availability,
            entry.source,
            entry.confirmedOn,
            ...entry.topics,
            ...entry.mails.map(({ value }) => value),
          ];
          for (const value of texts) expect(kept).toContain(value.toLowerCase());
        }
      }),
    );
  });

  it('changes nothing when an entry meets itself', () => {
    fc.assert(
      fc.property(fields, (entry) => {
        const { fields: merged, leftovers } = mergeFields(entry, [structuredClone(entry)]);
        expect(leftovers).toEqual([]);
        expect(merged.name).toEqual(entry.name);
        expect(merged.note).toEqual(entry.note);
      }),
    );
  });
});
