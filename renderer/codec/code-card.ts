import type { Contact } from '../domain/contact';
import { type Language, pickText } from '../domain/localized';
import { fullName } from '../domain/name';
import { joinPrefix } from './name-parts';
import { noneMark } from './read-name';
import { cleanText, escapeText } from './text-value';

/**
 * Bytes that fit into a QR code of version 12 with error correction M (ISO/IEC 18004, table 7). It has 65 modules and a
 * margin of 4 on each side: drawn 30 mm wide, a module is 0.41 mm, which cameras of phones read off paper.
 */
const mostBytes = 287;

/**
 * A contact as a short vCard 3.0 (RFC 2426) for a QR code: version 3.0, since several phones read 4.0 with broken
 * letters or not at all; lines are not folded, and nothing stands in it that a phone's address book does not show.
 * What does not fit is left out whole, never cut, in this order: further numbers and addresses, function, organisation,
 * mail, second number, first number. `undefined` if the name alone is too long.
 */
export function codeCard(contact: Contact, language: Language): string | undefined {
  const { name, phones, mails } = contact;
  const [first, second, ...morePhones] = phones.map(({ value, kind }) =>
    textLine(kind === 'mobile' ? 'TEL;TYPE=CELL' : 'TEL;TYPE=WORK', value),
  );
  const [mail, ...moreMails] = mails.map(({ value }) => textLine('EMAIL;TYPE=INTERNET', value));
  const family = name.organisation || joinPrefix(name.prefix, name.family);
  const whole = fullName(name) || contact.company || noneMark;
  const parts = [family, name.given || name.initials, '', name.title, name.suffix];
  const head = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${parts.map((part) => escapeText(cleanText(part))).join(';')}`,
    textLine('FN', whole),
  ];
  const details = [
    first,
    second,
    mail,
    textLine('ORG', contact.company),
    textLine('TITLE', pickText(contact.role, language)?.text ?? ''),
    ...morePhones,
    ...moreMails,
  ].filter((line) => line !== undefined && line !== '');
  for (let kept = details.length; kept >= 0; kept -= 1) {
    const text = [...head, ...details.slice(0, kept), 'END:VCARD', ''].join('\r\n');
    if (new TextEncoder().encode(text).length <= mostBytes) return text;
  }
  return undefined;
}

function textLine(property: string, value: string): string {
  const text = cleanText(value);
  return text === '' ? '' : `${property}:${escapeText(text)}`;
}
