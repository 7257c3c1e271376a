import type { Mail, Phone, PhoneKind, PlaceKind, PostalAddress } from '../domain/contact';
import { labelReader, typesOf } from './card-lines';
import {
  type LineSet,
  componentText,
  lineComponents,
  linesNamed,
  lineText,
  parameterOf,
} from './line-values';
import type { ContentLine } from './content-lines';

/** Parameter on TEL, EMAIL, ADR: "do not hand out". */
export const withholdParameter = 'X-TANDEM-WITHHOLD';

/** An entry of a list and the line it stands in. */
export type ListEntry<Value> = { line: ContentLine; value: Value };

/** Whether the line is marked "do not hand out". */
export function isWithheld(line: ContentLine): boolean {
  const mark = parameterOf(line, withholdParameter);
  return mark !== '' && mark !== '0';
}

/** A number as people write it: `tel:` and its `;ext=` (RFC 3966) become plain text. */
export function phoneText(value: string): string {
  const scheme = /^(?:tel:\s*)+/i.exec(value)?.[0];
  if (scheme === undefined) return value;
  const [number = '', ...parameters] = value.slice(scheme.length).split(';');
  const extension = parameters.find((parameter) => /^ext=/i.test(parameter))?.slice(4);
  return (extension ? `${decodeUri(number)} ext. ${decodeUri(extension)}` : decodeUri(number)).trim();
}

/** An address as people write it, without `mailto:`. */
export function mailText(value: string): string {
  return value.replace(/^(?:mailto:\s*)+/i, '');
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Kind from the TYPEs, or from the label beside the line when no TYPE tells. */
export function phoneKind(types: ReadonlySet<string>, label: string): PhoneKind {
  if (types.has('fax')) return 'fax';
  if (['cell', 'mobile', 'iphone'].some((type) => types.has(type))) return 'mobile';
  if (types.has('work')) return 'work';
  if (types.has('home')) return 'private';
  if (types.has('other')) return 'other';
  const plain = label.toLowerCase();
  if (plain.includes('fax')) return 'fax';
  if (/^(?:mobile?|mobiel|cell|handy|iphone)/.test(plain)) return 'mobile';
  return placeOfLabel(plain);
}

/** Kind of a mail or postal address, from the TYPEs or the label. */
export function placeKind(types: ReadonlySet<string>, label: string): PlaceKind {
  if (types.has('work')) return 'work';
  if (types.has('home')) return 'private';
  return types.has('other') ? 'other' : placeOfLabel(label.toLowerCase());
}

function placeOfLabel(label: string): PlaceKind {
  if (/^(?:work|arbeit|werk|dienst|gesch|büro|kantoor|office|business)/.test(label)) return 'work';
  return /^(?:home|privat|privé|thuis)/.test(label) ? 'private' : 'other';
}

/** TEL lines with a number. */
export function phoneEntries(card: LineSet): ListEntry<Phone>[] {
  const labelOf = labelReader(card);
  return linesNamed(card, 'TEL').flatMap((line) => {
    const value = phoneText(lineText(line));
    const kind = phoneKind(typesOf(line), labelOf(line));
    return value ? [{ line, value: { value, kind, withheld: isWithheld(line) } }] : [];
  });
}

/** EMAIL lines with an address. */
export function mailEntries(card: LineSet): ListEntry<Mail>[] {
  const labelOf = labelReader(card);
  return linesNamed(card, 'EMAIL').flatMap((line) => {
    const value = mailText(lineText(line));
    const kind = placeKind(typesOf(line), labelOf(line));
    return value ? [{ line, value: { value, kind, withheld: isWithheld(line) } }] : [];
  });
}

/** ADR lines in which something we show is filled in; the post-office box is shown before room and floor. */
export function addressEntries(card: LineSet): ListEntry<PostalAddress>[] {
  const labelOf = labelReader(card);
  return linesNamed(card, 'ADR').flatMap((line) => {
    const [box, extended, street, town, , postalCode, country] = lineComponents(line).map((part) =>
      componentText(part),
    );
    const value: PostalAddress = {
      street: street ?? '',
      postalCode: postalCode ?? '',
      town: town ?? '',
      country: country ?? '',
      extra: [box, extended].filter(Boolean).join(', '),
      kind: placeKind(typesOf(line), labelOf(line)),
      withheld: isWithheld(line),
    };
    const isEmpty = !(value.street || value.postalCode || value.town || value.country || value.extra);
    return isEmpty ? [] : [{ line, value }];
  });
}

/** URL lines with a value. */
export function websiteEntries(card: LineSet): ListEntry<string>[] {
  return linesNamed(card, 'URL').flatMap((line) => {
    const value = lineText(line);
    return value ? [{ line, value }] : [];
  });
}
