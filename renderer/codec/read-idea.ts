import { type Idea, emptyIdea } from '../domain/idea';
import type { Language } from '../domain/localized';
import { type CalendarComponent, componentsIn, ownLines, parseCalendar } from './calendar-lines';
import { plainDateFrom } from './calendar-time';
import {
  amountEntries,
  ideaLineNames,
  logEntries,
  otherCityEntries,
  ownerEntries,
  readDeadline,
  readOrigin,
} from './idea-lines';
import { firstText, type LineSet } from './line-values';
import type { ListEntry } from './list-lines';
import { readLocalized } from './localized-lines';
import { readWords } from './text-value';
import { readDue } from './todo-due';
import { readLinks } from './todo-links';
import { readStage } from './todo-stage';
import { readTopics } from './topic-lines';

/**
 * What a task says, as screens see it (VTODO, RFC 5545 §3.6.2), whoever wrote it. Total: whatever is missing or odd
 * reads as empty, and stays in the text. `mainLanguage` is the language of texts that name none.
 */
export function readIdea(raw: string, { id, mainLanguage }: { id: string; mainLanguage: Language }): Idea {
  const todo = masterTodo(parseCalendar(raw));
  return todo ? ideaOf({ lines: ownLines(todo) }, id, mainLanguage) : emptyIdea(id);
}

/** The task of a text: itself, not one of its single occurrences, which another program may have set apart. */
export function masterTodo(root: CalendarComponent): CalendarComponent | undefined {
  const todos = todosWithin(root);
  const isMaster = (todo: CalendarComponent): boolean =>
    ownLines(todo).every((line) => line.name !== 'RECURRENCE-ID');
  return todos.find(isMaster) ?? todos[0];
}

/** Tasks at any depth, since a frame that is damaged may look like anything. */
function todosWithin(component: CalendarComponent): CalendarComponent[] {
  return componentsIn(component).flatMap((part) => (part.name === 'VTODO' ? [part] : todosWithin(part)));
}

function ideaOf(lines: LineSet, id: string, mainLanguage: Language): Idea {
  const names = ideaLineNames;
  return {
    id,
    uid: firstText(lines, 'UID') || id,
    title: readLocalized(lines, 'SUMMARY', mainLanguage),
    text: readLocalized(lines, 'DESCRIPTION', mainLanguage),
    stage: readStage(lines),
    topics: readTopics(lines),
    houseIds: readWords(firstText(lines, names.houses)),
    otherCities: valuesOf(otherCityEntries(lines)),
    owners: valuesOf(ownerEntries(lines)),
    peopleIds: readWords(firstText(lines, names.people)),
    next: { text: readLocalized(lines, names.next, mainLanguage), on: readDue(lines) },
    funding: {
      call: firstText(lines, names.call),
      deadline: readDeadline(lines),
      source: firstText(lines, names.source),
      checkedOn: plainDateFrom(firstText(lines, names.checkedOn)),
    },
    amounts: valuesOf(amountEntries(lines)),
    links: readLinks(lines),
    log: valuesOf(logEntries(lines)),
    origin: readOrigin(lines),
    partnershipIds: readWords(firstText(lines, names.partnerships)),
  };
}

function valuesOf<Value>(entries: readonly ListEntry<Value>[]): Value[] {
  return entries.map(({ value }) => value);
}
