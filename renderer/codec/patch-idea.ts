import type { IdeaFields } from '../domain/idea';
import type { Language } from '../domain/localized';
import { CalendarEditor } from './calendar-editor';
import { componentsIn } from './calendar-lines';
import { stampChange } from './calendar-stamps';
import { deadlineValue, ideaLineNames, originValue } from './idea-lines';
import type { LineEditor } from './line-editor';
import { normaliseIdea } from './normalise-idea';
import { patchIdeaEntries } from './patch-idea-entries';
import { patchLocalized } from './patch-localized';
import { setOwnText, setOwnValue } from './patch-own';
import { isSame } from './same-value';
import { masterTodo } from './read-idea';
import { encodeWord } from './text-value';
import { patchDue } from './todo-due';
import { patchLinks } from './todo-links';
import { patchStage } from './todo-stage';
import { patchTopics } from './topic-lines';

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
  const [parent = calendar.root] = componentsIn(calendar.root, 'VCALENDAR');
  const todo = masterTodo(calendar.root) ?? calendar.addInto(parent, 'VTODO');
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
  patchIdeaEntries(editor, was, wanted);
}

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
