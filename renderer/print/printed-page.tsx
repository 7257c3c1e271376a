import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '../domain/localized';
import './printed-page.css';

export type PrintedPageProps = {
  /** Title of the document that is written. */
  title: string;
  /** Language of the document, where it is not that of the screen. */
  language?: Language;
  /** Paper and foot of its pages (`pageRule`), where they are not the usual ones. */
  page?: string;
  children: ReactNode;
  /** Called once when the page stands, fonts and pictures included, and may be printed. */
  onReady: () => void;
};

/**
 * A page that is printed in the place of the screen and that nobody sees on it. While it is drawn, everything else
 * stays out of what is printed, and the document carries its title and language.
 */
export function PrintedPage({ title, language, page = '', children, onReady }: PrintedPageProps) {
  const ready = useRef(onReady);
  const printed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = { title: document.title, language: document.documentElement.lang };
    const { body } = document;
    const sheet = new CSSStyleSheet();
    let isGone = false;
    sheet.replaceSync(page);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.title = title;
    if (language) document.documentElement.lang = language;
    body.dataset['printed'] = '';
    void Promise.all([document.fonts.ready, ...picturesIn(printed.current)]).then(() => {
      if (!isGone) ready.current();
    });
    return () => {
      isGone = true;
      document.title = before.title;
      document.documentElement.lang = before.language;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      delete body.dataset['printed'];
    };
  }, [title, language, page]);
  return createPortal(
    <div ref={printed} className="printed">
      {children}
    </div>,
    document.body,
  );
}

/** Each picture until it can be drawn; one that cannot holds nothing up. */
function picturesIn(place: HTMLElement | null): Promise<void>[] {
  return [...(place?.querySelectorAll('img') ?? [])].map(async (picture) =>
    picture.decode().catch(() => undefined),
  );
}
