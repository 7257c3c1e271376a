import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { I18nextProvider } from 'react-i18next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { longestFooter, type SheetHouse } from '../../../renderer/domain/letterhead';
import { emptyIdea, type Idea } from '../../../renderer/domain/idea';
import { createFormats } from '../../../renderer/i18n/formats';
import { setupI18n } from '../../../renderer/i18n/setup';
import { dueContent } from '../../../renderer/print/due-sheet/due-content';
import { DueSheet } from '../../../renderer/print/due-sheet/due-sheet';
import { lastFitStep } from '../../../renderer/print/idea-page/fit-idea';
import { type IdeaContent, ideaContent } from '../../../renderer/print/idea-page/idea-content';
import { IdeaPage } from '../../../renderer/print/idea-page/idea-page';
import { useFittedIdea } from '../../../renderer/print/idea-page/use-fitted-idea';
import { WorkingDaysSheet } from '../../../renderer/print/working-days-sheet';
import { sheetLanguageChoices } from '../../../renderer/print/sheet-languages';
import '../../../renderer/ui/styles.css';
import { banks, headedBanks } from '../../support/sheet-people';
import { sticksOutOf } from '../../support/sticks-out';

const word = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';
const broad = 'W'.repeat(1200);
const many = <Item,>(count: number, item: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => item(at));

const short: Idea = {
  ...emptyIdea('short'),
  title: { de: 'Radweg' },
  text: { de: 'Kurz.', nl: 'Kort.' },
  houseIds: ['krefeld', 'venlo'],
  next: { text: { nl: 'Bellen' }, on: '2026-06-19' },
};
/** Everything long that an idea can be, in the broadest letter there is. */
const huge: Idea = {
  ...short,
  id: 'huge',
  title: { de: broad, nl: `${word} `.repeat(40) },
  text: { de: many(400, (at) => `Zeile ${at}`).join('\n'), nl: broad },
  next: { text: { de: broad, nl: broad }, on: '2026-06-19' },
  otherCities: many(40, () => word),
  owners: ['krefeld', 'venlo'].map((houseId) => ({ houseId, contactId: '', name: broad })),
  topics: many(30, (at) => `${word}-${at}`),
  funding: {
    call: broad,
    deadline: { kind: 'fixed', date: '2026-06-30', time: '17:00', timeZone: 'Europe/Amsterdam' },
    source: broad,
    checkedOn: '2026-06-01',
  },
  amounts: many(9, () => ({ kind: 'total' as const, value: '123456789012.5', currency: 'EUR' })),
  links: many(30, (at) => ({ url: `https://example.org/${broad}/${at}`, label: word })),
  log: many(50, (at) => ({ id: `${at}`, on: '2026-06-01', author: word, text: `${at} ${broad}` })),
};
const long: Idea = {
  ...short,
  id: 'long',
  log: huge.log.map((entry) => ({ ...entry, author: 'Kim', text: 'Ein Schritt. '.repeat(90) })),
};

let root: Root;
let place: HTMLElement;
let i18n: Awaited<ReturnType<typeof setupI18n>>;

beforeAll(async () => {
  i18n = await setupI18n('de');
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await document.fonts.ready;
});
afterAll(() => {
  root.unmount();
  place.remove();
});

function draw(millimetres: number, sheet: ReactNode): void {
  place.style.width = `${millimetres}mm`;
  flushSync(() => root.render(<I18nextProvider i18n={i18n}>{sheet}</I18nextProvider>));
}

/** Feet as high as they can be. */
const footed = headedBanks.map(({ house, letterhead }) => ({
  house,
  letterhead: { ...letterhead, footer: { de: 'W'.repeat(longestFooter), nl: 'W'.repeat(longestFooter) } },
}));
const about = {
  houses: headedBanks,
  marking: 'internal',
  today: '2026-06-10',
  editor: 'Lena Muster, Stadt Krefeld',
} as const;

type FittedProps = {
  content: IdeaContent;
  houses: readonly SheetHouse[];
  onStep: (step: number) => void;
};

