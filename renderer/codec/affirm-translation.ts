import type { Language } from '../domain/localized';
import { parseParameter } from './content-lines';
import type { LineEditor } from './line-editor';
import { decodeTransfer } from './line-values';
import { type LocalizedName, localizedSources } from './localized-lines';
import {
  isMark,
  markIn,
  type MarkedPair,
  ofName,
  pairOf,
  staleLanguage,
  translatedName,
  translationMark,
} from './translation-mark';

/** Says that the two texts of a property fit each other as they stand, if the line of one says otherwise. */
export function affirmTranslation(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  mainLanguage: Language,
): void {
  const sources = localizedSources(editor, name, mainLanguage);
  const pair = pairOf(name, sources);
  if (pair && staleLanguage(name, sources)) markAsFitting(editor, name, pair);
}

/** The standard text was written anew: if it is the translation, it is one of the text beside it from now on. */
export function affirmStandard(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  mainLanguage: Language,
): void {
  const pair = pairOf(name, localizedSources(editor, name, mainLanguage));
  if (pair && markIn(pair.own, translatedName) !== '') markAsFitting(editor, name, pair);
}

/** Writes the mark of the standard text in place of what mark our line has; its value stays. */
function markAsFitting(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  { own, standard }: Pick<MarkedPair, 'own' | 'standard'>,
): void {
  const mark = parseParameter(`${ofName}=${translationMark(name, standard)}`);
  const place = own.parameters.findIndex(isMark);
  const parameters = own.parameters.flatMap((parameter, at) =>
    at === place ? [mark] : isMark(parameter) ? [] : [parameter],
  );
  editor.replace(own, parameters, decodeTransfer(own));
}
