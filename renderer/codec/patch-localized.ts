import { type Language, type Localized, otherLanguage } from '../domain/localized';
import { affirmStandard } from './affirm-translation';
import type { LineEditor } from './line-editor';
import { componentText, lineComponents, linesNamed } from './line-values';
import { type ContentLine, type LineParameter, parseParameter } from './content-lines';
import {
  clearedParameter,
  companyLine,
  languageOf,
  type LocalizedName,
  type LocalizedSource,
  isOwnName,
  localizedSources,
  translationName,
} from './localized-lines';
import { escapeText } from './text-value';
import { ofName, translatedName, translationMark } from './translation-mark';

const clearedMark = parseParameter(`${clearedParameter}=1`);

/** `before` and `wanted` texts of one property; languages in which both are the same are left alone. */
export type LocalizedChange = { before: Localized; wanted: Localized; mainLanguage: Language };

/** Writes a text in both languages: that of the standard line first, so that a translation is marked with the text it stands beside. */
export function patchLocalized(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  change: LocalizedChange,
): void {
  const { mainLanguage } = change;
  const standard = localizedSources(editor, name, mainLanguage)[otherLanguage(mainLanguage)]?.own === false;
  const first = standard ? otherLanguage(mainLanguage) : mainLanguage;
  for (const language of [first, otherLanguage(first)]) {
    const text = change.wanted[language] ?? '';
    if (text === (change.before[language] ?? '')) continue;
    const current = localizedSources(editor, name, change.mainLanguage)[language];
    if (text === '') clearText(editor, name, { language, mainLanguage: change.mainLanguage }, current);
    else if (current) setText(editor, name, change.mainLanguage, current, text);
    else addText(editor, name, change, language, text);
    if (text !== '' && !current?.own) affirmStandard(editor, name, mainLanguage);
  }
}

function clearText(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  { language, mainLanguage }: { language: Language; mainLanguage: Language },
  current: LocalizedSource | undefined,
): void {
  if (isOwnName(name)) {
    const lines = linesNamed(editor, name);
    for (const line of lines) if ((languageOf(line) ?? mainLanguage) === language) editor.remove(line);
    return;
  }
  for (const line of linesNamed(editor, translationName(name))) {
    // Read as `localizedSources` does, or a line that lost its tag would step forward.
    const own = languageOf(line) ?? otherLanguage(mainLanguage);
    if (line === current?.line || own === language) editor.remove(line);
  }
  if (!current || current.own) return;
  const { line } = current;
  const parts = name === 'ORG' ? lineComponents(line) : [];
  if (name === 'ORG') parts[1] = '';
  blankLine(editor, line, parts);
}

/** Takes a line away if nothing is left in it; a twin that would step forward is held back by an empty line. */
function blankLine(editor: LineEditor<unknown>, line: ContentLine, parts: readonly string[]): void {
  const isEmpty = parts.every((part) => componentText(part) === '');
  const hasTwins = linesNamed(editor, line.name).length > 1;
  if (isEmpty && !hasTwins) editor.remove(line);
  else
    editor.replace(
      line,
      hasTwins ? [...withoutCleared(line), clearedMark] : line.parameters,
      parts.join(';'),
    );
}

function withoutCleared(line: ContentLine): LineParameter[] {
  return line.parameters.filter((parameter) => parameter.name !== clearedParameter);
}

function setText(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  mainLanguage: Language,
  { line, own }: LocalizedSource,
  text: string,
): void {
  if (own) {
    const others = line.parameters.filter((parameter) => parameter.name !== ofName);
    // What was translated from an older text of this line is no fresher for a newer one.
    const isOriginal = others.some((parameter) => parameter.name === translatedName);
    const marks = isOriginal ? [] : ofParameter(editor, name, mainLanguage).map(parseParameter);
    editor.replace(line, [...others, ...marks], ownValue(editor, name, mainLanguage, text));
  } else if (name === 'ORG') {
    const parts = lineComponents(line);
    parts[1] = escapeText(text);
    editor.replace(line, withoutCleared(line), parts.join(';'));
  } else editor.replace(line, withoutCleared(line), escapeText(text));
}

function addText(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  { wanted, mainLanguage }: LocalizedChange,
  language: Language,
  text: string,
): void {
  const tag = `LANGUAGE=${language}`;
  if (name === 'ORG' && addUnit(editor, mainLanguage, language, text, wanted)) return;
  const { de, nl } = localizedSources(editor, name, mainLanguage);
  const hasStandard =
    name === 'ORG' ? companyLine(editor, mainLanguage) : [de, nl].some((source) => source && !source.own);
  if (!hasStandard) {
    const value = name === 'ORG' ? `;${escapeText(text)}` : escapeText(text);
    editor.add({ spelling: name, parameters: [tag], value });
    return;
  }
  editor.add({
    spelling: translationName(name),
    parameters: [tag, ...ofParameter(editor, name, mainLanguage)],
    value: ownValue(editor, name, mainLanguage, text),
  });
}

/** Puts a unit beside the company if that line has none yet and is not in the other language. */
function addUnit(
  editor: LineEditor<unknown>,
  mainLanguage: Language,
  language: Language,
  text: string,
  wanted: Localized,
): boolean {
  const line = companyLine(editor, mainLanguage);
  if (!line) return false;
  const parts = lineComponents(line);
  const tag = languageOf(line);
  const isFree = tag === undefined ? language === mainLanguage || !wanted[mainLanguage] : tag === language;
  const { de, nl } = localizedSources(editor, 'ORG', mainLanguage);
  if (!isFree || componentText(parts[1]) !== '' || line === de?.line || line === nl?.line) return false;
  parts[0] ??= '';
  parts[1] = escapeText(text);
  const others = line.parameters.filter((parameter) => parameter.name !== 'LANGUAGE');
  const parameters =
    tag === undefined ? [...others, parseParameter(`LANGUAGE=${language}`)] : line.parameters;
  editor.replace(line, parameters, parts.join(';'));
  return true;
}

/** X-TANDEM-OF for the text that stands in the standard line now. */
function ofParameter(editor: LineEditor<unknown>, name: LocalizedName, mainLanguage: Language): string[] {
  const { de, nl } = localizedSources(editor, name, mainLanguage);
  const standard = [de, nl].find((source) => source && !source.own && source.text !== '');
  return standard ? [`${ofName}=${translationMark(name, standard.line)}`] : [];
}

function ownValue(
  editor: LineEditor<unknown>,
  name: LocalizedName,
  mainLanguage: Language,
  text: string,
): string {
  if (name !== 'ORG') return escapeText(text);
  const line = companyLine(editor, mainLanguage);
  const company = line ? componentText(lineComponents(line)[0]) : '';
  return escapeText([company, text].map((part) => part.replace(/[\\;]/g, '\\$&')).join(';'));
}

/** Writes the company into ORG; the units beside it stay. */
export function patchCompany(editor: LineEditor<unknown>, company: string, mainLanguage: Language): void {
  const line = companyLine(editor, mainLanguage);
  if (!line) {
    if (company) editor.add({ spelling: 'ORG', parameters: [], value: escapeText(company) });
    return;
  }
  const parts = lineComponents(line);
  if (componentText(parts[0]) === company) return;
  parts[0] = escapeText(company);
  const isEmpty = parts.every((part) => componentText(part) === '');
  if (isEmpty) blankLine(editor, line, parts);
  else editor.replace(line, line.parameters, parts.join(';'));
}
