import type { Mail, Phone, PhoneKind, PlaceKind, PostalAddress } from '../domain/contact';
import type { CardEditor } from './card-editor';
import { labelReader, typesOf } from './card-lines';
import { componentText, isTransferParameter, lineComponents, lineText } from './line-values';
import { type ContentLine, type LineParameter, parseParameter } from './content-lines';
import { isWithheld, mailText, phoneKind, phoneText, placeKind, withholdParameter } from './list-lines';
import type { ListRules } from './patch-list';
import { escapeText } from './text-value';

/** TEL: digits and plus decide which number it is. */
export const phoneRules: ListRules<Phone, CardEditor> = {
  name: 'TEL',
  keyOf: ({ value }) => value.replace(/[^\d+*#]/g, '') || value,
  write: (phone, editor, line) => {
    const types = line ? typesOf(line) : new Set<string>();
    const isSameKind = line && phoneKind(types, labelReader(editor)(line)) === phone.kind;
    const parameters = isSameKind
      ? [...line.parameters]
      : withType(
          editor,
          line,
          phoneTypes[phone.kind],
          phone.kind === 'fax' ? [...kindTypes, 'voice'] : kindTypes,
        );
    const isSameText = line && phoneText(lineText(line)) === phone.value;
    return {
      parameters: withWithhold(isSameText ? parameters : withoutUri(parameters), line, phone.withheld),
      value: isSameText ? escapedValue(line) : escapeText(phone.value),
    };
  },
};

const phoneTypes: Record<PhoneKind, string> = {
  work: 'WORK',
  mobile: 'CELL',
  private: 'HOME',
  fax: 'FAX',
  other: 'OTHER',
};
const placeTypes: Record<PlaceKind, string> = { work: 'WORK', private: 'HOME', other: 'OTHER' };
const kindTypes = ['work', 'home', 'cell', 'mobile', 'iphone', 'fax', 'other'];

/** EMAIL: compared without regard to case. */
export const mailRules: ListRules<Mail, CardEditor> = {
  name: 'EMAIL',
  keyOf: ({ value }) => value.toLowerCase(),
  write: (mail, editor, line) => {
    const isSameText = line && mailText(lineText(line)) === mail.value;
    return {
      parameters: withWithhold(placeParameters(editor, line, mail.kind), line, mail.withheld),
      value: isSameText ? escapedValue(line) : escapeText(mail.value),
    };
  },
};

/** ADR: compared by its words. Components we do not show (region) stay. */
export const addressRules: ListRules<PostalAddress, CardEditor> = {
  name: 'ADR',
  keyOf: ({ street, postalCode, town, country, extra }) =>
    [street, postalCode, town, country, extra]
      .join(' ')
      .toLowerCase()
      .replace(/[\s,]+/g, ' '),
  write: (address, editor, line) => {
    const components = line ? lineComponents(line) : [];
    const parts = Array.from(
      { length: Math.max(7, components.length) },
      (_, index) => components[index] ?? '',
    );
    const set = (index: number, text: string): void => {
      if (componentText(parts[index]) !== text) parts[index] = escapeText(text);
    };
    setExtra(parts, address.extra);
    set(2, address.street);
    set(3, address.town);
    set(5, address.postalCode);
    set(6, address.country);
    return {
      parameters: withWithhold(placeParameters(editor, line, address.kind), line, address.withheld),
      value: parts.join(';'),
    };
  },
};

/** The post-office box stays in its place as long as the text still begins with it. */
function setExtra(parts: string[], extra: string): void {
  const box = componentText(parts[0]);
  const extended = componentText(parts[1]);
  if ([box, extended].filter(Boolean).join(', ') === extra) return;
  const keepsBox = box !== '' && (extra === box || extra.startsWith(`${box}, `));
  if (!keepsBox) parts[0] = '';
  parts[1] = escapeText(keepsBox ? extra.slice(box.length + 2) : extra);
}

/** URL: compared without scheme, case and closing slash. */
export const websiteRules: ListRules<string, CardEditor> = {
  name: 'URL',
  keyOf: (value) =>
    value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, ''),
  write: (value, _, line) => ({ parameters: line ? line.parameters : [], value: escapeText(value) }),
};

/** The value as it stands, only without transfer encoding. */
function escapedValue(line: ContentLine): string {
  return line.parameters.some(isTransferParameter) ? escapeText(lineText(line)) : line.value;
}

function placeParameters(
  editor: CardEditor,
  line: ContentLine | undefined,
  kind: PlaceKind,
): LineParameter[] {
  if (line && placeKind(typesOf(line), labelReader(editor)(line)) === kind) return [...line.parameters];
  return withType(editor, line, placeTypes[kind], kindTypes);
}

/** The parameters with this TYPE in place of those in `dropped`; a new line of kind "other" needs none. */
function withType(
  editor: CardEditor,
  line: ContentLine | undefined,
  type: string,
  dropped: readonly string[],
): LineParameter[] {
  if (!line && type === 'OTHER') return [];
  const kept = (line?.parameters ?? []).flatMap((parameter): LineParameter[] => {
    if (parameter.name !== 'TYPE' && (parameter.name !== '' || isTransferParameter(parameter)))
      return [parameter];
    const values = parameter.values.flatMap((value) => value.split(',')).map((value) => value.trim());
    const rest = values.filter((value) => !dropped.includes(value.toLowerCase()));
    if (rest.length === values.length) return [parameter];
    return rest.length === 0 ? [] : [parseParameter(`${parameter.name || 'TYPE'}=${rest.join(',')}`)];
  });
  if (editor.version === '2.1') return [...kept, parseParameter(type)];
  return [...kept, parseParameter(`TYPE=${editor.version === '4.0' ? type.toLowerCase() : type}`)];
}

/** A number written anew is text, no `tel:` address (the default, RFC 6350 §6.4.1). */
function withoutUri(parameters: readonly LineParameter[]): LineParameter[] {
  return parameters.filter(({ name, values }) => name !== 'VALUE' || values[0]?.toLowerCase() !== 'uri');
}

function withWithhold(
  parameters: readonly LineParameter[],
  line: ContentLine | undefined,
  withheld: boolean,
): LineParameter[] {
  if (line && isWithheld(line) === withheld) return [...parameters];
  const others = parameters.filter(({ name }) => name !== withholdParameter);
  return withheld ? [...others, parseParameter(`${withholdParameter}=1`)] : others;
}
