import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { newCard } from '../../../renderer/codec/new-card';
import { newIdea } from '../../../renderer/codec/new-idea';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { patchIdea } from '../../../renderer/codec/patch-idea';
import { patchRotation } from '../../../renderer/codec/patch-rotation';
import { setPhoto } from '../../../renderer/codec/photo';
import { readContact } from '../../../renderer/codec/read-contact';
import { readIdea } from '../../../renderer/codec/read-idea';
import { readRotation } from '../../../renderer/codec/read-rotation';
import { renewUid } from '../../../renderer/codec/renew-uid';
import { emptyContact } from '../../../renderer/domain/contact';
import { emptyIdea, ideaStages } from '../../../renderer/domain/idea';
import { firstStageOf, statusOf } from '../../../renderer/domain/idea-stage';
import { stamped } from '../../../renderer/sync/vector';
import { fixtureCards } from '../../fixtures/cards/load-cards';
import { anyFields } from '../../fixtures/cards/sample-fields';
import { anyIdeaFields } from '../../fixtures/todos/any-idea';
import { fixtureTodos } from '../../fixtures/todos/load-todos';
import { anyRotation } from '../../support/any-rotation';
import {
  exampleContact,
  exampleIdea,
  exampleOddWeeks,
  exampleRotation,
  exampleTexts,
} from '../../support/format-samples';
import { readDocument } from './doc-files';

const text = readDocument('docs/data-format.md');
const mainLanguage = 'de';
const options = { mainLanguage, now: Date.UTC(2026, 5, 4, 10) } as const;
const samples = { seed: 4, numRuns: 150 };

/** Text of a section, from its heading of second rank to the next one. */
function section(heading: string): string {
  const [, rest] = text.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`No section ${heading}`);
  return rest.split('\n## ')[0] ?? '';
}

