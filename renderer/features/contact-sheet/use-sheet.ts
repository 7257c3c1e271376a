import { useEffect, useMemo, useState } from 'react';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { sheetContacts } from '../../app/sheet-contacts';
import { useToday } from '../../app/today';
import { useDirectoryState } from '../../app/use-directory';
import { useSheetHouses } from '../../app/use-letterheads';
import { useLookup } from '../../app/use-lookup';
import { usePlan } from '../../app/use-plan';
import { useSites } from '../../app/use-sites';
import type { House } from '../../domain/house';
import { pickText } from '../../domain/localized';
import { addDays } from '../../domain/plain-date';
import type { SheetChoices } from '../../print/contact-sheet/sheet-choices';
import type { DirectoryQuery } from '../../search/directory-query';
import type { SheetOrder } from './sheet-protocol';
import { type PreparedPreview, useSheetWorker } from './use-sheet-worker';

/** How far ahead the next days are looked for. */
const horizon = 120;

/** The sheet that the choices ask for, made of the contacts handed over by the list. */
export function useSheet(choices: SheetChoices): PreparedPreview {
  const { settings } = useSettings();
  const { houses, partnerships, topics, own } = useLookup();
  const sites = useSites();
  const today = useToday();
  const { ids, version } = useSheetContacts();
  const plan = usePlan(today, addDays(today, horizon));
  const { languages, layout } = choices;

  const sides = useMemo((): readonly [House, House] | null => {
    const active = partnerships.filter(({ state }) => state.kind === 'active');
    const partnership =
      partnerships.find(({ id }) => id === settings.partnershipId) ??
      (active.length === 1 ? active[0] : undefined);
    const [first, second] = (partnership?.houseIds ?? []).map((id) =>
      houses.find((house) => house.id === id),
    );
    return first && second ? [first, second] : null;
  }, [partnerships, houses, settings.partnershipId]);

  const heads = useSheetHouses(sides);
  const editor = useMemo(() => {
    const house = own && pickText(own.name, languages === 'nl' ? 'nl' : 'de')?.text;
    return [settings.me?.name, house].filter(Boolean).join(', ');
  }, [settings.me, own, languages]);

  /** Days are told by the card alone; `undefined` until they are known. */
  const days = useMemo(() => {
    if (layout !== 'askFirst' || !sides) return [];
    return plan?.occurrences.filter(({ date }) => date >= today);
  }, [layout, sides, plan, today]);
  const order = useMemo(
    (): SheetOrder | undefined =>
      ids &&
      heads &&
      days && {
        ids,
        version,
        choices,
        source: { houses, topics, languages, sides },
        sides,
        ...heads,
        today,
        editor,
        days,
        sites,
      },
    [ids, version, choices, houses, topics, languages, sides, heads, today, editor, days, sites],
  );
  return useSheetWorker(order);
}

/**
 * The ticked contacts, those of the list as it was narrowed, or of the whole partnership, and a number that counts up
 * whenever something about them may have changed.
 */
function useSheetContacts(): { ids: readonly string[] | undefined; version: number } {
  const { search } = useServices();
  const { from, ids, text, filters } = sheetContacts.use();
  const { language, partnershipId } = useSettings().settings;
  const { ready, version } = useDirectoryState();
  const [found, setFound] = useState<{ query: DirectoryQuery; version: number; ids: readonly string[] }>();
  const query = useMemo(
    (): DirectoryQuery => ({
      text,
      // A search goes through everything, as it does in the list.
      filters: { ...filters, partnershipId: text === '' ? partnershipId : null },
      sort: { column: 'name', direction: 'ascending' },
      language,
      offset: 0,
      limit: 0,
    }),
    [text, filters, partnershipId, language],
  );
  useEffect(() => {
    // Before the worker has read everything it would name a part of them, and the sheet would be handed out like that.
    if (from === 'selection' || !ready) return undefined;
    let isGone = false;
    void search.ids(query).then((outcome) => {
      if (isGone || outcome.kind !== 'answer') return;
      const { value } = outcome;
      // The same people as before are the same list: the sheet stays as it is drawn.
      setFound((before) =>
        before?.query === query && before.ids.join() === value.join()
          ? before
          : { query, version, ids: value },
      );
    });
    return () => {
      isGone = true;
    };
  }, [search, from, query, ready, version]);
  const asked = found?.query === query ? found.ids : undefined;
  return { ids: from === 'selection' ? ids : asked, version };
}
