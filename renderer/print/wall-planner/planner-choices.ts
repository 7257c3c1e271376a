import {
  type PaperSize,
  paperSizes,
  type SheetLanguages,
  type SheetMarking,
  sheetLanguageChoices,
  sheetMarkings,
} from '../sheet-languages';
import { type PlannerSpan, plannerSpans } from './planner-content';

export type PlannerChoices = {
  year: number;
  span: PlannerSpan;
  languages: SheetLanguages;
  paper: PaperSize;
  marking: SheetMarking;
};

/** The year that people plan for on a day: from October on the next one. */
export function plannedYear(today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return year + (month >= 10 ? 1 : 0);
}

/**
 * What is kept of the choices: the year as its distance from the one planned for, so that the planner made each autumn
 * is that of the coming year without a change. The half of it stays as it was chosen.
 */
export function keepPlannerChoices({ year, ...choices }: PlannerChoices, today: string): object {
  return { ...choices, yearsOn: year - plannedYear(today) };
}

/** Choices out of what was kept, which may be anything: what is not understood is as at the beginning. */
export function readPlannerChoices(kept: unknown, today: string): PlannerChoices {
  const from: Partial<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const yearsOn = Number.isInteger(from['yearsOn']) ? Number(from['yearsOn']) : 0;
  return {
    year: plannedYear(today) + yearsOn,
    span: plannerSpans.find((each) => each === from['span']) ?? 'year',
    languages: sheetLanguageChoices.find((each) => each === from['languages']) ?? 'both',
    paper: paperSizes.find((each) => each === from['paper']) ?? 'A3',
    marking: sheetMarkings.find((each) => each === from['marking']) ?? 'internal',
  };
}
