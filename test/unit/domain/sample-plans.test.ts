import { describe, expect, it } from 'vitest';
import { newIdea } from '../../../renderer/codec/new-idea';
import { readIdea } from '../../../renderer/codec/read-idea';
import { closingDaysOf } from '../../../renderer/domain/closing-days';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { housePresets } from '../../../renderer/domain/house-presets';
import { ideaStages } from '../../../renderer/domain/idea';
import { dueList } from '../../../renderer/domain/idea-due';
import { isIdeaMissingIn } from '../../../renderer/domain/idea-filter';
import { ideaWarnings } from '../../../renderer/domain/idea-warnings';
import { openFollowUps, sortMeetings } from '../../../renderer/domain/meeting-rules';
import { daysBetween, isoWeek, isoWeekday } from '../../../renderer/domain/plain-date';
import { sampleContacts, samplePartnerships } from '../../../renderer/domain/sample-data';
import { sampleIdeas, sampleMeetings } from '../../../renderer/domain/sample-ideas';
import { sampleRotations, sampleSites } from '../../../renderer/domain/sample-rotations';
import { topicTable } from '../../../renderer/domain/topic-table';

/** A working day, a Sunday, the end of a year and a leap day. */
const days = ['2026-06-04', '2026-11-29', '2026-12-31', '2028-02-29'];
const berlin = 'Europe/Berlin';
const noonOf = (day: string): number => Date.parse(`${day}T11:00:00Z`);
const ids = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id));

const houses = ids(housePresets);
const partnerships = ids(samplePartnerships('de'));
const topics = ids(topicTable);
const missing = (wanted: readonly string[], known: ReadonlySet<string>): string[] =>
  wanted.filter((id) => !known.has(id));

describe('the sample ideas', () => {
  it('name people, houses, topics, partnerships and meetings that exist, and are marked as samples', () => {
    const people = new Map(sampleContacts('2026-06-04').map((contact) => [contact.id, contact]));
    const meetings = ids(sampleMeetings('2026-06-04'));
    for (const idea of sampleIdeas('2026-06-04')) {
      expect(idea.id).toMatch(/^sample-idea-/);
      expect(idea.uid).toBe(idea.id);
      expect(missing(idea.houseIds, houses)).toEqual([]);
      expect(missing(idea.topics, topics)).toEqual([]);
      expect(missing(idea.partnershipIds, partnerships)).toEqual([]);
      expect(missing(idea.peopleIds, new Set(people.keys()))).toEqual([]);
      expect(missing([idea.origin.meetingId].filter(Boolean), meetings)).toEqual([]);
      for (const owner of idea.owners) {
        expect(people.get(owner.contactId)?.houseId).toBe(owner.houseId);
        expect(owner.name).not.toBe('');
      }
      expect(idea.log.every(({ author, text }) => author && text)).toBe(true);
      expect(idea.links.every(({ url, label }) => url.startsWith('https://') && label)).toBe(true);
    }
  });

  it('stand on every place of the board, in both languages but for one in each', () => {
    const ideas = sampleIdeas('2026-06-04');
    expect(new Set(ideas.map(({ stage }) => stage))).toEqual(new Set(ideaStages));
    const missingIn = (language: 'de' | 'nl') =>
      ideas.filter((idea) => isIdeaMissingIn(idea, language)).map(({ id }) => id);
    expect(missingIn('nl')).toEqual(['sample-idea-heat-warnings']);
    expect(missingIn('de')).toEqual(['sample-idea-cycling-map']);
  });

  it('have one thing overdue and several due within a month, whenever they are loaded', () => {
    for (const day of days) {
      const due = dueList(sampleIdeas(day), noonOf(day), { timeZone: berlin });
      expect(due.filter(({ overdue }) => overdue).map(({ ideaId }) => ideaId)).toEqual([
        'sample-idea-netherlands3d',
      ]);
      expect(due.length).toBeGreaterThan(5);
      expect(due.filter(({ kind }) => kind === 'funding')).toHaveLength(1);
      expect(due.every(({ date }) => isoWeekday(date) <= 5)).toBe(true);
    }
  });

  it('raise no hint but the one on what is overdue', () => {
    const hints = sampleIdeas('2026-06-04').flatMap((idea) =>
      ideaWarnings(idea, noonOf('2026-06-04'), berlin)
        .filter(({ level }) => level === 'warning')
        .map(({ code }) => `${idea.id} ${code}`),
    );
    expect(hints).toEqual(['sample-idea-netherlands3d nextInPast']);
  });

  it('come back from their text as they are', () => {
    for (const idea of sampleIdeas('2026-06-04')) {
      const options = { id: idea.id, mainLanguage: 'de' as const, now: noonOf('2026-06-04') };
      expect(readIdea(newIdea(idea, options), options)).toEqual(idea);
    }
  });

  it('do not share anything between two calls', () => {
    sampleIdeas('2026-06-04')[0]?.topics.push('noise');
    expect(sampleIdeas('2026-06-04')[0]?.topics).not.toContain('noise');
  });
});

