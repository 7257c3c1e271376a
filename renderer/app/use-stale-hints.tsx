import { type ReactNode, useContext } from 'react';
import type { Language } from '../domain/localized';
import { StaleHint, StaleTextsContext } from './stale-note';

/** What a form says below the field of one language whose text is out of date, for the text at this path. */
export function useStaleHints(path: string): Partial<Record<Language, ReactNode>> {
  const language = useContext(StaleTextsContext)[path];
  return language === undefined ? {} : { [language]: <StaleHint language={language} /> };
}
