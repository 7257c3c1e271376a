import { describe, expect, it } from 'vitest';
import type { Plan, PlanQuery, PlanWorld } from '../../../renderer/domain/plan-world';
import type { YearPlan } from '../../../renderer/domain/plan-year';
import { emptyRotation, type Rotation } from '../../../renderer/domain/rotation';
import { createPlanningClient, type PlanningPort } from '../../../renderer/planning/planning-client';
import type { PlanningMessage, PlanningRequest } from '../../../renderer/planning/planning-protocol';
import { servePlanning } from '../../../renderer/planning/serve-planning';
import { onDates, stadskantoor, twoHouses } from '../../support/plan-world';

/** Client and server with a wire between them that carries messages to the worker only when the test says so. */
function wired() {
  const port = new EventTarget();
  const listeners = new Set<unknown>();
  const sent: PlanningRequest[] = [];
  const pageSide: PlanningPort = {
    postMessage: (message) => sent.push(structuredClone(message)),
    addEventListener: (type, listener) => {
      listeners.add(listener);
      port.addEventListener(type, listener as unknown as EventListener);
    },
    removeEventListener: (type, listener) => {
      listeners.delete(listener);
      port.removeEventListener(type, listener as unknown as EventListener);
    },
  };
  const toPage = (message: PlanningMessage) => {
    port.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  };
  const server = servePlanning(toPage);
  const deliver = () => {
    for (let request = sent.shift(); request; request = sent.shift()) server.handle(request);
  };
  return { client: createPlanningClient(pageSide), server, deliver, sent, listeners, toPage };
}

const world = (rotations: readonly Rotation[]): PlanWorld => ({
  rotations,
  houses: twoHouses,
  partnerships: [
    { id: 'krefeld-venlo', houseIds: ['krefeld', 'venlo'], since: '1964-01-01', state: { kind: 'active' } },
    { id: 'krefeld-leiden', houseIds: ['krefeld', 'leiden'], since: '1974-01-01', state: { kind: 'active' } },
  ],
  sites: [stadskantoor],
  closingDays: [],
  schoolHolidays: [],
});

const june: PlanQuery = {
  from: '2026-06-01',
  until: '2026-06-30',
  partnershipId: null,
  withProblems: false,
};

const datesOf = (plan: Plan | undefined) => plan?.occurrences.map(({ date }) => date);

/** Follows a plan and notes what comes. */
function follow(client: ReturnType<typeof createPlanningClient>, query: PlanQuery) {
  const seen: (Plan | undefined)[] = [];
  return { seen, stop: client.watch(query, (plan) => seen.push(plan)) };
}

