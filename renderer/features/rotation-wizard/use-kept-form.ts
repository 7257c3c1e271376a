import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services';
import { type DraftKeeper, useDraft } from '../../app/use-draft';
import type { Rotation } from '../../domain/rotation';

/** What a form begins with: the record that is edited (`null` for a new one) and a kept entry, if there is one. */
export type KeptStart<Draft> = { before: Rotation | null; kept: { draft: Draft; at: number } | undefined };

export type KeptStartState<Draft> =
  | { kind: 'loading' }
  | { kind: 'ready'; start: KeptStart<Draft> }
  | { kind: 'notThere' }
  | { kind: 'failed'; error: unknown };

/** Reads, once, what the form of a record (`undefined`: a new one) begins with. `read` stays the same function. */
export function useKeptStart<Draft>(
  id: string | undefined,
  key: string,
  read: (value: unknown) => Draft | undefined,
): KeptStartState<Draft> {
  const { storage } = useServices();
  const [state, setState] = useState<KeptStartState<Draft>>({ kind: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<KeptStartState<Draft>> => {
      const [row, entry] = await Promise.all([
        id === undefined ? undefined : storage.rotations.get(id),
        storage.drafts.read(key),
      ]);
      if (id !== undefined && (!row || row.deletedAt > 0)) return { kind: 'notThere' };
      const draft = entry && read(entry.value);
      return { kind: 'ready', start: { before: row ?? null, kept: draft && { draft, at: entry.at } } };
    };
    load().then(
      (next) => isCurrent && setState(next),
      (error: unknown) => isCurrent && setState({ kind: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [storage, id, key, read]);
  return state;
}

export type KeptForm<Draft> = {
  draft: Draft;
  change: (change: Partial<Draft> | ((draft: Draft) => Draft)) => void;
  keeper: DraftKeeper;
  /** Whether something was entered that is not saved. */
  isChanged: () => boolean;
  /** Puts the form back to its beginning and throws the entry away; `back` reverses it. */
  startOver: () => { back: () => void };
};

/**
 * Holds what a form was told and keeps every change, so that nothing is lost by going elsewhere. `content` is what of
 * a draft counts as an entry.
 */
export function useKeptForm<Draft extends object>(
  key: string,
  begin: () => Draft,
  kept: Draft | undefined,
  content: (draft: Draft) => unknown,
): KeptForm<Draft> {
  const { storage } = useServices();
  const [empty] = useState(begin);
  const [draft, setDraft] = useState(kept ?? empty);
  const current = useRef(draft);

  const isChanged = useCallback(
    () => JSON.stringify(content(current.current)) !== JSON.stringify(content(empty)),
    [content, empty],
  );
  const keeper = useDraft(storage.drafts, key, () => (isChanged() ? current.current : undefined));
  const { touch, discard } = keeper;

  const set = useCallback((next: Draft) => {
    current.current = next;
    setDraft(next);
  }, []);
  const change = useCallback<KeptForm<Draft>['change']>(
    (part) => {
      set(typeof part === 'function' ? part(current.current) : { ...current.current, ...part });
      touch();
    },
    [set, touch],
  );
  const startOver = useCallback(() => {
    const entry = current.current;
    set(empty);
    void discard();
    return { back: () => change(entry) };
  }, [change, discard, empty, set]);
  return { draft, change, keeper, isChanged, startOver };
}
