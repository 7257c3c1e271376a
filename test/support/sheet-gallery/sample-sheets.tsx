import type { ReactNode } from 'react';
import { closingDaysOf, closingIndex } from '../../../renderer/domain/closing-days';
import { closingPresetsOf } from '../../../renderer/domain/closing-presets';
import { type ContactRow, sortKeysOf } from '../../../renderer/domain/contact-row';
import { dayFacts } from '../../../renderer/domain/day-facts';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { housePresets } from '../../../renderer/domain/house-presets';
import { dueList } from '../../../renderer/domain/idea-due';
import type { Language } from '../../../renderer/domain/localized';
import { sampleContacts } from '../../../renderer/domain/sample-data';
import { sampleIdeas } from '../../../renderer/domain/sample-ideas';
import { sampleRotations, sampleSites } from '../../../renderer/domain/sample-rotations';
import { schoolHolidayIndex, shippedSchoolHolidays } from '../../../renderer/domain/school-holidays';
import { topicTable } from '../../../renderer/domain/topic-table';
import { recordedDays } from '../../../renderer/domain/working-days';
import { createFormats } from '../../../renderer/i18n/formats';
import { askFirstPeople } from '../../../renderer/print/contact-sheet/ask-first';
import { ContactSheet } from '../../../renderer/print/contact-sheet/contact-sheet';
import { defaultSheetChoices, sheetLayouts } from '../../../renderer/print/contact-sheet/sheet-choices';
import { sheetContent } from '../../../renderer/print/contact-sheet/sheet-content';
import { dueContent } from '../../../renderer/print/due-sheet/due-content';
import { DueSheet } from '../../../renderer/print/due-sheet/due-sheet';
import { fitIdea } from '../../../renderer/print/idea-page/fit-idea';
import { ideaContent } from '../../../renderer/print/idea-page/idea-content';
import { IdeaPage } from '../../../renderer/print/idea-page/idea-page';
import { pageRule } from '../../../renderer/print/page-boxes';
import { plannerContent } from '../../../renderer/print/wall-planner/planner-content';
import type { SheetLanguages } from '../../../renderer/print/sheet-languages';
import { WallPlanner } from '../../../renderer/print/wall-planner/wall-planner';
import { WorkingDaysSheet } from '../../../renderer/print/working-days-sheet';
import { banks, headedBanks, sheetSource } from '../sheet-people';

/** A Wednesday: everything on the sheets counts from it, so that they are the same on every day. */
const today = '2026-06-10';
const now = Date.parse(`${today}T08:00:00Z`);
const editor = 'Lena Muster, Stadt Krefeld';
const marking = 'internal';
const pageOf = '{page} / {pages}';
const upright = pageRule({ paper: 'A4', landscape: false, foot: editor, pageOf });

const people = sampleContacts(today).map(
  (contact): ContactRow => ({
    ...contact,
    ...sortKeysOf(contact),
    change: 1,
    deletedAt: 0,
    createdAt: 0,
    updatedAt: 0,
  }),
);
const rotations = sampleRotations(today);
const ideas = sampleIdeas(today);

export type SampleSheet = {
  page: string;
  /** In German and in Dutch, or both on one. */
  languages: readonly Language[];
  draw: (language: Language) => ReactNode;
};
const each = ['de', 'nl'] as const;
const together = ['de'] as const;

/** Every sheet there is, made of the sample data. */
export const sampleSheets: Record<string, SampleSheet> = {
  ...Object.fromEntries(
    sheetLayouts.map((layout): [string, SampleSheet] => [
      `contacts-${layout}`,
      { page: upright, languages: each, draw: (language) => contactSheet(layout, language) },
    ]),
  ),
  'contacts-both': { page: upright, languages: together, draw: () => contactSheet('byTopic', 'both') },
  'wall-planner': { page: pageRule({ paper: 'A4', landscape: true }), languages: each, draw: wallPlanner },
  'working-days': { page: upright, languages: each, draw: workingDays },
  'idea-page': { page: upright, languages: together, draw: ideaPage },
  'due-list': { page: upright, languages: each, draw: dueList30 },
};

function contactSheet(layout: (typeof sheetLayouts)[number], languages: SheetLanguages): ReactNode {
  const source = sheetSource(languages);
  const ahead = rotations.flatMap((rotation) => expandRotation(rotation, today, '2026-12-31'));
  return (
    <ContactSheet
      choices={{ ...defaultSheetChoices, layout, languages }}
      content={
        layout === 'askFirst'
          ? {
              kind: 'askFirst',
              people: askFirstPeople(
                ahead.toSorted((a, b) => a.date.localeCompare(b.date)),
                banks,
                people,
                source,
              ),
              sites: sampleSites(),
            }
          : sheetContent(people, layout, source)
      }
      codes={new Map()}
      sides={banks}
      houses={headedBanks}
      issuer={headedBanks[0] ?? null}
      today={today}
      editor={editor}
    />
  );
}

function wallPlanner(language: Language): ReactNode {
  const [from, until] = ['2026-01-01', '2026-12-31'] as const;
  const closing = closingIndex(
    banks.flatMap((house) => closingDaysOf(house.id, closingPresetsOf(house), [], from, until)),
  );
  const facts = dayFacts(banks, closing, schoolHolidayIndex(shippedSchoolHolidays));
  const days = rotations.flatMap((rotation) => expandRotation(rotation, from, until));
  return (
    <WallPlanner
      year={2026}
      span="year"
      content={plannerContent(2026, 'year', banks, days, facts)}
      sides={banks}
      houses={headedBanks}
      languages={language}
      paper="A4"
      marking={marking}
      today={today}
      editor={editor}
    />
  );
}

function workingDays(language: Language): ReactNode {
  const days = Array.from({ length: 9 }, (_, at) => ({
    id: `2026-0${at + 1}-1${at % 4}`,
    countries: at % 3 === 0 ? ['DE', 'NL'] : at % 3 === 1 ? ['NL'] : ['BE'],
    note: '',
  }));
  return (
    <WorkingDaysSheet
      name="Lena Muster"
      house={banks[0].name}
      houses={headedBanks.slice(0, 1)}
      year={2026}
      days={recordedDays([{ date: '2026-12-01', countries: ['NL'] }], days, 2026)}
      today={today}
      formats={createFormats({ language, format: 'language', firstWeekday: 1 })}
    />
  );
}

function ideaPage(): ReactNode {
  const idea = ideas.find(({ funding, log }) => funding.deadline.kind === 'fixed' && log.length > 0);
  if (!idea) throw new Error('no idea with a deadline among the samples');
  const source = { houses: housePresets, topics: topicTable, ownId: 'krefeld', contacts: people };
  return (
    <IdeaPage
      idea={fitIdea(ideaContent(idea, source), 0)}
      houses={headedBanks}
      marking={marking}
      today={today}
      editor={editor}
    />
  );
}

function dueList30(language: Language): ReactNode {
  const entries = dueList(ideas, now, { timeZone: 'Europe/Berlin' }).flatMap((item) => {
    const idea = ideas.find(({ id }) => id === item.ideaId);
    return idea ? [{ item, idea }] : [];
  });
  return (
    <DueSheet
      groups={dueContent(entries, { houses: housePresets, ownId: 'krefeld', languages: language })}
      houses={headedBanks}
      languages={language}
      marking={marking}
      cities="Krefeld – Venlo"
      today={today}
      editor={editor}
    />
  );
}
