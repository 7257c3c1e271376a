import type { LayPaperRequest } from '../../../electron/contract/desk-api';
import { desk } from '../../platform/desk';

/** A paper that is, or is about to be, laid out in the shell. */
export type LaidPaper = {
  /** The name by which it is printed; no other has been or will be laid out under it. */
  id: string;
  /** Until it is drawn and on its way to the shell; fails with what drew it. */
  handed: Promise<void>;
  /** Nobody wants it any more: what is not drawn yet will not be handed over. */
  drop: () => void;
};

/** Lays out what is drawn; `onLost` is called if nothing came of it, and whoever prints it is told so. */
export function layPaper(
  drawn: Promise<LayPaperRequest['paper']>,
  onLost: () => void = () => undefined,
): LaidPaper {
  const id = crypto.randomUUID();
  let isWanted = true;
  const hand = async (paper: LayPaperRequest['paper']) => {
    const answer = await desk().layPaper({ id, paper });
    if (!answer.ok) onLost();
  };
  const handed = drawn.then((paper) => {
    if (isWanted) hand(paper).catch(onLost);
  });
  handed.catch(onLost);
  return {
    id,
    handed,
    drop: () => {
      isWanted = false;
    },
  };
}
