import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { fitIdea, type FittedIdea, lastFitStep } from './fit-idea';
import type { IdeaContent } from './idea-content';
import { IdeaPage, type IdeaPageProps } from './idea-page';
import styles from './idea-page.module.css';

/** Between the margins of an upright A4 (`pageRule`), and a little less: paper sets lines a hair wider than screens. */
const room = 297 - 14 - 17 - 6;
const pixelsPerMillimetre = 96 / 25.4;

export type FittedIdeaPage = {
  /** What fits; `undefined` until it has been measured. */
  idea: FittedIdea | undefined;
  step: number;
  /** Has to be drawn for the page to be measured. */
  ruler: ReactNode;
};

/** Shortens an idea until it stands on one page, as its fonts draw it: nothing is taken away that has room. */
export function useFittedIdea(
  content: IdeaContent | undefined,
  about: Omit<IdeaPageProps, 'idea'>,
): FittedIdeaPage {
  const [fonts, setFonts] = useState(0);
  const { houses, marking, today, editor } = about;
  const target = useMemo(
    () => ({ content, houses, marking, today, editor, fonts }),
    [content, houses, marking, today, editor, fonts],
  );
  const [known, setKnown] = useState({ target, step: 0, fits: false });
  // Whatever changes, the whole of it is tried first.
  const { step, fits } = known.target === target ? known : { step: 0, fits: false };
  const measure = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // A letter that nobody has used before brings its part of the font along, with other widths.
    const again = () => setFonts((count) => count + 1);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  useLayoutEffect(() => {
    const element = measure.current;
    if (!element || fits) return;
    const isHigh = element.offsetHeight > room * pixelsPerMillimetre;
    const goesOn = isHigh && step < lastFitStep;
    setKnown({ target, step: goesOn ? step + 1 : step, fits: !goesOn });
  }, [target, step, fits]);

  const idea = content && fitIdea(content, step);
  return {
    idea: fits ? idea : undefined,
    step,
    ruler:
      idea &&
      createPortal(
        <div ref={measure} className={styles['ruler']} aria-hidden="true" inert>
          <IdeaPage idea={idea} {...about} />
        </div>,
        document.body,
      ),
  };
}
