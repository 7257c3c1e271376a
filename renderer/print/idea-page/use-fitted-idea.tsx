import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  const [measured, setMeasured] = useState({ step: 0, fits: false });
  const measure = useRef<HTMLDivElement>(null);
  const again = () => setMeasured({ step: 0, fits: false });
  const { marking, today, editor } = about;

  useLayoutEffect(again, [content, marking, today, editor]);
  useEffect(() => {
    // A letter that nobody has used before brings its part of the font along, with other widths.
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  useLayoutEffect(() => {
    const element = measure.current;
    if (!element || measured.fits) return;
    const isHigh = element.offsetHeight > room * pixelsPerMillimetre;
    setMeasured(
      isHigh && measured.step < lastFitStep
        ? { step: measured.step + 1, fits: false }
        : { step: measured.step, fits: true },
    );
  }, [measured, content]);

  const idea = content && fitIdea(content, measured.step);
  return {
    idea: measured.fits ? idea : undefined,
    step: measured.step,
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
