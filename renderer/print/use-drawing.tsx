import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '../domain/localized';
import { ownStylesheets } from './own-stylesheets';

/** A sheet for paper, and what its document says about itself. */
export type SheetToDraw = {
  title: string;
  /** Of the document; parts in the other one say so themselves. */
  language: Language;
  /** Paper and foot of its pages (`pageRule`). */
  page: string;
  sheet: ReactNode;
};

/** A document that is finished: its markup in UTF-8, and the styles it needs. */
export type DrawnSheet = {
  title: string;
  language: Language;
  markup: Uint8Array<ArrayBuffer>;
  styles: string;
  stylesheets: string[];
};

export type Drawing = {
  /** Draws a sheet; it fails by an AbortError if another one is begun or the screen is left before. */
  draw: (sheet: SheetToDraw) => Promise<DrawnSheet>;
  /** Has to stand in the tree for a sheet to be drawn; nothing is seen of it. */
  drawing: ReactNode;
};

type Job = {
  sheet: ReactNode;
  /** Stands in no document: nothing in it is laid out. */
  place: HTMLElement;
  done: () => void;
};

/**
 * Draws sheets for paper apart from the page, with its language and settings. A long one is drawn a little at a time, so
 * that the page goes on answering.
 */
export function useDrawing(): Drawing {
  const [job, setJob] = useState<Job | null>(null);
  /** Gives up the one that was begun last; nothing happens if it is drawn. */
  const leave = useRef<() => void>(undefined);
  const draw = ({ title, language, page, sheet }: SheetToDraw) =>
    new Promise<DrawnSheet>((resolve, reject) => {
      const place = document.createElement('div');
      const done = () => {
        const markup = new TextEncoder().encode(place.innerHTML);
        resolve({ title, language, markup, styles: page, stylesheets: ownStylesheets() });
        setJob(null);
      };
      leave.current?.();
      leave.current = () => reject(new DOMException('the sheet was left', 'AbortError'));
      startTransition(() => setJob({ sheet, place, done }));
    });
  useEffect(() => () => leave.current?.(), []);
  return { draw, drawing: job && createPortal(<Drawn onDrawn={job.done}>{job.sheet}</Drawn>, job.place) };
}

function Drawn({ children, onDrawn }: { children: ReactNode; onDrawn: () => void }) {
  useEffect(onDrawn, [onDrawn]);
  return children;
}
