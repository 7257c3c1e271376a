import { useMemo } from 'react';
import type { SheetTemplate } from '../domain/sheet-template';
import { useFormats } from './settings-context';
import { createKnown } from './use-known';

const useAllTemplates = createKnown<SheetTemplate>((storage) => storage.templates.list());

/** All templates, live, sorted by name; empty until they are read. */
export function useTemplates(): SheetTemplate[] {
  const { collator } = useFormats();
  const all = useAllTemplates();
  return useMemo(() => all.toSorted((a, b) => collator.compare(a.name, b.name)), [all, collator]);
}
