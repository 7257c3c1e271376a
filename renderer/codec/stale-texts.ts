import type { Language, StaleTexts } from '../domain/localized';
import { affirmTranslation } from './affirm-translation';
import { CalendarEditor } from './calendar-editor';
import { ownLines, parseCalendar } from './calendar-lines';
import { CardEditor } from './card-editor';
import { parseCard } from './card-lines';
import type { LineSet } from './line-values';
import { type LocalizedName, localizedSources } from './localized-lines';
import { masterTodo } from './read-idea';
import { staleLanguage } from './translation-mark';

/** Fields of a contact of which one language stands in a standard line and the other in ours. */
const contactNames = { role: 'TITLE', unit: 'ORG', note: 'NOTE' } as const satisfies Record<
  string,
  LocalizedName
>;
export type ContactText = keyof typeof contactNames;

/** Those of an idea. The next step stands in lines that are all ours and has no standard text. */
const ideaNames = { title: 'SUMMARY', text: 'DESCRIPTION' } as const satisfies Record<string, LocalizedName>;
export type IdeaText = keyof typeof ideaNames;

/** The fields of a card whose translation is out of date. `mainLanguage` is the language of texts that name none. */
export function staleContactTexts(raw: string, mainLanguage: Language): StaleTexts<ContactText> {
  return staleIn(parseCard(raw), contactNames, mainLanguage);
}

/** The fields of a task whose translation is out of date. */
export function staleIdeaTexts(raw: string, mainLanguage: Language): StaleTexts<IdeaText> {
  const todo = masterTodo(parseCalendar(raw));
  return todo ? staleIn({ lines: ownLines(todo) }, ideaNames, mainLanguage) : {};
}

/**
 * The card with this field's translation marked as that of the text beside it. Only the line with the mark is written
 * anew; one that is not out of date stays as it is.
 */
export function affirmContactText(raw: string, field: ContactText, mainLanguage: Language): string {
  const editor = new CardEditor(raw);
  affirmTranslation(editor, contactNames[field], mainLanguage);
  return editor.text();
}

/** The same of a task, whose stamps stay: nothing that another program reads has changed. */
export function affirmIdeaText(raw: string, field: IdeaText, mainLanguage: Language): string {
  const editor = new CalendarEditor(raw);
  const todo = masterTodo(editor.root);
  if (todo) affirmTranslation(editor.edit(todo), ideaNames[field], mainLanguage);
  return editor.text();
}

function staleIn<Field extends string>(
  lines: LineSet,
  names: Record<Field, LocalizedName>,
  mainLanguage: Language,
): StaleTexts<Field> {
  const fields = Object.entries<LocalizedName>(names) as [Field, LocalizedName][];
  const stale: { [field in Field]?: Language } = {};
  for (const [field, name] of fields) {
    const language = staleLanguage(name, localizedSources(lines, name, mainLanguage));
    if (language) stale[field] = language;
  }
  return stale;
}
