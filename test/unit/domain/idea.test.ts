import { describe, expect, it } from 'vitest';
import { housePresets } from '../../../renderer/domain/house-presets';
import { emptyIdea, type FundingDeadline, type Idea, ideaStages } from '../../../renderer/domain/idea';
import { deadlineMoment, dueItems, dueList, isOverdue } from '../../../renderer/domain/idea-due';
import { ideaFilter, isFiltering, noIdeaFilter } from '../../../renderer/domain/idea-filter';
import { sortIdeas } from '../../../renderer/domain/idea-sort';
import {
  firstStageOf,
  nextStage,
  previousStage,
  stageAfterStatus,
  statusOf,
  todoStatuses,
} from '../../../renderer/domain/idea-stage';
import { ideaWarnings } from '../../../renderer/domain/idea-warnings';

const idea = (id: string, change: Partial<Idea> = {}): Idea => ({ ...emptyIdea(id), ...change });
const fixed = (date: string, time = '', timeZone = 'Europe/Brussels'): FundingDeadline => ({
  kind: 'fixed',
  date,
  time,
  timeZone,
});
const call = (deadline: FundingDeadline) => ({
  funding: { call: 'Aufruf', deadline, source: 'https://example.org', checkedOn: '2026-06-01' },
});
const berlin = 'Europe/Berlin';
const noon = Date.UTC(2026, 5, 4, 10);

describe('the stage of an idea', () => {
  it('has a status that other programs show, and the first stage of a status has that status', () => {
    expect(ideaStages.map(statusOf)).toEqual([
      'NEEDS-ACTION',
      'NEEDS-ACTION',
      'IN-PROCESS',
      'IN-PROCESS',
      'IN-PROCESS',
      'COMPLETED',
      'CANCELLED',
    ]);
    expect(todoStatuses.map((status) => statusOf(firstStageOf(status)))).toEqual(todoStatuses);
  });

  it('stays when another program sets the status it has, and follows to the first stage of another one', () => {
    expect(stageAfterStatus('running', 'IN-PROCESS')).toBe('running');
    expect(stageAfterStatus('discussed', 'NEEDS-ACTION')).toBe('discussed');
    expect(stageAfterStatus('discussed', 'IN-PROCESS')).toBe('inPreparation');
    expect(stageAfterStatus('done', 'NEEDS-ACTION')).toBe('noted');
    expect(stageAfterStatus('applied', 'COMPLETED')).toBe('done');
    expect(stageAfterStatus('noted', 'CANCELLED')).toBe('dropped');
  });

  it('goes one step on or back along the way; what was dropped has neither', () => {
    expect(nextStage('noted')).toBe('discussed');
    expect(nextStage('running')).toBe('done');
    expect(nextStage('done')).toBeUndefined();
    expect(previousStage('noted')).toBeUndefined();
    expect(previousStage('done')).toBe('running');
    expect(nextStage('dropped') ?? previousStage('dropped')).toBeUndefined();
  });
});

