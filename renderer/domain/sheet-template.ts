/** What a template makes: a sheet of contacts, or a planner for the wall. */
export type TemplateKind = 'contacts' | 'planner';

/**
 * A sheet under a name, to be made again. How it is made and whom it shows are kept as JSON that the screens wrote and
 * read again as they read everything kept: what a later version adds or an older one did not know stands as at the beginning.
 */
export type SheetTemplate = {
  id: string;
  name: string;
  kind: TemplateKind;
  /** The partnership shown when it was kept; `null` for all. */
  partnershipId: string | null;
  /** Layout, languages, paper and the like. */
  choices: object;
  /** The list with its filters, or the ids of ticked contacts. Empty for a planner. */
  contacts: object;
};

/** Most letters of a name. */
export const longestTemplateName = 80;

/** The template that has this name already, however it is written; `except` is the one being renamed. */
export function templateNamed(
  templates: readonly SheetTemplate[],
  name: string,
  except?: string,
): SheetTemplate | undefined {
  const wanted = foldedName(name);
  return templates.find((each) => each.id !== except && foldedName(each.name) === wanted);
}

function foldedName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
