import { sessionChoice } from '../../app/session-choice';
import {
  type SheetLanguages,
  type SheetMarking,
  sheetLanguageChoices,
  sheetMarkings,
} from '../../print/sheet-languages';

export type IdeaSheetChoices = { marking: SheetMarking; languages: SheetLanguages; landscape: boolean };

function readChoices(kept: unknown): IdeaSheetChoices {
  const from = (kept ?? {}) as Partial<Record<keyof IdeaSheetChoices, unknown>>;
  return {
    marking: sheetMarkings.find((each) => each === from.marking) ?? 'internal',
    languages: sheetLanguageChoices.find((each) => each === from.languages) ?? 'both',
    landscape: from.landscape === true,
  };
}

/** How the last page of an idea and the last list of dates were made; both stay while the app is open. */
export const ideaPageChoices = sessionChoice<IdeaSheetChoices>('idea-page', readChoices);
export const dueSheetChoices = sessionChoice<IdeaSheetChoices>('due-sheet', readChoices);
