import { markOf } from './calendar-lines';
import type { ContentLine } from './content-lines';
import { lineComponents, lineText } from './line-values';
import { languageOf, type LocalizedName, translationName } from './localized-lines';
import { splitEscaped } from './text-value';
import { isMark } from './translation-mark';

/** Properties of which the standard line holds one language and a line of ours the other. */
export const translatedNames = [
  'TITLE',
  'ORG',
  'NOTE',
  'SUMMARY',
  'DESCRIPTION',
] as const satisfies readonly LocalizedName[];
export type TranslatedName = (typeof translatedNames)[number];

/** Other forms of DESCRIPTION (HTML), which no line of ours repeats in the other language. */
const otherForms = ['X-ALT-DESC', 'STYLED-DESCRIPTION'];

/** One property of one component: its standard line, and ours if the two can change places. */
export type Place = {
  key: string;
  name: TranslatedName;
  standard: ContentLine;
  own: ContentLine | undefined;
};

/** Components that hold texts of people; an alarm's say what a program wrote. */
const itemNames = ['VCARD', 'VEVENT', 'VTODO'];

/** One property that a component has in one line, the standard one or ours. */
export type Lone = { key: string; name: TranslatedName; line: ContentLine };

/** The lines of each component, without those of components within it; none of a card of version 2.1, which we leave. */
export function componentsOf(lines: readonly ContentLine[]): ContentLine[][] {
  if (lines.some((line) => line.name === 'VERSION' && line.value.trim() === '2.1')) return [];
  const open: ContentLine[][] = [[]];
  const closed: ContentLine[][] = [];
  for (const line of lines) {
    if (markOf(line, 'BEGIN') !== undefined) open.push([]);
    open.at(-1)?.push(line);
    if (markOf(line, 'END') === undefined || open.length === 1) continue;
    const component = open.pop();
    if (component) closed.push(component);
  }
  return [...closed, ...open];
}

/** By which a component is known in its object: its name, and the day of an override. */
export function componentKey(component: readonly ContentLine[]): string {
  const day = component.find(({ name }) => name === 'RECURRENCE-ID')?.value ?? '';
  return `${component[0]?.value ?? ''}/${day}`;
}

export function placesOf(component: readonly ContentLine[]): Place[] {
  const named = (name: string) => component.filter((line) => line.kind === 'property' && line.name === name);
  return translatedNames.flatMap((name): Place[] => {
    const [standard, ...others] = named(name);
    if (!standard || others.length > 0 || languageOf(standard) === undefined) return [];
    const [own, ...more] = named(translationName(name));
    const isAlone = name !== 'DESCRIPTION' || otherForms.every((form) => named(form).length === 0);
    const isPair = own && more.length === 0 && isAlone && canExchange(name, standard, own);
    return [{ key: `${componentKey(component)}/${name}`, name, standard, own: isPair ? own : undefined }];
  });
}

/** A text that a component has in one language alone; of companies none, since their line holds more than that text. */
export function lonesOf(component: readonly ContentLine[]): Lone[] {
  if (!itemNames.includes(component[0]?.value.toUpperCase() ?? '')) return [];
  return translatedNames.flatMap((name): Lone[] => {
    if (
      name === 'ORG' ||
      (name === 'DESCRIPTION' && component.some((line) => otherForms.includes(line.name)))
    ) {
      return [];
    }
    const [line, ...others] = component.filter(
      (each) => each.kind === 'property' && [name, translationName(name)].includes(each.name),
    );
    if (!line || others.length > 0 || line.group !== '' || lineText(line) === '') return [];
    if (languageOf(line) === undefined || !isPlain(line, line.name !== name)) return [];
    return [{ key: `${componentKey(component)}/${name}`, name, line }];
  });
}

/** Whether a line says its language and nothing else but, if it is ours, one mark of its translation. */
function isPlain(line: ContentLine, isOwn: boolean): boolean {
  const others = line.parameters.filter(({ name }) => name !== 'LANGUAGE');
  return others.length === 0 || (isOwn && others.length === 1 && others.every(isMark));
}

function canExchange(name: TranslatedName, standard: ContentLine, own: ContentLine): boolean {
  const [main, other] = [languageOf(standard), languageOf(own)];
  if (main === undefined || other === undefined || main === other) return false;
  if (standard.group !== '' || own.group !== '') return false;
  if (!isPlain(standard, false) || !isPlain(own, true)) return false;
  if (lineText(standard) === '' || lineText(own) === '') return false;
  if (name !== 'ORG') return true;
  const parts = lineComponents(standard);
  return (
    parts.length === 2 &&
    parts.every((part) => splitEscaped(part, ',').length === 1) &&
    splitEscaped(lineText(own), ';').length === 2
  );
}