describe('following a plan', () => {
  it('brings the days of its time as soon as the worker has read what it needs', () => {
    const { client, server, deliver } = wired();
    const { seen } = follow(client, june);
    deliver();
    expect(seen).toEqual([]);
    server.update(world([onDates('a', ['2026-05-29', '2026-06-03', '2026-06-25'])]));
    expect(seen.map(datesOf)).toEqual([['2026-06-03', '2026-06-25']]);
  });

  it('is answered again whenever something has changed', () => {
    const { client, server, deliver } = wired();
    server.update(world([]));
    const { seen } = follow(client, june);
    deliver();
    server.update(world([onDates('a', ['2026-06-03'])]));
    expect(seen.map(datesOf)).toEqual([[], ['2026-06-03']]);
  });

  it('is not answered when what was read again is the same', () => {
    const { client, server, deliver } = wired();
    const { seen } = follow(client, june);
    deliver();
    const known = world([onDates('a', ['2026-06-03'])]);
    server.update(known);
    server.update({ ...world([]), rotations: known.rotations });
    expect(seen).toHaveLength(1);
    server.update({ ...known, houses: known.houses.slice(1) });
    expect(seen).toHaveLength(2);
  });

  it('ignores what arrives after it was stopped, and the worker answers no more', () => {
    const { client, server, deliver, toPage } = wired();
    server.update(world([]));
    const { seen, stop } = follow(client, june);
    const other = follow(client, { ...june, from: '2026-06-15' });
    deliver();
    stop();
    toPage({ type: 'planning', kind: 'plan', id: 1, plan: { occurrences: [], problems: [] } });
    deliver();
    server.update(world([onDates('a', ['2026-06-03', '2026-06-17'])]));
    expect(seen).toHaveLength(1);
    expect(other.seen.map(datesOf)).toEqual([[], ['2026-06-17']]);
  });

  it('knows the partnership: days of others are left out', () => {
    const { client, server, deliver } = wired();
    server.update(world([onDates('a', ['2026-06-03'])]));
    const here = follow(client, { ...june, partnershipId: 'krefeld-venlo' });
    const elsewhere = follow(client, { ...june, partnershipId: 'krefeld-leiden' });
    deliver();
    expect(here.seen.map(datesOf)).toEqual([['2026-06-03']]);
    expect(elsewhere.seen.map(datesOf)).toEqual([[]]);
  });

  it('says what is to be settled only if asked: Krefeld is closed on Corpus Christi', () => {
    const { client, server, deliver } = wired();
    const visit = { homeHouseId: 'venlo', hostHouseId: 'krefeld', siteId: '', deskId: '' };
    server.update(world([onDates('a', ['2026-06-04'], visit)]));
    const plain = follow(client, june);
    const checked = follow(client, { ...june, withProblems: true });
    deliver();
    expect(plain.seen[0]?.problems).toEqual([]);
    expect(checked.seen[0]?.problems).toContainEqual(
      expect.objectContaining({ kind: 'day', date: '2026-06-04' }),
    );
  });

  it('tells a failure as nothing, and goes on with the next change', () => {
    const { client, server, deliver } = wired();
    const { seen } = follow(client, june);
    deliver();
    const broken = { ...emptyRotation('b'), from: 'never', pattern: { kind: 'span' } } as const;
    server.update(world([broken, { ...broken, exceptions: null as never, from: '2026-06-01' }]));
    server.update(world([onDates('a', ['2026-06-03'])]));
    expect(seen.map(datesOf)).toEqual([undefined, ['2026-06-03']]);
  });

  it('follows a year summed up by weeks, computed once until something changes', () => {
    const { client, server, deliver } = wired();
    const years: (YearPlan | undefined)[] = [];
    const query = { year: 2026, partnershipId: 'krefeld-venlo', ownHouseId: 'krefeld' };
    const stop = client.watchYear(query, (year) => years.push(year));
    server.update(world([onDates('a', ['2026-06-03', '2026-06-04'])]));
    deliver();
    client.watchYear(query, (year) => years.push(year));
    deliver();
    const [first, again] = years;
    expect(again).toEqual(first);
    expect(first?.mondays).toHaveLength(53);
    expect(first?.groups.map(({ people }) => people.map(({ name }) => name))).toEqual([['Joris Voorbeeld']]);
    expect(first?.groups[0]?.people[0]?.weeks.get('2026-06-01')?.visits).toEqual([
      { houseId: 'venlo', onSite: 2, officeHour: 0 },
    ]);
    expect(first?.byHouse.map(({ house }) => house.id)).toEqual(['krefeld', 'venlo']);
    expect(first?.byHouse[0]?.closed.get('2026-06-01')?.map(({ date }) => date)).toEqual(['2026-06-04']);
    stop();
    server.update(world([]));
    expect(years.map((year) => year?.isEmpty)).toEqual([false, false, true]);
  });

  it('goes on following the year looked at last, so that it is there at once and up to date, and no other', () => {
    const { client, server, deliver, sent } = wired();
    const query = { year: 2026, partnershipId: null, ownHouseId: 'krefeld' };
    server.update(world([onDates('a', ['2026-06-03'])]));
    expect(client.knownYear(query)).toBeUndefined();
    client.watchYear(query, () => {})();
    deliver();
    server.update(world([]));
    expect(client.knownYear(query)?.isEmpty).toBe(true);
    const seen: (YearPlan | undefined)[] = [];
    const stop = client.watchYear(query, (year) => seen.push(year));
    expect(sent).toEqual([]);
    expect(seen).toEqual([client.knownYear(query)]);
    client.watchYear({ ...query, year: 2027 }, () => {})();
    stop();
    expect(client.knownYear(query)).toBeDefined();
    expect(sent.map(({ kind }) => kind)).toEqual(['watchYear', 'forget']);
    deliver();
    expect(client.knownYear({ ...query, year: 2027 })).toBeUndefined();
  });

  it('leaves messages of other conversations alone', () => {
    const { client, server, toPage, listeners } = wired();
    const { seen } = follow(client, june);
    expect(server.handle({ type: 'directory', id: 1, ask: { kind: 'duplicates' } })).toBe(false);
    toPage({ type: 'directory', kind: 'ready', total: 0 } as never);
    expect(seen).toEqual([]);
    client.close();
    expect(listeners.size).toBe(0);
  });
});
