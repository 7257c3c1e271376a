import type { Localized } from '../domain/localized';

/** A name in both languages, so that the history's sentence can be told in either; `fallback` where there is none. */
export function bothNames(name: Localized, fallback = ''): { de: string; nl: string } {
  return { de: name.de ?? name.nl ?? fallback, nl: name.nl ?? name.de ?? fallback };
}
