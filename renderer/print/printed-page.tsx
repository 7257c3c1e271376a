import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import './printed-page.css';

export type PrintedPageProps = {
  /** Title of the document that is written. */
  title: string;
  children: ReactNode;
  /** Called once when the page stands, fonts included, and may be printed. */
  onReady: () => void;
};

/**
 * A page that is printed in the place of the screen and that nobody sees on it. While it is drawn, everything else
 * stays out of what is printed, and the document carries its title.
 */
export function PrintedPage({ title, children, onReady }: PrintedPageProps) {
  const ready = useRef(onReady);
  useEffect(() => {
    const before = document.title;
    const { body } = document;
    let isGone = false;
    document.title = title;
    body.dataset['printed'] = '';
    void document.fonts.ready.then(() => {
      if (!isGone) ready.current();
    });
    return () => {
      isGone = true;
      document.title = before;
      delete body.dataset['printed'];
    };
  }, [title]);
  return createPortal(<div className="printed">{children}</div>, document.body);
}
