import type { Pages } from '../../electron/contract/desk-api';
import type { DeskResult } from '../../electron/contract/result';
import { desk } from '../platform/desk';
import type { LaidPaper } from './laid-paper';
import { useTellPrinted } from './use-tell-printed';
import { useTellSaved } from './use-tell-saved';

/** A sheet as it is drawn: into a PDF, or on paper. */
export type DrawnWay = 'pdf' | 'paper';

export type PutOut = Pages & {
  way: DrawnWay;
  paper: LaidPaper;
  /** Of a PDF, without its ending. */
  fileName: string;
};

/** Saves a paper as PDF or puts it on real paper, says what became of it, and is over then. */
export function usePutOut(): (order: PutOut) => Promise<void> {
  const tellSaved = useTellSaved();
  const tellPrinted = useTellPrinted();
  return ({ way, paper, fileName, pageSize, landscape }) => {
    const request = { id: paper.id, pageSize, landscape };
    if (way === 'paper') return tellPrinted(() => answerOn(paper, desk().printPaper(request)));
    const suggestedName = `${fileName}.pdf`;
    return tellSaved(() => answerOn(paper, desk().savePaper({ ...request, suggestedName })));
  };
}

/** Waits for what the shell does with a paper, which may be cancelled before that is drawn. */
async function answerOn<T>(
  { id, handed, drop }: LaidPaper,
  answer: Promise<DeskResult<T>>,
): Promise<DeskResult<T>> {
  try {
    return await Promise.race([answer, handed.then(() => answer)]);
  } catch (error) {
    // The paper it waits for will not come.
    await desk().cancelPaper(id);
    throw error;
  } finally {
    drop();
  }
}
