import { startTransition, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ContactRow } from '../domain/contact-row';
import { belongsTo } from '../domain/partnership-rules';
import {
  type DirectoryAnswer,
  type DirectoryFilters,
  type DirectoryQuery,
  noFilters,
} from '../search/directory-query';
import type { DirectoryState } from '../search/search-client';
import { useServices } from './services';
import { useSettings } from './settings-context';

export type ListQuery = Omit<DirectoryQuery, 'offset' | 'limit'>;

/** Rows asked for beyond those in view, so that scrolling rarely meets an empty row. */
const margin = 60;
const firstRows = 40;

/** How far the worker is; `version` counts up whenever lists should ask again. */
export function useDirectoryState(): DirectoryState {
  const { search } = useServices();
  return useSyncExternalStore(
    (listener) => search.subscribe(listener),
    () => search.state(),
  );
}

/** An answer and the text it was given for. */
export type AnswerTo = DirectoryAnswer & { text: string };

/**
 * One answer, asked again whenever the query or the data changes; `undefined` until the first is there. The one to an
 * earlier question stays until the next has come.
 */
export function useDirectoryAnswer(query: DirectoryQuery, channel: string): AnswerTo | undefined {
  const { search } = useServices();
  const { version } = useDirectoryState();
  const [answered, setAnswered] = useState<{ version: number; answer: AnswerTo }>();
  const key = JSON.stringify(query);
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const asked = JSON.parse(key) as DirectoryQuery;
      const outcome = await search.query(asked, channel);
      if (stopped || outcome.kind !== 'answer') return;
      setAnswered({ version, answer: { ...outcome.value, text: asked.text } });
    };
    void ask();
    return () => {
      stopped = true;
    };
  }, [search, key, channel, version]);
  return answered?.answer;
}

export type ContactWindow = {
  /** `undefined` until the first answer. */
  total: number | undefined;
  rowAt: (index: number) => ContactRow | undefined;
  /** Tell it which rows are drawn; they are loaded with some more around them. */
  onVisibleRange: (from: number, to: number) => void;
};

type Loaded = { version: number; total: number; rows: Map<number, ContactRow> };

/**
 * A list of any length through a window: only the rows around those in view are held. While a new answer is on its
 * way the rows before stay, so that nothing flickers; a row that has not changed stays the same object.
 */
export function useContactWindow(query: ListQuery): ContactWindow {
  const { search, storage } = useServices();
  const { ready, version } = useDirectoryState();
  const [loaded, setLoaded] = useState<Loaded>();
  const range = useRef({ from: 0, to: firstRows });
  const counted = useSettings().settings.contactsKnown;
  const { partnershipId } = query.filters;
  const isPlain = query.text === '' && isUnfiltered(query.filters) && query.sort.column === 'name';

  const load = useCallback(
    async (wanted: ListQuery, asked: number, isUnasked = false) => {
      const offset = Math.max(0, range.current.from - margin);
      const limit = range.current.to + margin - offset;
      const outcome = await search.query({ ...wanted, offset, limit }, 'list');
      if (outcome.kind !== 'answer') return;
      const { total, rows } = outcome.value;
      const show = () =>
        setLoaded((before) => ({ version: asked, total, rows: place(rows, offset, before) }));
      // Drawn bit by bit: what changes by itself, as in a first sync, must not hold up what the person does.
      if (isUnasked) startTransition(show);
      else show();
    },
    [search],
  );

  const shown = useRef<ListQuery>(undefined);
  useEffect(() => {
    if (!ready) return;
    void load(query, version, shown.current === query);
    shown.current = query;
  }, [load, query, ready, version]);

  // Before the worker has read everything, the first rows come straight from the index.
  useEffect(() => {
    if (ready || !isPlain) return undefined;
    let stopped = false;
    const paintFirst = async () => {
      const [rows, partnerships] = await Promise.all([
        storage.contacts.firstPage(query.language, firstRows),
        storage.partnerships.list(),
      ]);
      if (stopped) return;
      const partnership = partnerships.find((each) => each.id === partnershipId);
      const shown = partnership ? rows.filter((row) => belongsTo(row, partnership)) : rows;
      // Counting thousands takes longer than showing forty: until the worker has counted, the last count stands in.
      const total = rows.length < firstRows ? shown.length : Math.max(shown.length, counted);
      setLoaded((before) => before ?? { version: 0, total, rows: place(shown, 0, undefined) });
    };
    void paintFirst();
    return () => {
      stopped = true;
    };
  }, [storage, query.language, partnershipId, counted, ready, isPlain]);

  const latest = useRef({ loaded, query, version, ready });
  useEffect(() => {
    latest.current = { loaded, query, version, ready };
  });
  const onVisibleRange = useCallback(
    (from: number, to: number) => {
      range.current = { from, to };
      const { loaded: held, query: wanted, version: asked, ready: canAsk } = latest.current;
      // What the worker has read so far is a part; the first rows from the index stay until it has all.
      if (!canAsk) return;
      const last = Math.min(to, (held?.total ?? 0) - 1);
      if (!held || (held.rows.has(from) && held.rows.has(last))) return;
      void load(wanted, asked);
    },
    [load],
  );

  const rowAt = useCallback((index: number) => loaded?.rows.get(index), [loaded]);
  return { total: loaded?.total, rowAt, onVisibleRange };
}

/** Whether only the partnership, if anything, narrows the list. */
function isUnfiltered(filters: DirectoryFilters): boolean {
  // `noFilters` first, so that both texts name the fields in the same order.
  return JSON.stringify({ ...noFilters, ...filters, partnershipId: null }) === JSON.stringify(noFilters);
}

/** Puts rows at their places, taking the object from before where a row has not changed. */
function place(rows: ContactRow[], offset: number, before: Loaded | undefined): Map<number, ContactRow> {
  const known = new Map([...(before?.rows.values() ?? [])].map((row) => [row.id, row]));
  return new Map(
    rows.map((row, at) => {
      const same = known.get(row.id);
      return [offset + at, same?.change === row.change ? same : row];
    }),
  );
}
