import { sessionChoice } from '../../app/session-choice';
import { type PlannerSpan, plannerSpans } from '../../print/wall-planner/planner-content';
import {
  type PaperSize,
  paperSizes,
  type SheetLanguages,
  type SheetMarking,
  sheetLanguageChoices,
  sheetMarkings,
} from '../../print/sheet-languages';
import { today } from '../../app/today';

export type PlannerChoices = {
  year: number;
  span: PlannerSpan;
  languages: SheetLanguages;
  paper: PaperSize;
  marking: SheetMarking;
};

/** How the last wall planner was made; begins with the year that people plan at that time: from October on the next. */
export const plannerChoices = sessionChoice<PlannerChoices>('wall-planner', (kept) => {
  const from = (kept ?? {}) as Partial<Record<keyof PlannerChoices, unknown>>;
  const [year, month] = today().split('-').map(Number);
  const next = (year ?? 0) + ((month ?? 1) >= 10 ? 1 : 0);
  return {
    year: Number.isInteger(from.year) ? Number(from.year) : next,
    span: plannerSpans.find((each) => each === from.span) ?? 'year',
    languages: sheetLanguageChoices.find((each) => each === from.languages) ?? 'both',
    paper: paperSizes.find((each) => each === from.paper) ?? 'A3',
    marking: sheetMarkings.find((each) => each === from.marking) ?? 'internal',
  };
});
