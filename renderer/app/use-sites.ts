import { useMemo } from 'react';
import { pickText } from '../domain/localized';
import type { Site } from '../domain/site';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { useFormats } from './settings-context';

const noSites: Site[] = [];

/** All buildings with desks for guests, live, sorted by name in the reader's language; empty until they are read. */
export function useSites(): Site[] {
  const { storage } = useServices();
  const { collator, language } = useFormats();
  const sites = useLive(() => storage.sites.list(), [storage], noSites);
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
