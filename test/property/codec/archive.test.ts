import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ArchiveContent, archivePaths } from '../../../renderer/codec/archive/archive-content';
import { readArchive } from '../../../renderer/codec/archive/read-archive';
import { archiveEntries } from '../../../renderer/codec/archive/write-archive';
import { newCard } from '../../../renderer/codec/new-card';
import { newIdea } from '../../../renderer/codec/new-idea';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { readZip } from '../../../renderer/codec/read-zip';
import { writeZip } from '../../../renderer/codec/write-zip';
import { fileSlug } from '../../../renderer/app/file-slug';
import { emptyContact } from '../../../renderer/domain/contact';
import { emptyIdea } from '../../../renderer/domain/idea';
import { anyFields } from '../../fixtures/cards/sample-fields';
import { anyIdeaFields } from '../../fixtures/todos/any-idea';
import { anyRotation } from '../../support/any-rotation';

const anyId = fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
const anyText = fc.string({ unit: 'grapheme', maxLength: 20 });
const anyLocalized = fc.record({ de: anyText, nl: anyText }, { requiredKeys: [] });
const anyMoment = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** As it stands in JSON, which tells no zero below zero from zero. */
const anyChoice = fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text));
const anyLanguage = fc.constantFrom('de' as const, 'nl' as const);
const options = { mainLanguage: 'de', now: Date.UTC(2026, 5, 4) } as const;

/** A card as any program may write it: line ends, folding and lines of its own. */
const anyCard = fc.oneof(
  anyFields.map((fields) => newCard({ ...emptyContact('c'), ...fields }, options)),
  fc
    .tuple(fc.constantFrom('\r\n', '\n'), fc.array(anyText, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([eol, lines, isClosed]) =>
      ['BEGIN:VCARD', 'VERSION:2.1', ...lines.map((line) => `X-A:a${line}`), 'END:VCARD']
        .join(eol)
        .concat(isClosed ? eol : ''),
    ),
);

function textsOf(raw: fc.Arbitrary<string>) {
  return fc.uniqueArray(
    fc.record({ id: anyId, raw, mainLanguage: anyLanguage, createdAt: anyMoment, updatedAt: anyMoment }),
    { selector: ({ id }) => id, maxLength: 4 },
  );
}

const anyContent: fc.Arbitrary<ArchiveContent> = fc.record({
  contacts: textsOf(anyCard),
  rotations: textsOf(anyRotation.map((rotation) => newRotation(rotation, options))),
  ideas: textsOf(anyIdeaFields.map((fields) => newIdea({ ...emptyIdea('i'), ...fields }, options))),
  meetings: fc.constant([]),
  houses: fc.constant([]),
  partnerships: fc.uniqueArray(
    fc.record({
      id: anyId,
      houseIds: fc.tuple(anyText, anyText),
      since: fc.constantFrom('', '2026-01-01'),
      state: fc.oneof(
        fc.constant({ kind: 'active' as const }),
        fc.record({
          kind: fc.constantFrom('paused' as const, 'ended' as const),
          on: fc.constantFrom('', '2026-02-03'),
          reason: anyText,
        }),
      ),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  topics: fc.uniqueArray(
    fc.record({
      id: anyId,
      label: anyLocalized,
      equivalence: fc.constantFrom('same' as const, 'near' as const),
      group: anyText,
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  sites: fc.constant([]),
  closingDays: fc.constant([]),
  schoolHolidays: fc.constant([]),
  workDays: fc.constant([]),
  workMarks: fc.constant([]),
  sheetTemplates: fc.uniqueArray(
    fc.record({
      id: anyId,
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      kind: fc.constantFrom('contacts' as const, 'planner' as const),
      partnershipId: fc.option(anyText),
      choices: fc.dictionary(anyText, anyChoice),
      contacts: fc.constant({}),
    }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
  letterheads: fc.constant([]),
});

const issuedAt = '2026-06-10T07:00:00.000Z';
const zipOf = (content: ArchiveContent) =>
  writeZip(archiveEntries(content, { issuedAt, slug: fileSlug, description: {}, extra: [] }));
const byId = (rows: readonly { id: string }[]) =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));

it('whatever a desk holds comes out of its archive as it went in, and gives the same archive again', async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, async (content) => {
      const zip = await zipOf(content);
      const read = await readArchive(zip);
      if (!read.ok) throw new Error(read.problem);
      expect(read.archive).toMatchObject({ issuedAt, broken: [], missing: [], unlisted: [] });
      for (const list of ['contacts', 'rotations', 'ideas', 'partnerships', 'sheetTemplates'] as const) {
        expect(read.archive.content[list]).toEqual(byId(content[list]));
      }
      expect(await zipOf(read.archive.content)).toEqual(zip);
    }),
    { numRuns: 60 },
  );
});

it('no name of a file is a field as it is', async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, async (content) => {
      const read = await readZip(await zipOf(content), { entry: 1e7, total: 1e8 });
      if (!read.ok) throw new Error(read.problem);
      const fixed: readonly string[] = Object.values(archivePaths);
      const own = [...read.files.keys()].filter((path) => !fixed.includes(path));
      expect(own.filter((path) => !/^[a-z]+\/[a-z0-9-]+\.(?:vcf|ics)$/.test(path))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
