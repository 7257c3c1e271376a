import type { PersonName } from '../domain/contact';
import { fullName } from '../domain/name';
import type { CardEditor } from './card-editor';
import { componentText, lineText, linesNamed } from './line-values';
import { parseParameter } from './content-lines';
import { joinPrefix, splitPrefix } from './name-parts';
import { setOwnText } from './patch-own';
import { fillerParameter, isOrganisationCard, noneMark, readName } from './read-name';
import { escapeText } from './text-value';

/**
 * Writes the name: only the parts of N that differ, FN when the whole name reads differently, and the lines that
 * go with both (X-TANDEM-PREFIX, X-TANDEM-INITIALS, the mark of an organisation). `filler` stands in FN when there is
 * no name at all, because vCard 3.0 demands one.
 */
export function patchName(editor: CardEditor, wanted: PersonName, filler: string): void {
  const shown = fullName(readName(editor).name);
  if (wanted.organisation) {
    setComponents(editor, [escapeText(wanted.organisation), '', '', '', '']);
    setOwnText(editor, 'X-TANDEM-PREFIX', '');
    markOrganisation(editor);
  } else {
    const wasPerson = readName(editor).name.organisation === '' && !isOrganisationCard(editor);
    if (!wasPerson || !wanted.given) unmarkOrganisation(editor);
    patchComponents(editor, wanted);
  }
  setOwnText(editor, 'X-TANDEM-INITIALS', wanted.initials);
  // Without any part in N, an FN would be read as the name; it only fills its place then.
  const hasParts = readName(editor).nLine !== undefined;
  const text = fullName(wanted);
  patchFullName(editor, text || filler || noneMark, { isFiller: !hasParts, isSame: text === shown });
}

function patchComponents(editor: CardEditor, wanted: PersonName): void {
  const { name, honorific, components, prefixIsAdditional, nLine } = readName(editor);
  const parts = Array.from({ length: Math.max(5, components.length) }, (_, index) => components[index] ?? '');
  const isNew = nLine === undefined;
  const whole = joinPrefix(wanted.prefix, wanted.family);
  if (isNew || name.prefix !== wanted.prefix || name.family !== wanted.family) {
    parts[0] = escapeText(whole);
    if (prefixIsAdditional) parts[2] = '';
    const split = splitPrefix(whole);
    const isPlain = split.prefix === wanted.prefix && split.family === wanted.family;
    setOwnText(editor, 'X-TANDEM-PREFIX', isPlain ? '' : wanted.prefix || noneMark);
  }
  if (isNew || name.given !== wanted.given) patchGiven(parts, wanted.given, prefixIsAdditional);
  if (isNew || name.title !== wanted.title) {
    parts[3] = escapeText([honorific, wanted.title].filter(Boolean).join(' '));
  }
  if (isNew || name.suffix !== wanted.suffix) parts[4] = escapeText(wanted.suffix);
  const isChanged = isNew || parts.some((part, index) => part !== (components[index] ?? ''));
  if (isChanged) setComponents(editor, parts);
}

/** Additional names stay in their place as long as the given names still end with them. */
function patchGiven(parts: string[], given: string, prefixIsAdditional: boolean): void {
  const additional = prefixIsAdditional ? '' : componentText(parts[2], ' ');
  if (additional !== '' && given.endsWith(` ${additional}`)) {
    parts[1] = escapeText(given.slice(0, -additional.length - 1).trim());
    return;
  }
  parts[1] = escapeText(given);
  if (!prefixIsAdditional) parts[2] = '';
}

function setComponents(editor: CardEditor, parts: readonly string[]): void {
  const line = readName(editor).nLine ?? linesNamed(editor, 'N')[0];
  const value = parts.join(';');
  if (line) editor.replace(line, line.parameters, value);
  else editor.add({ spelling: 'N', parameters: [], value });
}

function patchFullName(
  editor: CardEditor,
  text: string,
  { isFiller, isSame }: { isFiller: boolean; isSame: boolean },
): void {
  const mark = parseParameter(`${fillerParameter}=1`);
  const line = readName(editor).fnLine ?? linesNamed(editor, 'FN')[0];
  if (!line) {
    editor.add({ spelling: 'FN', parameters: isFiller ? [mark.raw] : [], value: escapeText(text) });
    return;
  }
  const wasFiller = line.parameters.some(({ name }) => name === fillerParameter);
  if (isSame && wasFiller === isFiller && lineText(line) !== '') return;
  const others = line.parameters.filter(({ name }) => name !== fillerParameter);
  editor.replace(line, isFiller ? [...others, mark] : others, escapeText(text));
}

function markOrganisation(editor: CardEditor): void {
  if (isOrganisationCard(editor)) return;
  if (editor.version !== '4.0') {
    setOwnText(editor, 'X-ABSHOWAS', 'COMPANY');
    return;
  }
  setOwnText(editor, 'KIND', 'org');
}

function unmarkOrganisation(editor: CardEditor): void {
  setOwnText(editor, 'X-ABSHOWAS', '');
  if (!isOrganisationCard(editor)) return;
  setOwnText(editor, 'X-TANDEM-KIND', '');
  setOwnText(editor, 'KIND', '');
}
