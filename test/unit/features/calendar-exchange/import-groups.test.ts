import { describe, expect, it } from 'vitest';
import { housePresets } from '../../../../renderer/domain/house-presets';
import type { CalendarCandidate } from '../../../../renderer/features/calendar-exchange/calendar-types';
import {
  entriesToWrite,
  groupKey,
  importGroups,
  isWritten,
  placeCandidates,
} from '../../../../renderer/features/calendar-exchange/import-groups';

const candidate = (change: Partial<CalendarCandidate> = {}): CalendarCandidate => ({
  component: 'VEVENT',
  fileName: 'dienst.ics',
  line: 1,
  uid: 'a',
  raw: 'RAW',
  title: { de: 'Lena Muster' },
  place: 'Stadskantoor, Venlo',
  kind: 'onSite',
  isKindGuessed: false,
  personId: '',
  personName: '',
  homeHouseId: '',
  hostHouseId: '',
  days: 3,
  from: '2026-01-08',
  until: '2026-02-05',
  notes: [],
  ...change,
});
const none = { VEVENT: new Map(), VTODO: new Map() };
const people = new Map([['lena', { name: 'Lena Muster', houseId: 'krefeld' }]]);
const context = { people, houses: housePresets, language: 'de' } as const;

describe('what is known already', () => {
  const known = (raw: string, isTrashed = false) => ({
    ...none,
    VEVENT: new Map([['a', { id: 'id-1', raw, isTrashed }]]),
  });

  it('is told apart by text and trash; tasks are looked for among ideas', () => {
    const standing = (held: typeof none, change = {}) =>
      placeCandidates([candidate(change)], held)[0]?.standing;
    expect(standing(none)).toBe('new');
    expect(standing(known('RAW'))).toBe('same');
    expect(standing(known('OTHER'))).toBe('changed');
    expect(standing(known('RAW', true))).toBe('trashed');
    expect(standing(known('RAW'), { component: 'VTODO' })).toBe('new');
    expect(standing(known('RAW'), { uid: '' })).toBe('new');
  });

  it('is left alone if it is the same, and replaced only if that was chosen', () => {
    const [same] = placeCandidates([candidate()], known('RAW'));
    const [changed] = placeCandidates([candidate()], known('OTHER'));
    expect(same && isWritten(same, 'update')).toBe(false);
    expect(changed && isWritten(changed, 'skip')).toBe(false);
    expect(changed && isWritten(changed, 'update')).toBe(true);
    expect(entriesToWrite(changed ? [changed] : [], new Map(), 'update', context)).toMatchObject([
      { replaces: 'id-1', raw: 'RAW' },
    ]);
  });
});

describe('groups of events', () => {
  it('gather what has one title, with days, span and what should be known', () => {
    const groups = importGroups(
      [
        candidate(),
        candidate({ uid: 'b', from: '2026-01-01', until: '', notes: ['invitation'] }),
        candidate({ uid: 'c', title: { de: 'Urlaub' }, kind: 'absence' }),
        candidate({ uid: 'd', component: 'VTODO' }),
      ],
      () => false,
    );
    expect(groups).toMatchObject([
      { entries: 2, days: 6, from: '2026-01-01', until: '', notes: ['invitation'], personId: '' },
      { entries: 1, kind: 'absence' },
    ]);
  });

  it('propose the person whom all of them name, if it is a contact here', () => {
    const both = [candidate({ personId: 'lena' }), candidate({ uid: 'b', personId: 'lena' })];
    expect(importGroups(both, () => true)[0]?.personId).toBe('lena');
    expect(importGroups(both, () => false)[0]?.personId).toBe('');
    const two = [candidate({ personId: 'lena' }), candidate({ uid: 'b', personId: 'jonas' })];
    expect(importGroups(two, () => true)[0]?.personId).toBe('');
  });
});

describe('what is written', () => {
  const written = (
    change: Partial<CalendarCandidate>,
    answer?: { personId: string; kind: CalendarCandidate['kind'] },
  ) => {
    const each = candidate(change);
    const answers = new Map(answer ? [[groupKey(each), answer]] : []);
    return entriesToWrite(placeCandidates([each], none), answers, 'skip', context)[0];
  };

  it('says nothing beside the text while the person is left open', () => {
    expect(written({})).toEqual({
      table: 'rotations',
      raw: 'RAW',
      mainLanguage: 'de',
      replaces: '',
      fields: {},
    });
    expect(written({}, { personId: '', kind: 'onSite' })?.fields).toEqual({});
  });

  it('names the person with house, and the host that the place names', () => {
    expect(written({}, { personId: 'lena', kind: 'onSite' })?.fields).toEqual({
      personId: 'lena',
      personName: 'Lena Muster',
      homeHouseId: 'krefeld',
      hostHouseId: 'venlo',
    });
  });

  it('does not guess a host: neither the own house, nor one of two, nor for days elsewhere', () => {
    const host = (change: Partial<CalendarCandidate>, kind: CalendarCandidate['kind'] = 'onSite') =>
      (
        written({ title: {}, ...change }, { personId: 'lena', kind })?.fields as
          | { hostHouseId?: string }
          | undefined
      )?.hostHouseId;
    expect(host({ place: 'Rathaus Krefeld' })).toBe('');
    expect(host({ place: 'Venlo oder Sofia' })).toBe('');
    expect(host({ place: 'Venlo' }, 'absence')).toBe('');
    expect(host({ hostHouseId: 'sofia' })).toBeUndefined();
  });

  it('writes a kind that was proposed or chosen, not one that the text says', () => {
    expect(written({ kind: 'absence', isKindGuessed: true })?.fields).toEqual({ kind: 'absence' });
    expect(written({}, { personId: '', kind: 'remote' })?.fields).toEqual({ kind: 'remote' });
  });

  it('hands tasks to the ideas as they are', () => {
    expect(written({ component: 'VTODO' })).toMatchObject({ table: 'ideas', fields: {} });
  });
});
