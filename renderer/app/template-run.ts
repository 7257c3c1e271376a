import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { SheetTemplate, TemplateKind } from '../domain/sheet-template';
import { paths } from './paths';
import { sessionChoice } from './session-choice';
import { useSettings } from './settings-context';
import { usePartnerships } from './use-places';

/** What becomes of a template: its sheet is shown, or written at once. */
export type TemplateWay = 'show' | 'pdf';

type Run = { template: SheetTemplate; way: TemplateWay };

/** The template whose screen is about to open. */
let waiting: Run | null = null;

/** Which template the sheet on each screen was made by, for keeping changes in it; empty for none. */
export const openTemplates = sessionChoice<Record<TemplateKind, string>>('open-templates', (kept) => {
  const from: Partial<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const idOf = (kind: TemplateKind) => {
    const id = from[kind];
    return typeof id === 'string' ? id : '';
  };
  return { contacts: idOf('contacts'), planner: idOf('planner') };
});

/** Opens the screen of a template with everything as it was kept; the partnership it is about is shown again. */
export function useRunTemplate(): (template: SheetTemplate, way: TemplateWay) => void {
  const { settings, change } = useSettings();
  const partnerships = usePartnerships();
  const [, navigate] = useLocation();
  return useCallback(
    (template, way) => {
      const { kind, partnershipId } = template;
      const isThere = partnershipId === null || partnerships.some(({ id }) => id === partnershipId);
      if (isThere && partnershipId !== settings.partnershipId) void change({ partnershipId });
      waiting = { template, way };
      navigate(kind === 'contacts' ? paths.contactSheet : paths.wallPlanner);
    },
    [settings.partnershipId, change, partnerships, navigate],
  );
}

/** What a sheet is made of is read piece by piece; it is written once nothing new has come for so long (milliseconds). */
const restMs = 250;

/**
 * Takes the template that opened this screen. `apply` puts its choices in; `write` makes the file once `sheet` is
 * there and has come to rest, if the file was what was asked for.
 */
export function useTakenTemplate(
  kind: TemplateKind,
  apply: (template: SheetTemplate) => void,
  sheet: object | null | undefined,
  write: () => void,
): void {
  const isAsked = useRef(false);
  const latest = useRef({ apply, write });
  useEffect(() => {
    latest.current = { apply, write };
  });
  useEffect(() => {
    if (waiting?.template.kind !== kind) return;
    const { template, way } = waiting;
    waiting = null;
    latest.current.apply(template);
    openTemplates.set({ [kind]: template.id });
    isAsked.current = way === 'pdf';
  }, [kind]);
  useEffect(() => {
    if (!isAsked.current || !sheet) return undefined;
    const timer = setTimeout(() => {
      isAsked.current = false;
      latest.current.write();
    }, restMs);
    return () => clearTimeout(timer);
  }, [sheet]);
}
