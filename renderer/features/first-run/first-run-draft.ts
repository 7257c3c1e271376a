import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyHouseDraft, type HouseDraft, houseOfDraft } from '../../app/house-draft';
import { useServices } from '../../app/services';
import type { House } from '../../domain/house';
import { housePresets } from '../../domain/house-presets';

/** A house as picked: a preset's id, `other` for one that is typed in, `null` before the choice. */
export type HousePick = { chosen: string | null; other: HouseDraft };

export type StartChoice = 'sample' | 'import' | 'empty' | 'restore';

/** All that the assistant has been told, kept across restarts until it is done. */
export type FirstRunDraft = {
  /** 0 language, 1 own house, 2 partner house, 3 start. */
  step: number;
  name: string;
  own: HousePick;
  partner: HousePick;
  start: StartChoice;
};

export const otherHouse = 'other';
export const lastStep = 3;
const draftKey = 'first-run';

const emptyDraft: FirstRunDraft = {
  step: 0,
  name: '',
  own: { chosen: null, other: emptyHouseDraft },
  partner: { chosen: null, other: emptyHouseDraft },
  start: 'sample',
};

/** The house that a pick stands for; `undefined` while the choice or its city or country is missing. */
export function houseOfPick(pick: HousePick, existing: readonly House[]): House | undefined {
  if (pick.chosen !== otherHouse) return housePresets.find((preset) => preset.id === pick.chosen);
  if (pick.other.city.trim() === '' || pick.other.country === '') return undefined;
  return houseOfDraft(pick.other, existing);
}

/**
 * What the assistant has been told so far. Every change is kept at once, so leaving and coming back goes on where
 * one was; `null` while it is read. `forget` ends that.
 */
export function useFirstRunDraft() {
  const { storage } = useServices();
  const [draft, setDraft] = useState<FirstRunDraft | null>(null);
  const finished = useRef(false);

  useEffect(() => {
    let current = true;
    const begin = (kept: unknown) => {
      if (current) setDraft(isDraft(kept) ? { ...emptyDraft, ...kept } : emptyDraft);
    };
    storage.drafts.read(draftKey).then(
      (row) => begin(row?.value),
      () => begin(undefined), // Without what was typed before, the assistant begins anew.
    );
    return () => {
      current = false;
    };
  }, [storage]);

  useEffect(() => {
    if (draft === null || finished.current) return;
    // A full disk only means that the assistant would begin anew; finishing it says so.
    storage.drafts.save(draftKey, draft).catch(() => undefined);
  }, [draft, storage]);

  const change = useCallback((part: Partial<FirstRunDraft>) => {
    setDraft((before) => (before ? { ...before, ...part } : before));
  }, []);
  /** Turns to a step once that is kept: where one is shown to be, one comes back to, even if the app ends that moment. */
  const turnTo = useCallback(
    async (step: number) => {
      if (draft) await storage.drafts.save(draftKey, { ...draft, step }).catch(() => undefined);
      change({ step });
    },
    [draft, storage, change],
  );
  const forget = useCallback(async () => {
    finished.current = true;
    await storage.drafts.remove(draftKey);
  }, [storage]);
  return { draft, change, turnTo, forget };
}

function isDraft(value: unknown): value is FirstRunDraft {
  return typeof value === 'object' && value !== null && 'step' in value && 'own' in value;
}