describe('the sample meetings', () => {
  it('are the border conference, whose follow-ups became ideas but for one, and one to come', () => {
    const { ahead, past } = sortMeetings(sampleMeetings('2026-06-04'), '2026-06-04');
    expect(past.map(({ date, kind }) => `${kind} ${date}`)).toEqual(['conference 2024-09-26']);
    expect(ahead.map(({ id }) => id)).toEqual(['sample-meeting-exchange']);
    const ideas = sampleIdeas('2026-06-04');
    for (const { ideaId, text } of past[0]?.followUps ?? []) {
      expect(text.de && text.nl).toBeTruthy();
      if (ideaId === '') continue;
      const idea = ideas.find(({ id }) => id === ideaId);
      expect(idea?.origin).toMatchObject({ kind: 'conference', meetingId: past[0]?.id });
    }
    expect(past[0] && openFollowUps(past[0])).toHaveLength(1);
  });

  it('have participants of both sides and everything in both languages', () => {
    const people = new Map(sampleContacts('2026-06-04').map((contact) => [contact.id, contact]));
    for (const meeting of sampleMeetings('2026-06-04')) {
      expect(meeting.id).toMatch(/^sample-meeting-/);
      const sides = meeting.participantIds.map((id) => people.get(id)?.houseId);
      expect(new Set(sides)).toEqual(new Set(['krefeld', 'venlo']));
      expect(missing(meeting.partnershipIds, partnerships)).toEqual([]);
      for (const text of [meeting.title, meeting.agenda]) expect(text.de && text.nl).toBeTruthy();
    }
  });
});

describe('the sample rotations', () => {
  const sites = sampleSites();

  it('have two sites of two desks each, at the public addresses of the houses', () => {
    for (const site of sites) {
      const house = housePresets.find(({ id }) => id === site.houseId);
      expect(site.address).toEqual(house?.address);
      expect(site.desks.map(({ capacity }) => capacity)).toEqual([1, 1]);
      expect(site.desks.every(({ name }) => name.de && name.nl)).toBe(true);
      expect([site.id, ...site.desks.map(({ id }) => id)].every((id) => id.startsWith('sample-'))).toBe(true);
    }
  });

  it('plan two people of each city, each in the other city at a desk that exists', () => {
    const rotations = sampleRotations('2026-06-04');
    const travellers = new Map(rotations.map(({ personId, homeHouseId }) => [personId, homeHouseId]));
    expect([...travellers.values()].toSorted()).toEqual(['krefeld', 'krefeld', 'venlo', 'venlo']);
    for (const rotation of rotations) {
      expect(rotation.id).toMatch(/^sample-rotation-/);
      expect(rotation.hostHouseId).not.toBe(rotation.homeHouseId);
      const site = sites.find(({ id }) => id === rotation.siteId);
      expect(site?.houseId).toBe(rotation.hostHouseId);
      expect(site?.desks.map(({ id }) => id)).toContain(rotation.deskId);
      expect(rotation.personName).not.toBe('');
      expect(missing(rotation.partnershipIds, partnerships)).toEqual([]);
      expect(rotation.title.de && rotation.title.nl).toBeTruthy();
      expect(sampleContacts('2026-06-04').find(({ id }) => id === rotation.personId)?.houseId).toBe(
        rotation.homeHouseId,
      );
    }
  });

  it('reach half a year in both directions, with one day skipped and one moved, whenever they are loaded', () => {
    for (const day of days) {
      const rotations = sampleRotations(day);
      for (const { from, until } of rotations) {
        expect(daysBetween(from, day)).toBeGreaterThan(175);
        expect(daysBetween(day, until)).toBeGreaterThan(175);
      }
      const kinds = rotations.flatMap(({ exceptions }) => exceptions.map(({ kind }) => kind));
      expect(kinds.toSorted()).toEqual(['moved', 'skipped']);
      const shown = rotations.flatMap(({ from, until, ...rest }) =>
        expandRotation({ from, until, ...rest }, from, until, { withSkipped: true }),
      );
      expect(shown.filter(({ state }) => state === 'skipped')).toHaveLength(1);
      expect(shown.filter(({ moved }) => moved)).toHaveLength(1);
    }
  });

  it('sit in Venlo on Tuesdays of odd weeks only', () => {
    const [lena] = sampleRotations('2026-06-04');
    const found = lena ? expandRotation(lena, lena.from, lena.until) : [];
    expect(found.length).toBeGreaterThan(20);
    expect(found.every(({ date }) => isoWeekday(date) === 2 && isoWeek(date).week % 2 === 1)).toBe(true);
  });

  it('meet a closed day of the house they visit, so that there is something to solve', () => {
    for (const day of days) {
      const joris = sampleRotations(day).find(({ id }) => id === 'sample-rotation-joris');
      if (!joris) throw new Error('No such rotation');
      const closed = closingDaysOf('krefeld', ['nrw'], [], joris.from, joris.until).map(({ date }) => date);
      const dates = expandRotation(joris, joris.from, joris.until).map(({ date }) => date);
      expect(dates.filter((date) => closed.includes(date)).length).toBeGreaterThan(0);
    }
  });

  it('never put two people at one desk at the same time', () => {
    for (const day of days) {
      const places = sampleRotations(day)
        .flatMap((rotation) => expandRotation(rotation, rotation.from, rotation.until))
        .map(({ date, deskId }) => `${date} ${deskId}`);
      expect(places.filter((place, index) => places.indexOf(place) < index)).toEqual([]);
    }
  });
});