/** What stands between backticks in the first cells of a section's tables. */
function described(...headings: string[]): Set<string> {
  const cells = headings.flatMap((heading) => [...section(heading).matchAll(/^\| (`[^|]*) \|/gm)]);
  return new Set(
    cells.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)),
  );
}

const namesIn = (raw: string): string[] =>
  [...contentLines(raw)].filter(({ kind }) => kind === 'property').map(({ name }) => name);
const parametersIn = (raw: string): string[] =>
  [...contentLines(raw)].flatMap(({ parameters }) => parameters.map(({ name }) => name));

/** What a patch brings into a text in which it did not stand. */
function broughtIn(read: (raw: string) => string[], before: string, after: string): string[] {
  const known = new Set(read(before));
  return read(after).filter((name) => !known.has(name));
}

const jpeg = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) };
const sent = (raw: string): string => renewUid(stamped(raw, '', 'desk', 0), 'another');

const cards = fc.sample(anyFields, samples).map((fields) => ({ ...emptyContact('c1'), ...fields }));
const rotations = fc.sample(anyRotation, samples);
const ideas = fc.sample(anyIdeaFields, samples).map((fields) => ({ ...emptyIdea('i1'), ...fields }));

/** New records with any fields, and each of them edited into the next one. */
const written = {
  Contacts: cards.flatMap((contact, index) => {
    const raw = setPhoto(newCard(contact, options), jpeg);
    const next = cards[index + 1] ?? exampleContact;
    const before = readContact(raw, { id: 'c1', mainLanguage });
    return [sent(raw), patchContact(raw, before, next, options)];
  }),
  Rotations: rotations.flatMap((rotation, index) => {
    const raw = newRotation(rotation, options);
    const next = rotations[index + 1] ?? exampleRotation;
    return [sent(raw), patchRotation(raw, readRotation(raw, { id: 'r1', mainLanguage }), next, options)];
  }),
  Ideas: ideas.flatMap((idea, index) => {
    const raw = newIdea(idea, options);
    const next = ideas[index + 1] ?? exampleIdea;
    return [sent(raw), patchIdea(raw, readIdea(raw, { id: 'i1', mainLanguage }), next, options)];
  }),
};

/** Texts of other programs, before and after any edit; cards of version 3.0, as all new ones are. */
const foreign = {
  Contacts: fixtureCards()
    .filter(({ raw }) => /^VERSION:3\.0/m.test(raw))
    .flatMap(({ raw }) =>
      cards.slice(0, 20).map((fields) => ({
        raw,
        after: patchContact(raw, readContact(raw, { id: 'c1', mainLanguage }), fields, options),
      })),
    ),
  Ideas: fixtureTodos().flatMap(({ raw }) =>
    ideas.slice(0, 40).map((fields) => ({
      raw,
      after: patchIdea(raw, readIdea(raw, { id: 'i1', mainLanguage }), fields, options),
    })),
  ),
};

const allNames = (kind: keyof typeof written): Set<string> => {
  const others = kind === 'Rotations' ? [] : foreign[kind];
  return new Set([
    ...written[kind].flatMap(namesIn),
    ...others.flatMap(({ raw, after }) => broughtIn(namesIn, raw, after)),
  ]);
};

const sorted = (names: Iterable<string>): string[] => [...names].toSorted();

describe.each(['Contacts', 'Rotations', 'Ideas'] as const)('the data format describes of %s', (kind) => {
  it('every property that is written', () => {
    const known = described('In every object', kind);
    expect(sorted([...allNames(kind)].filter((name) => !known.has(name)))).toEqual([]);
  });

  it('none that is not', () => {
    const names = allNames(kind);
    const known = described('In every object', kind);
    expect(sorted([...known].filter((name) => !names.has(name)))).toEqual([]);
  });
});

it('the data format describes every parameter, and none that is not written', () => {
  const names = new Set([
    ...Object.values(written).flatMap((texts) => texts.flatMap(parametersIn)),
    ...Object.values(foreign).flatMap((pairs) =>
      pairs.flatMap(({ raw, after }) => broughtIn(parametersIn, raw, after)),
    ),
  ]);
  expect(sorted(described('Parameters'))).toEqual(sorted(names));
});

it('the data format lists all properties and parameters of our own', () => {
  const own = [...described('In every object', 'Contacts', 'Rotations', 'Ideas', 'Parameters')].filter(
    (name) => name.startsWith('X-TANDEM-'),
  );
  expect(sorted(described('All X-TANDEM names'))).toEqual(sorted(new Set(own)));
});

it('the data format says which STATUS belongs to a stage', () => {
  const rows = [...section('Stage and STATUS').matchAll(/^\| `(\w+)` \| `([A-Z-]+)` \| (.+) \|$/gm)];
  expect(rows.map(([, stage, status]) => [stage, status])).toEqual(
    ideaStages.map((stage) => [stage, statusOf(stage)]),
  );
  for (const [, stage, , back] of rows) {
    const isFirst = ideaStages.some((each) => each === stage && firstStageOf(statusOf(each)) === each);
    expect(back === 'yes').toBe(isFirst);
  }
});

describe('the examples of the data format', () => {
  const blocks = [...text.matchAll(/^```(?:vcf|ics)\n([\s\S]*?)^```$/gm)].map(([, block = '']) =>
    block.replaceAll('\n', '\r\n'),
  );

  it('are what Tandem writes', () => {
    expect(blocks).toEqual(exampleTexts);
  });

  it('read as the records they were made from', () => {
    const [card = '', rotation = '', oddWeeks = '', idea = ''] = blocks;
    const reading = (id: string) => ({ id, mainLanguage }) as const;
    expect(readContact(card, reading(exampleContact.id))).toEqual(exampleContact);
    expect(readRotation(rotation, reading(exampleRotation.id))).toEqual(exampleRotation);
    expect(readRotation(oddWeeks, reading(exampleOddWeeks.id))).toEqual(exampleOddWeeks);
    expect(readIdea(idea, reading(exampleIdea.id))).toEqual(exampleIdea);
  });
});
