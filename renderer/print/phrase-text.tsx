import { Fragment, type ReactNode, useId } from 'react';
import type { Phrase } from './phrase';
import styles from './sheet-parts.module.css';

export type PhraseTextProps = {
  of: Phrase;
  /** What stands between the two languages. Default: each in a line of its own. */
  between?: string;
};

/**
 * A phrase with the language of each part, so that a screen reader speaks it right (WCAG 3.1.2). Each part has an id,
 * for Chromium leaves inline parts without one out of the structure of a PDF, and their language with them.
 */
export function PhraseText({ of, between }: PhraseTextProps) {
  const id = useId();
  return of.map(({ text, language }, at) => (
    <span key={at} className={between === undefined && at > 0 ? styles['second'] : undefined}>
      {at > 0 && between}
      <span lang={language ?? undefined} id={language ? `${id}${at}` : undefined}>
        {withBreaks(text)}
      </span>
    </span>
  ));
}

/** Where a long word may go on in the next line: after a slash ("rampenbestrijding/crisisbeheersing"), before an @. */
function withBreaks(text: string): ReactNode {
  return text.split(/(?<=\/)(?=\p{L})|(?<=\S)(?=@)/u).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
