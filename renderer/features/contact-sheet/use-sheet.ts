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
import type { ContactRow } from '../../domain/contact-row';
import type { House } from '../../domain/house';
import { pickText } from '../../domain/localized';
import { addDays } from '../../domain/plain-date';
import { createFormats } from '../../i18n/formats';
import { askFirstPeople } from '../../print/contact-sheet/ask-first';
import type { ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import type { SheetChoices } from '../../print/contact-sheet/sheet-choices';
import { type ContentSource, sheetContent } from '../../print/contact-sheet/sheet-content';
import type { DirectoryQuery } from '../../search/directory-query';
import { useLive } from '../../storage/use-live';
import { useCodes } from './use-codes';

/** How far ahead the next days are looked for. */
const horizon = 120;

const words = {
  de: createFormats({ language: 'de', format: 'language', firstWeekday: 1 }),
  nl: createFormats({ language: 'nl', format: 'language', firstWeekday: 1 }),
};

export type Sheet = {
  /** What is drawn; `undefined` until the contacts are read. */
  props: ContactSheetProps | undefined;
  source: ContentSource;
  /** `false` while the codes on it are drawn: it must not be written before. */
  isReady: boolean;
  /** How many contacts were chosen, also those that the layout leaves out. */
  chosen: number;
};

/** The sheet that the choices ask for, made of the contacts handed over by the list. */
export function useSheet(choices: SheetChoices): Sheet {
  const { settings } = useSettings();
  const { houses, partnerships, topics, own } = useLookup();
  const sites = useSites();
  const today = useToday();
  const contacts = useSheetContacts();
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
  const source = useMemo(
    (): ContentSource => ({
      houses,
      topics,
      languages,
      sides,
      languageName: (tag, language) => words[language].languageName(tag),
    }),
    [houses, topics, languages, sides],
  );
  const editor = useMemo(() => {
    const house = own && pickText(own.name, languages === 'nl' ? 'nl' : 'de')?.text;
    return [settings.me?.name, house].filter(Boolean).join(', ');
  }, [settings.me, own, languages]);

  const content = useMemo((): ContactSheetProps['content'] | undefined => {
    if (!contacts) return undefined;
    if (layout !== 'askFirst') return sheetContent(contacts, layout, source);
    if (!plan || !sides) return sides ? undefined : { kind: 'askFirst', people: [], sites };
    const ahead = plan.occurrences.filter(({ date }) => date >= today);
    return { kind: 'askFirst', people: askFirstPeople(ahead, sides, contacts, source), sites };
  }, [contacts, sides, today, layout, source, plan, sites]);
  const { codes, areReady } = useCodes(content, choices);
  const props = useMemo(
    (): ContactSheetProps | undefined =>
      content && heads && { choices, sides, ...heads, today, editor, content, codes },
    [choices, sides, heads, today, editor, content, codes],
  );

  return { props, source, isReady: areReady, chosen: contacts?.length ?? 0 };
}

/** The rows of the ticked contacts, of the list as it was narrowed, or of the whole partnership. */
function useSheetContacts(): ContactRow[] | undefined {
  const { storage, search } = useServices();
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
  const wanted = from === 'selection' ? ids : asked;
  return useLive(
    async () =>
      wanted ? (await storage.contacts.getMany(wanted)).filter((row) => row.deletedAt === 0) : undefined,
    [storage, wanted],
    undefined,
  );
}
