import { describe, expect, it } from 'vitest';
import { emptyMeeting, type Meeting } from '../../../renderer/domain/meeting';
import {
  ideaFromFollowUp,
  openFollowUps,
  sortMeetings,
  withFollowUpIdea,
} from '../../../renderer/domain/meeting-rules';

const meeting = (id: string, change: Partial<Meeting> = {}): Meeting => ({ ...emptyMeeting(id), ...change });

describe('the agenda of meetings', () => {
  it('has the nearest first, what is past the other way round, and what has no date at the end', () => {
    const { ahead, past } = sortMeetings(
      [
        meeting('open'),
        meeting('old', { date: '2024-09-26' }),
        meeting('next', { date: '2026-06-10' }),
        meeting('today late', { date: '2026-06-04' }),
        meeting('today', { date: '2026-06-04', time: '09:00' }),
        meeting('lasting', { date: '2026-06-01', until: '2026-06-05' }),
        meeting('recent', { date: '2026-06-03' }),
      ],
      '2026-06-04',
    );
    expect(ahead.map(({ id }) => id)).toEqual(['lasting', 'today', 'today late', 'next', 'open']);
    expect(past.map(({ id }) => id)).toEqual(['recent', 'old']);
  });
});

describe('a follow-up', () => {
  const conference = meeting('m', {
    kind: 'conference',
    title: { de: 'Grenzlandkonferenz', nl: 'Grenslandconferentie' },
    houseIds: ['krefeld', 'venlo'],
    otherCities: ['Nijmegen'],
    partnershipIds: ['krefeld-venlo'],
    followUps: [
      {
        id: 'f1',
        text: { de: 'Geodaten teilen\nZuerst klären, was es gibt.', nl: 'Geodata delen' },
        ideaId: '',
      },
      { id: 'f2', text: { de: 'Fertig' }, ideaId: 'x' },
    ],
  });

  it('becomes an idea that knows where it comes from', () => {
    const idea = ideaFromFollowUp(conference, 'f1', { ideaId: 'i', language: 'nl' });
    expect(idea).toMatchObject({
      id: 'i',
      uid: 'i',
      stage: 'noted',
      title: { de: 'Geodaten teilen', nl: 'Geodata delen' },
      text: { de: 'Zuerst klären, was es gibt.' },
      houseIds: ['krefeld', 'venlo'],
      otherCities: ['Nijmegen'],
      partnershipIds: ['krefeld-venlo'],
      origin: { kind: 'conference', meetingId: 'm', text: 'Grenslandconferentie' },
    });
    expect(idea?.text).not.toHaveProperty('nl');
    expect(idea?.houseIds).not.toBe(conference.houseIds);
  });

  it('is open until it has become one', () => {
    expect(openFollowUps(conference).map(({ id }) => id)).toEqual(['f1']);
    const marked = withFollowUpIdea(conference, 'f1', 'i');
    expect(openFollowUps(marked)).toEqual([]);
    expect(openFollowUps(withFollowUpIdea(marked, 'f2', ''))).toHaveLength(1);
    expect(openFollowUps(conference)).toHaveLength(1);
  });

  it('that nobody knows becomes nothing', () => {
    expect(ideaFromFollowUp(conference, 'f9', { ideaId: 'i', language: 'de' })).toBeUndefined();
  });
});
