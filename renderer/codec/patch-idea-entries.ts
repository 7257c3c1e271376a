import type { IdeaFields, IdeaOwner } from '../domain/idea';
import {
  amountEntries,
  amountValue,
  ideaLineNames,
  logEntries,
  logValue,
  otherCityEntries,
  ownerEntries,
  ownerValue,
} from './idea-lines';
import type { LineEditor } from './line-editor';
import { linesNamed, lineText } from './line-values';
import type { ListEntry } from './list-lines';
import { type ListRules, patchList } from './patch-list';
import { isSame } from './same-value';
import { escapeText } from './text-value';

/** Writes what has a line of its own for each entry: other cities, owners, amounts, steps that were taken. */
export function patchIdeaEntries(editor: LineEditor<unknown>, was: IdeaFields, wanted: IdeaFields): void {
  if (!isSame(was.otherCities, wanted.otherCities)) {
    patchOwnList(editor, otherCityEntries(editor), wanted.otherCities, otherCityRules);
  }
  if (!isSame(was.owners, wanted.owners)) {
    patchOwnList(editor, ownerEntries(editor), wanted.owners, ownerRules);
    patchContactText(editor, was.owners, wanted.owners);
  }
  if (!isSame(was.amounts, wanted.amounts)) {
    patchOwnList(editor, amountEntries(editor), wanted.amounts, amountRules);
  }
  if (!isSame(was.log, wanted.log)) patchLog(editor, wanted.log);
}

/** Steps of one day are told apart by their place, which those lines may not have that stood elsewhere before. */
function patchLog(editor: LineEditor<unknown>, wanted: IdeaFields['log']): void {
  patchOwnList(editor, logEntries(editor), wanted, logRules);
  const written = logEntries(editor);
  if (written.every(({ value }, index) => isSame(value, wanted[index]))) return;
  const free = new Set(written);
  const ordered = wanted.flatMap((step) => {
    const entry = [...free].find(({ value }) => isSame(value, step));
    if (!entry) return [];
    free.delete(entry);
    return [entry.line];
  });
  const places = linesNamed(editor, ideaLineNames.log).filter((line) => ordered.includes(line));
  editor.reorder(places, ordered);
}

type OwnRules<Value> = { name: string; keyOf: (value: Value) => string; valueOf: (value: Value) => string };

const otherCityRules: OwnRules<string> = {
  name: ideaLineNames.otherCity,
  keyOf: (name) => name,
  valueOf: escapeText,
};
const ownerRules: OwnRules<IdeaFields['owners'][number]> = {
  name: ideaLineNames.owner,
  keyOf: ({ houseId }) => houseId,
  valueOf: ownerValue,
};
const amountRules: OwnRules<IdeaFields['amounts'][number]> = {
  name: ideaLineNames.amount,
  keyOf: ({ kind, currency }) => `${kind} ${currency}`,
  valueOf: amountValue,
};
const logRules: OwnRules<IdeaFields['log'][number]> = {
  name: ideaLineNames.log,
  keyOf: ({ id, on, author, text }) => id || [on, author, text].join(' '),
  valueOf: logValue,
};

function patchOwnList<Value>(
  editor: LineEditor<unknown>,
  current: readonly ListEntry<Value>[],
  wanted: readonly Value[],
  { name, keyOf, valueOf }: OwnRules<Value>,
): void {
  const rules: ListRules<Value> = {
    name,
    keyOf,
    write: (value) => ({ parameters: [], value: valueOf(value) }),
  };
  patchList(editor, current, wanted, rules);
}

/** CONTACT says in words who answers for it, for programs that know no owners; one that says more stays. */
function patchContactText(
  editor: LineEditor<unknown>,
  was: readonly IdeaOwner[],
  wanted: readonly IdeaOwner[],
): void {
  const namesOf = (owners: readonly IdeaOwner[]): string =>
    owners
      .map(({ name }) => name)
      .filter(Boolean)
      .join(', ');
  const lines = linesNamed(editor, 'CONTACT');
  const line = lines.find((each) => lineText(each) === namesOf(was));
  const value = escapeText(namesOf(wanted));
  if (line && value === '') editor.remove(line);
  else if (line) editor.replace(line, line.parameters, value);
  else if (lines.length === 0 && value !== '') editor.add({ spelling: 'CONTACT', parameters: [], value });
}