describe('what is due', () => {
  it('takes a deadline at 17:00 in Brussels as a moment, in summer and in winter', () => {
    expect(deadlineMoment(fixed('2026-06-04', '17:00'))).toBe(Date.UTC(2026, 5, 4, 15));
    expect(deadlineMoment(fixed('2026-12-04', '17:00'))).toBe(Date.UTC(2026, 11, 4, 16));
  });

  it('is overdue one millisecond after the deadline and not at it', () => {
    const one = idea('a', call(fixed('2026-06-04', '17:00')));
    const until = Date.UTC(2026, 5, 4, 15);
    expect(dueItems(one, until, berlin)[0]).toMatchObject({ overdue: false, daysLeft: 0 });
    expect(dueItems(one, until + 1, berlin)[0]).toMatchObject({ overdue: true, daysLeft: 0 });
  });

  it('counts the days in the zone of the deadline, where the date was written', () => {
    const kyiv = idea('a', call(fixed('2026-06-05', '00:30', 'Europe/Kyiv')));
    // 4 June 21:15 UTC is 23:15 in Krefeld and 5 June 00:15 in Kropyvnytskyi.
    expect(dueItems(kyiv, Date.UTC(2026, 5, 4, 21, 15), berlin)[0]).toMatchObject({
      daysLeft: 0,
      overdue: false,
    });
    expect(dueItems(kyiv, Date.UTC(2026, 5, 4, 21, 31), berlin)[0]?.overdue).toBe(true);
  });

  it('lasts until the end of the day where no time is known', () => {
    const one = idea('a', { ...call(fixed('2026-06-04')), next: { text: {}, on: '2026-06-04' } });
    const midnight = Date.UTC(2026, 5, 4, 22);
    expect(dueItems(one, midnight - 1, berlin).some(({ overdue }) => overdue)).toBe(false);
    expect(dueItems(one, midnight, berlin).map(({ overdue, daysLeft }) => [overdue, daysLeft])).toEqual([
      [true, -1],
      [true, -1],
    ]);
  });

  it('reads the hour that is left out in spring with the offset before, and the doubled one as the first', () => {
    expect(deadlineMoment(fixed('2026-03-29', '02:30'))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(deadlineMoment(fixed('2026-10-25', '02:30'))).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('leaves out done and dropped ideas, rolling deadlines, and the deadline of a call once applied for', () => {
    const past = { ...call(fixed('2026-05-01')), next: { text: {}, on: '2026-05-02' } };
    for (const stage of ['done', 'dropped'] as const) {
      expect(dueItems(idea('a', { ...past, stage }), noon, berlin)).toEqual([]);
    }
    expect(dueItems(idea('a', call({ kind: 'rolling' })), noon, berlin)).toEqual([]);
    expect(dueItems(idea('a', { ...past, stage: 'applied' }), noon, berlin).map(({ kind }) => kind)).toEqual([
      'nextStep',
    ]);
  });

  it('lists what is overdue and what is due within 30 days, soonest first', () => {
    const ideas = [
      idea('later', { next: { text: {}, on: '2026-07-05' } }),
      idea('last', { next: { text: {}, on: '2026-07-04' } }),
      idea('call', { ...call(fixed('2026-06-10', '12:00')), next: { text: {}, on: '2026-06-10' } }),
      idea('late', { next: { text: {}, on: '2026-01-10' } }),
    ];
    expect(dueList(ideas, noon, { timeZone: berlin }).map(({ ideaId, kind }) => `${ideaId} ${kind}`)).toEqual(
      ['late nextStep', 'call funding', 'call nextStep', 'last nextStep'],
    );
    expect(ideas.filter((each) => isOverdue(each, noon, berlin)).map(({ id }) => id)).toEqual(['late']);
  });

  it('does without dates that are no days and zones that nobody knows', () => {
    expect(dueItems(idea('a', call(fixed('soon'))), noon, berlin)).toEqual([]);
    expect(deadlineMoment(fixed('2026-06-04', '17:00', 'Mars/Base'), berlin)).toBe(Date.UTC(2026, 5, 4, 15));
    expect(deadlineMoment(fixed('9999-12-31'), berlin)).toBeGreaterThan(noon);
    expect(deadlineMoment(fixed('2026-06-04', 'noon'), berlin)).toBe(Date.UTC(2026, 5, 4, 22) - 1);
  });
});

describe('the filter of ideas', () => {
  const ideas = [
    idea('twin', {
      title: { de: 'Digitale Zwillinge', nl: 'Digital twins' },
      stage: 'running',
      topics: ['digital-twin'],
      houseIds: ['krefeld', 'venlo'],
      otherCities: ['München', 'Utrecht'],
      owners: [{ houseId: 'krefeld', contactId: 'thomas', name: 'Thomas Beispiel' }],
      partnershipIds: ['krefeld-venlo'],
    }),
    idea('waste', {
      title: { de: 'Gemeinsamer Wertstoffhof' },
      topics: ['waste'],
      houseIds: ['krefeld'],
      next: { text: {}, on: '2026-06-01' },
    }),
    idea('language', { title: { nl: 'Buurtaal leren' }, houseIds: ['venlo'] }),
  ];
  const filter = ideaFilter(housePresets, { timeZone: berlin });
  const found = (change: Partial<typeof noIdeaFilter>) =>
    filter(ideas, { ...noIdeaFilter, ...change }, noon).map(({ id }) => id);

  it('lets everything through while nothing is chosen', () => {
    expect(found({})).toEqual(['twin', 'waste', 'language']);
    expect(isFiltering(noIdeaFilter)).toBe(false);
    expect(isFiltering({ ...noIdeaFilter, text: ' - ' })).toBe(false);
    expect(isFiltering({ ...noIdeaFilter, overdue: true })).toBe(true);
  });

  it('goes by stage, topic, owner, partnership and city, of houses and of others', () => {
    expect(found({ stages: ['running', 'done'] })).toEqual(['twin']);
    expect(found({ topics: ['waste', 'digital-twin'] })).toEqual(['twin', 'waste']);
    expect(found({ owners: ['thomas'] })).toEqual(['twin']);
    expect(found({ partnershipId: 'krefeld-venlo' })).toEqual(['twin']);
    expect(found({ cities: ['venlo'] })).toEqual(['twin', 'language']);
    expect(found({ cities: ['Muenchen'] })).toEqual(['twin']);
    expect(found({ cities: ['venlo'], stages: ['noted'] })).toEqual(['language']);
  });

  it('finds what is missing in one language and what is overdue', () => {
    expect(found({ missingIn: 'nl' })).toEqual(['waste']);
    expect(found({ missingIn: 'de' })).toEqual(['language']);
    expect(found({ overdue: true })).toEqual(['waste']);
  });

  it('finds words in either language, however they are spelt, and topics by both their words', () => {
    expect(found({ text: 'zwill dig' })).toEqual(['twin']);
    expect(found({ text: 'munchen' })).toEqual(['twin']);
    expect(found({ text: 'afvalbeheer' })).toEqual(['waste']);
    expect(found({ text: 'VENLO' })).toEqual(['twin', 'language']);
    expect(found({ text: 'stoffhof' })).toEqual([]);
  });
});

describe('the order of ideas', () => {
  const ideas = [
    idea('c', { title: { de: 'Zoo' }, next: { text: {}, on: '2026-07-01' }, stage: 'done' }),
    idea('b', { title: { nl: 'Afval' } }),
    idea('a', { title: {}, ...call(fixed('2026-06-30')), stage: 'discussed' }),
  ];
  const ids = (by: Parameters<typeof sortIdeas>[1]['by'], descending = false) =>
    sortIdeas(ideas, { by, descending }, 'de', berlin)
      .map(({ id }) => id)
      .join('');

  it('puts what has nothing of the kind last, in either direction', () => {
    expect(ids('title')).toBe('bca');
    expect(ids('title', true)).toBe('cba');
    expect(ids('next')).toBe('cba');
    expect(ids('next', true)).toBe('cba');
    expect(ids('deadline')).toBe('abc');
  });

  it('knows the way of the stages, and that nothing is due of what is done', () => {
    expect(ids('stage')).toBe('bac');
    expect(ids('stage', true)).toBe('cab');
    expect(ids('due')).toBe('abc');
  });
});

describe('hints on an idea', () => {
  const codes = (change: Partial<Idea>) =>
    ideaWarnings(idea('a', change), noon, berlin).map(({ field, code }) => `${field} ${code}`);
  const whole = {
    title: { de: 'Titel', nl: 'Titel' },
    houseIds: ['krefeld', 'venlo'],
    owners: [
      { houseId: 'krefeld', contactId: 'lena', name: '' },
      { houseId: 'venlo', contactId: '', name: 'Joris' },
    ],
  };

  it('says nothing about an idea that has all that it needs', () => {
    expect(codes({ ...whole, ...call(fixed('2026-06-04', '17:00')) })).toEqual([]);
    expect(codes({ ...whole, ...call({ kind: 'rolling' }) })).toEqual([]);
  });

  it('misses title, cities, an owner on each side and the other language', () => {
    expect(codes({})).toEqual(['title noTitle', 'houseIds fewerThanTwoCities']);
    expect(codes({ ...whole, text: { nl: 'Tekst' } })).toEqual(['text.de onlyInDutch']);
    const ownerless = ideaWarnings(idea('a', { ...whole, owners: whole.owners.slice(0, 1) }), noon, berlin);
    expect(ownerless).toEqual([{ field: 'owners', code: 'noOwner', level: 'warning', houseId: 'venlo' }]);
  });

  it('misses source and day of checking of a deadline, and sees one that is past', () => {
    const funding = { call: '', deadline: fixed('2026-06-03', '17:00', ''), source: '', checkedOn: '' };
    expect(codes({ ...whole, funding })).toEqual([
      'funding.deadline.date deadlineInPast',
      'funding.deadline.timeZone zoneUnknown',
      'funding.source noSource',
      'funding.checkedOn notChecked',
    ]);
    expect(codes({ ...whole, ...call(fixed('2026-06-03')), stage: 'running' })).toEqual([]);
    expect(codes({ ...whole, ...call(fixed('31.06.')) })).toEqual(['funding.deadline.date dateNotPlausible']);
  });

  it('sees a next step that is past and amounts that are none', () => {
    const amounts = [
      { kind: 'total' as const, value: '8455.50', currency: 'EUR' },
      { kind: 'own' as const, value: '8.455,50', currency: 'EUR' },
    ];
    expect(codes({ ...whole, next: { text: {}, on: '2026-06-03' }, amounts })).toEqual([
      'next.on nextInPast',
      'amounts.1.value amountNotPlausible',
    ]);
    expect(codes({ ...whole, next: { text: {}, on: '2026-06-03' }, stage: 'done' })).toEqual([]);
  });
});
