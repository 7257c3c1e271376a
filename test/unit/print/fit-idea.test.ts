import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../../renderer/domain/contact';
import { emptyIdea, type Idea } from '../../../renderer/domain/idea';
import { topicTable } from '../../../renderer/domain/topic-table';
import { clip } from '../../../renderer/print/idea-page/clip';
import { fitIdea, isShortened, lastFitStep } from '../../../renderer/print/idea-page/fit-idea';
import { ideaContent } from '../../../renderer/print/idea-page/idea-content';
import { banks } from '../../support/sheet-people';

const owner = {
  ...emptyContact('lena'),
  houseId: 'krefeld',
  name: { ...emptyContact('lena').name, given: 'Lena', family: 'Muster' },
  phones: [
    { value: '+49 170 5550199', kind: 'work' as const, withheld: true },
    { value: '+49 2151 861234', kind: 'work' as const, withheld: false },
  ],
  mails: [
    { value: 'lena@privat.example.org', kind: 'private' as const, withheld: false },
    { value: 'lena@krefeld.example.org', kind: 'work' as const, withheld: false },
  ],
};
const steps = Array.from({ length: 9 }, (_, at) => ({
  id: `${at}`,
  on: `2026-0${at + 1}-01`,
  author: 'Lena Muster',
  text: `Schritt ${at + 1}`,
}));
const idea: Idea = {
  ...emptyIdea('i'),
  title: { de: 'Radschnellweg', nl: 'Snelfietsroute' },
  text: { de: 'Ein Weg. '.repeat(400).trim() },
  houseIds: ['venlo', 'krefeld'],
  otherCities: ['Utrecht'],
  owners: [{ houseId: 'krefeld', contactId: 'lena', name: 'Lena Alt' }],
  peopleIds: ['gone', 'lena'],
  topics: ['waste', 'unknown-topic'],
  log: steps,
};
const source = { houses: banks, topics: topicTable, ownId: 'krefeld', contacts: [owner] };
const content = ideaContent(idea, source);

describe('the page of an idea', () => {
  it('names the own house first, the owner of each side with number and mail, and who else is still there', () => {
    expect(content.cities).toEqual(['Krefeld', 'Venlo', 'Utrecht']);
    expect(content.owners).toEqual([
      { city: 'Krefeld', name: 'Lena Muster', reach: ['+49 2151 861234', 'lena@krefeld.example.org'] },
      { city: 'Venlo', name: '', reach: [] },
    ]);
    expect(content.people).toEqual(['Lena Muster, Krefeld']);
    expect(content.topics[1]).toEqual({ de: 'unknown-topic', nl: 'unknown-topic' });
  });

  it('has nothing private and nothing that is not to be handed out', () => {
    const all = JSON.stringify(content);
    expect(all).not.toContain('5550199');
    expect(all).not.toContain('privat.example');
  });

  it('begins with the newest steps of the log, and counts those that have no room', () => {
    const { log } = fitIdea(content, 0);
    expect(log.shown.map(({ text }) => text.text)).toEqual(
      [4, 5, 6, 7, 8, 9].toReversed().map((at) => `Schritt ${at}`),
    );
    expect(log.left).toBe(3);
    expect(isShortened(content, 0)).toBe(true);
    expect(isShortened({ ...content, log: [] }, 0)).toBe(false);
  });

  it('shortens the log before anything else, and never leaves something out without a mark', () => {
    const whole = fitIdea(content, 0);
    for (let step = 0; step <= lastFitStep; step += 1) {
      const fitted = fitIdea(content, step);
      expect(fitted.log.shown.length + fitted.log.left).toBe(steps.length);
      expect(fitted.cities.shown.length + fitted.cities.left).toBe(3);
      // As long as a step of the log has room, the text is whole.
      expect(fitted.log.shown.length === 0 || fitted.text.de?.text === whole.text.de?.text).toBe(true);
      const { de } = fitted.text;
      expect(de?.cut).toBe(de?.text !== idea.text.de);
    }
    expect(fitIdea(content, lastFitStep).text.de?.text.length).toBeLessThanOrEqual(110);
  });

  it('cuts no text but at its limit, between words, and says so', () => {
    expect(clip('ganz kurz', 20)).toEqual({ text: 'ganz kurz', cut: false });
    expect(clip('eins zwei drei', 11)).toEqual({ text: 'eins zwei', cut: true });
    expect(clip('eins zwei drei', 9)).toEqual({ text: 'eins zwei', cut: true });
    expect(clip('Donaudampfschiff', 5)).toEqual({ text: 'Donau', cut: true });
    expect(clip('a\nb\nc\nd', 110)).toEqual({ text: 'a\nb\nc', cut: true });
    expect(clip('e\u0301e\u0301', 3).text).toBe('e\u0301');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(70), (text, limit) => {
        const clipped = clip(text, limit);
        expect(text.startsWith(clipped.text)).toBe(true);
        expect(clipped.cut).toBe(clipped.text !== text);
        expect(clipped.text.isWellFormed()).toBe(true);
      }),
    );
  });
});
