import { useMemo } from 'react';
import { pickText } from '../domain/localized';
import type { Site } from '../domain/site';
import { useFormats } from './settings-context';
import { createKnown } from './use-known';

const useAllSites = createKnown<Site>((storage) => storage.sites.list());

/** All buildings with desks for guests, live, sorted by name in the reader's language; empty until they are read. */
export function useSites(): Site[] {
  const { collator, language } = useFormats();
  const sites = useAllSites();
  return useMemo(() => {
    const name = (site: Site) => pickText(site.name, language)?.text ?? '';
    return sites.toSorted((a, b) => collator.compare(name(a), name(b)));
  }, [sites, collator, language]);
}

/** The sites of one house. */
export function useSitesOf(houseId: string): Site[] {
  const sites = useSites();
  return useMemo(() => sites.filter((site) => site.houseId === houseId), [sites, houseId]);
}
