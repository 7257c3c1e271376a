import type { IdeaFields, IdeaOwner } from '../domain/idea';
import type { Language } from '../domain/localized';
import { CalendarEditor } from './calendar-editor';
import { stampChange } from './calendar-stamps';
import {
  amountEntries,
  amountValue,
  deadlineValue,
  ideaLineNames,
  logEntries,
  logValue,
  originValue,
  otherCityEntries,
  ownerEntries,
  ownerValue,
} from './idea-lines';
import type { LineEditor } from './line-editor';
import { linesNamed, lineText } from './line-values';
import type { ListEntry } from './list-lines';
import { normaliseIdea } from './normalise-idea';
import { type ListRules, patchList } from './patch-list';
import { patchLocalized } from './patch-localized';
import { setOwnText, setOwnValue } from './patch-own';
import { masterTodo } from './read-idea';
import { encodeWord, escapeText } from './text-value';
import { patchDue } from './todo-due';
import { patchLinks } from './todo-links';
import { patchStage } from './todo-stage';
import { patchTopics } from './todo-topics';

/**
 * The task's text with the fields changed that differ from `before`, which is what `readIdea` gave for it. Only the
 * logical lines whose meaning changes are written anew, and those that say when it was changed; all other bytes stay.
 * Reading the result gives `fields` as `normaliseIdea` puts them. `before` and `fields` equal: the same text.
 * `now` is milliseconds since 1970.
 */
export function patchIdea(
  raw: string,
  before: IdeaFields,
  fields: IdeaFields,
  { mainLanguage, now }: { mainLanguage: Language; now: number },
): string {
  const was = normaliseIdea(before);
  const wanted = normaliseIdea(fields);
  if (isSame(was, wanted)) return raw;
  const calendar = new CalendarEditor(raw);
  const todo = masterTodo(calendar.components('VTODO')) ?? calendar.addInto(calendar.root, 'VTODO');
  const editor = calendar.edit(todo);
  writeIdea(editor, was, wanted, { mainLanguage, now });
  stampChange(editor, now);
  return calendar.text();
}

/** Writes into a task what differs between two sets of normalised fields, of which it says the first. */
export function writeIdea(
  editor: LineEditor<unknown>,
  was: IdeaFields,
  wanted: IdeaFields,
  { mainLanguage, now }: { mainLanguage: Language; now: number },
): void {
  patchTexts(editor, was, wanted, mainLanguage);
  if (was.stage !== wanted.stage) patchStage(editor, wanted.stage, now);
  if (was.next.on !== wanted.next.on) patchDue(editor, wanted.next.on);
  if (!isSame(was.topics, wanted.topics)) patchTopics(editor, was.topics, wanted.topics, mainLanguage);
  if (!isSame(was.links, wanted.links)) patchLinks(editor, wanted.links);
  patchWords(editor, was, wanted);
  patchFunding(editor, was, wanted);
  patchEntries(editor, was, wanted);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function patchTexts(
  editor: LineEditor<unknown>,
  was: IdeaFields,
  wanted: IdeaFields,
  mainLanguage: Language,
): void {
  const texts = [
    ['SUMMARY', was.title, wanted.title],
    ['DESCRIPTION', was.text, wanted.text],
    [ideaLineNames.next, was.next.text, wanted.next.text],
  ] as const;
  for (const [name, before, after] of texts) {
    patchLocalized(editor, name, { before, wanted: after, mainLanguage });
  }
}

/** Ids in one line, separated by blanks. */
function patchWords(editor: LineEditor<unknown>, was: IdeaFields, wanted: IdeaFields): void {
  const lists = [
    [ideaLineNames.houses, was.houseIds, wanted.houseIds],
    [ideaLineNames.people, was.peopleIds, wanted.peopleIds],
    [ideaLineNames.partnerships, was.partnershipIds, wanted.partnershipIds],
  ] as const;
  for (const [name, before, after] of lists) {
    if (!isSame(before, after)) setOwnText(editor, name, after.map(encodeWord).join(' '));
  }
}

function patchFunding(editor: LineEditor<unknown>, was: IdeaFields, wanted: IdeaFields): void {
  for (const field of ['call', 'source', 'checkedOn'] as const) {
    if (was.funding[field] !== wanted.funding[field]) {
      setOwnText(editor, ideaLineNames[field], wanted.funding[field]);
    }
  }
  if (!isSame(was.funding.deadline, wanted.funding.deadline)) {
    setOwnValue(editor, ideaLineNames.deadline, deadlineValue(wanted.funding.deadline));
  }
  if (!isSame(was.origin, wanted.origin)) {
    setOwnValue(editor, ideaLineNames.origin, originValue(wanted.origin));
  }
}

/** What has a line of its own for each entry. */
function patchEntries(editor: LineEditor<unknown>, was: IdeaFields, wanted: IdeaFields): void {
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
  if (!isSame(was.log, wanted.log)) patchOwnList(editor, logEntries(editor), wanted.log, logRules);
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
