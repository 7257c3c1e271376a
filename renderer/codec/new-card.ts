import { type Contact, emptyContact } from '../domain/contact';
import type { Language } from '../domain/localized';
import { CardEditor } from './card-editor';
import { firstText, linesNamed } from './line-values';
import { foldLine } from './fold-line';
import { patchContact } from './patch-contact';
import { fillerParameter } from './read-name';
import { cleanText, escapeText } from './text-value';

/**
 * A new vCard 3.0 (RFC 2426; what every server must take, RFC 6352 §3) with N, FN and UID always, CRLF line ends, no
 * quoted parameters and no bare commas or semicolons. `hasPhoto` is not looked at: see `setPhoto`.
 */
export function newCard(contact: Contact, { mainLanguage }: { mainLanguage: Language }): string {
  const uid = escapeText(cleanText(contact.uid) || cleanText(contact.id));
  const company = escapeText(cleanText(contact.company)) || '-';
  const skeleton = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${uid}`,
    'N:;;;;',
    `FN;${fillerParameter}=1:${company}`,
    'END:VCARD',
  ];
  const blank = skeleton.map((line) => foldLine(line, '\r\n')).join('');
  return patchContact(blank, emptyContact(contact.id), contact, { mainLanguage });
}

/** The card with a UID (RFC 6350 §6.7.6) if it has none; servers refuse cards without. */
export function withUid(raw: string, uid: string): string {
  const editor = new CardEditor(raw);
  if (firstText(editor, 'UID') !== '') return raw;
  const [empty] = linesNamed(editor, 'UID');
  const value = escapeText(cleanText(uid));
  if (empty) editor.replace(empty, empty.parameters, value);
  else editor.add({ spelling: 'UID', parameters: [], value });
  return editor.text();
}
