import type { LayPaperRequest } from '../../electron/contract/desk-api';
import { desk } from '../platform/desk';

/** A paper that is, or is about to be, laid out in the shell. */
export type LaidPaper = {
  /** The name by which it is printed; no other has been or will be laid out under it. */
  id: string;
  /** Until it is drawn and on its way to the shell; fails with what drew it. */
  handed: Promise<void>;
  /** Until it stands there with fonts and pictures; `false` if nothing came of it. Never fails. */
  stands: Promise<boolean>;
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
  // In an object, since a promise for another would wait for it.
  const sent = drawn.then((paper) => ({ answer: isWanted ? desk().layPaper({ id, paper }) : null }));
  const handed = sent.then(() => undefined);
  // Whoever looks at it hears of it; nobody has to.
  handed.catch(() => undefined);
  const stands = async () => {
    try {
      const answer = await (await sent).answer;
      if (answer?.ok === false) onLost();
      return answer?.ok ?? false;
    } catch {
      onLost();
      return false;
    }
  };
  return {
    id,
    handed,
    stands: stands(),
    drop: () => {
      isWanted = false;
    },
  };
}
