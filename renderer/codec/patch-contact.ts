import type { ContactFields, SpokenLanguage } from '../domain/contact';
import type { Language } from '../domain/localized';
import { CardEditor } from './card-editor';
import { patchExpertise } from './expertise-lines';
import { addressEntries, mailEntries, phoneEntries, websiteEntries } from './list-lines';
import { normaliseFields } from './normalise-fields';
import { patchList } from './patch-list';
import { addressRules, mailRules, phoneRules, websiteRules } from './patch-lists';
import { patchCompany, patchLocalized } from './patch-localized';
import { patchName } from './patch-name';
import { setOwnText } from './patch-own';
import { ownTextNames, readLanguages, readSalutation } from './read-contact';
import { noneMark, readName } from './read-name';
import { encodeWord } from './text-value';
import { patchTopics } from './topic-lines';

/**
 * The card's text with the fields changed that differ from `before`, which is what `readContact` gave for it. Only
 * logical lines whose meaning changes are written anew, in the card's own version and line ends; all other bytes stay.
 * Reading the result gives `fields` as `normaliseFields` puts them. `before` and `fields` equal: the same text.
 */
export function patchContact(
  raw: string,
  before: ContactFields,
  fields: ContactFields,
  { mainLanguage }: { mainLanguage: Language },
): string {
  const was = normaliseFields(before);
  const wanted = normaliseFields(fields);
  const isChanged = (field: keyof ContactFields): boolean => !isSame(was[field], wanted[field]);
  if (!Object.keys(wanted).some((field) => isChanged(field as keyof ContactFields))) return raw;
  const editor = new CardEditor(raw);
  const filler = wanted.company || noneMark;

  if (isChanged('name')) patchName(editor, wanted.name, filler);
  if (isChanged('company')) patchCompany(editor, wanted.company, mainLanguage);
  patchLocalized(editor, 'ORG', { before: was.unit, wanted: wanted.unit, mainLanguage });
  patchLocalized(editor, 'TITLE', { before: was.role, wanted: wanted.role, mainLanguage });
  if (isChanged('phones')) patchList(editor, phoneEntries(editor), wanted.phones, phoneRules);
  if (isChanged('mails')) patchList(editor, mailEntries(editor), wanted.mails, mailRules);
  if (isChanged('addresses')) patchList(editor, addressEntries(editor), wanted.addresses, addressRules);
  if (isChanged('websites')) patchList(editor, websiteEntries(editor), wanted.websites, websiteRules);
  patchLocalized(editor, 'NOTE', { before: was.note, wanted: wanted.note, mainLanguage });
  if (isChanged('houseId')) setOwnText(editor, 'X-TANDEM-HOUSE', encodeWord(wanted.houseId));
  if (isChanged('topics')) {
    patchTopics(editor, was.topics, wanted.topics, mainLanguage);
    patchExpertise(editor);
  }
  patchOwnLines(editor, wanted, isChanged);
  keepDependants(editor, wanted, filler);
  return editor.text();
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function patchOwnLines(
  editor: CardEditor,
  wanted: ContactFields,
  isChanged: (field: keyof ContactFields) => boolean,
): void {
  if (isChanged('partnershipIds')) {
    setOwnText(editor, 'X-TANDEM-PARTNERSHIP', wanted.partnershipIds.map(encodeWord).join(' '));
  }
  if (isChanged('languages')) patchLanguages(editor, wanted.languages);
  if (isChanged('addressForm')) {
    setOwnText(editor, 'X-TANDEM-ADDRESS-FORM', wanted.addressForm === 'informal' ? 'informal' : '');
  }
  for (const field of ['availability', 'source', 'confirmedOn'] as const) {
    if (isChanged(field)) setOwnText(editor, ownTextNames[field], wanted[field]);
  }
}

function patchLanguages(editor: CardEditor, languages: readonly SpokenLanguage[]): void {
  const words = languages.map(({ tag, level }) => encodeWord(tag) + (level === 'native' ? '' : `/${level}`));
  setOwnText(editor, 'X-TANDEM-LANGS', words.join(' '));
  // LANG of another program would speak up once our line is gone.
  if (words.length === 0 && readLanguages(editor).length > 0) setOwnText(editor, 'X-TANDEM-LANGS', noneMark);
}

/** Name and salutation may be read from lines that an edit of other fields has changed: say them outright then. */
function keepDependants(editor: CardEditor, wanted: ContactFields, filler: string): void {
  if (!isSame(readName(editor).name, wanted.name)) patchName(editor, wanted.name, filler);
  if (readSalutation(editor) === wanted.salutation) return;
  setOwnText(editor, 'X-TANDEM-SALUTATION', '');
  if (readSalutation(editor) !== wanted.salutation) {
    setOwnText(editor, 'X-TANDEM-SALUTATION', wanted.salutation);
  }
}