function Fitted({ content, houses, onStep }: FittedProps) {
  const sheet = { ...about, houses };
  const { idea, step, ruler } = useFittedIdea(content, sheet);
  onStep(step);
  return (
    <>
      {idea && <IdeaPage idea={idea} {...sheet} />}
      {ruler}
    </>
  );
}

async function drawIdea(idea: Idea, houses = headedBanks): Promise<number> {
  const source = { houses: banks, topics: [], ownId: 'krefeld', contacts: [] };
  const content = ideaContent(idea, source);
  let at = 0;
  draw(175, <Fitted key={idea.id} content={content} houses={houses} onStep={(step) => (at = step)} />);
  await expect.poll(() => place.querySelector('h1')).not.toBeNull();
  // Letters not used before bring their part of the font.
  await document.fonts.ready;
  await expect.poll(() => place.querySelector('h1')).not.toBeNull();
  return at;
}

const millimetresHigh = () => (place.getBoundingClientRect().height * 25.4) / 96;

it('puts an idea on one page in two columns, and says in its own language what is missing in one', async () => {
  expect(await drawIdea(short)).toBe(0);
  const [german, dutch] = place.querySelectorAll<HTMLElement>('section[lang]');
  expect(german?.lang).toBe('de');
  expect(german?.innerText).toContain('Der nächste Schritt liegt nur auf Niederländisch vor.');
  expect(german?.innerText).toContain('bis Freitag, 19. Juni 2026');
  expect(dutch?.lang).toBe('nl');
  expect(dutch?.innerText).toContain('De titel is er alleen in het Duits.');
  expect(dutch?.innerText).toContain('Bellen');
});

it('shortens the log alone as long as that is enough, and says that it goes on in the desk', async () => {
  const step = await drawIdea(long);
  expect(step).toBeGreaterThan(0);
  expect(place.innerText).toMatch(
    /frühere Schritte: weiter in Tandem · … \d+ eerdere stappen: verder in Tandem/,
  );
  expect(place.querySelector('section[lang="de"]')?.textContent).not.toContain('weiter in Tandem');
  expect(millimetresHigh()).toBeLessThan(260);
});

it('keeps whatever was written on its one page, no word sticking out, every cut with its mark', async () => {
  expect(await drawIdea(huge, footed)).toBe(lastFitStep);
  expect(millimetresHigh()).toBeLessThan(260);
  expect(sticksOutOf(place)).toEqual([]);
  const marks = place.innerText.match(/weiter in Tandem/g) ?? [];
  expect(marks.length).toBeGreaterThan(10);
});

it('keeps every word of the list of what is due on the paper, and tells what is overdue by a word', () => {
  const ideas = [huge, { ...short, id: 'late', next: { text: { de: word }, on: '2026-06-01' } }];
  const entries = ideas.map((idea, at) => ({
    item: {
      ideaId: idea.id,
      kind: 'nextStep' as const,
      date: idea.next.on,
      until: 0,
      daysLeft: at ? -9 : 9,
      overdue: at > 0,
    },
    idea,
  }));
  for (const languages of sheetLanguageChoices) {
    for (const millimetres of [175, 269]) {
      const groups = dueContent(entries, { houses: banks, ownId: 'krefeld', languages });
      draw(
        millimetres,
        <DueSheet {...about} groups={groups} languages={languages} cities="Krefeld – Venlo" />,
      );
      expect(sticksOutOf(place)).toEqual([]);
      expect(place.querySelector('tbody tr[data-late]')?.textContent).toMatch(/Überfällig|Te laat/);
    }
  }
  draw(175, <DueSheet {...about} groups={[]} languages="nl" cities="" />);
  expect(place.innerText).toContain('hoeft er niets te gebeuren');
});

it('keeps a name and a house as long as they can be on the sheet to sign', () => {
  const formats = createFormats({ language: 'de', format: 'language', firstWeekday: 1 });
  draw(
    175,
    <WorkingDaysSheet
      name={word + word}
      house={{ nl: word }}
      houses={[]}
      year={2026}
      days={[]}
      today="2026-06-10"
      formats={formats}
    />,
  );
  expect(sticksOutOf(place)).toEqual([]);
  expect(place.querySelector('[lang="nl"]')?.textContent).toBe(word);
});
