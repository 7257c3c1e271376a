import { fullName } from '../domain/name';
import { decodeBase64 } from './base64';
import { CardEditor, writeLine } from './card-editor';
import { type Card, type CardVersion, isCardMark, parseCard, typesOf } from './card-lines';
import {
  decodeTransfer,
  encodingOf,
  isTransferParameter,
  joinLines,
  lineComponents,
  linesNamed,
  lineText,
} from './line-values';
import type { ContentLine, LineParameter } from './content-lines';
import { missingExpertise } from './expertise-lines';
import { isWithheld, phoneText, placeKind } from './list-lines';
import { joinPrefix } from './name-parts';
import { mediaTypeOf } from './photo';
import { fillerParameter, isOrganisationCard, noneMark, readName } from './read-name';
import { escapeText, unescapeText } from './text-value';

/** Versions other programs are offered; 2.1 is read, and patched where it is, but not written anew. */
export type ExportVersion = '3.0' | '4.0';

const eol = '\r\n';
const structured = new Set(['N', 'ADR', 'ORG']);
const plainText = new Set([
  'FN',
  'NOTE',
  'TITLE',
  'ROLE',
  'LABEL',
  'EMAIL',
  'TEL',
  'MAILER',
  'TZ',
  'UID',
  'NICKNAME',
]);

/**
 * The card in another version, for export (RFC 2426, RFC 6350): every property stays, with its name and meaning.
 * Quoted-printable and charsets are decoded, bare parameters become TYPE, pictures take the form of the version, N and
 * FN are added where the version demands them, topics are said as expertise where it has a line for it. A line that cannot be read travels as X-TANDEM-LINE. A card that is of
 * this version already is returned as it is.
 */
export function toVersion(raw: string, version: ExportVersion): string {
  const card = parseCard(raw);
  const stated = linesNamed(card, 'VERSION')[0];
  if (card.version === version && stated) return raw;
  const body = card.lines.filter(
    (line) =>
      line.kind !== 'blank' && line !== stated && !isCardMark(line, 'BEGIN') && !isCardMark(line, 'END'),
  );
  const lines = body.map((line) => convertLine(line, card.version, version));
  return ['BEGIN:VCARD', `VERSION:${version}`]
    .map((line) => line + eol)
    .concat(missingLines(card, version), lines, expertiseLines(card, version), `END:VCARD${eol}`)
    .join('');
}

/** N and FN that the version demands (RFC 2426 §5, RFC 6350 §6.2.1), and the mark of an organisation it knows. */
function missingLines(card: Card, version: ExportVersion): string[] {
  const { name } = readName(card);
  const result: string[] = [];
  const add = (spelling: string, parameters: string[], value: string): void => {
    result.push(writeLine(version, { spelling, parameters, value }, eol));
  };
  const has = (property: string): boolean => linesNamed(card, property).length > 0;
  if (!has('FN')) {
    const text = fullName(name);
    add('FN', text ? [] : [`${fillerParameter}=1`], escapeText(text || noneMark));
  }
  if (!has('N') && version === '3.0') {
    const family = name.organisation || joinPrefix(name.prefix, name.family);
    add('N', [], [family, name.given, '', name.title, name.suffix].map(escapeText).join(';'));
  }
  const isOffice = name.organisation !== '';
  if (version === '3.0' && isOrganisationCard(card) && !has('X-ABSHOWAS')) add('X-ABSHOWAS', [], 'COMPANY');
  if (version === '4.0' && isOffice && has('X-ABSHOWAS') && !has('KIND')) add('KIND', [], 'org');
  return result;
}

/** What only 4.0 has a line for. */
function expertiseLines(card: Card, version: ExportVersion): string[] {
  if (version !== '4.0') return [];
  return missingExpertise(card).map((content) => writeLine(version, content, eol));
}

function convertLine(line: ContentLine, from: CardVersion, to: ExportVersion): string {
  if (line.kind === 'bad') {
    const text = line.raw.replace(/(?:\r\n?|\n)$/, '');
    return writeLine(to, { spelling: 'X-TANDEM-LINE', parameters: [], value: escapeText(text) }, eol);
  }
  const parameters = convertParameters(line, to);
  const binary = binaryOf(line);
  if (binary) return writeBinary(line, binary, parameters, to);
  const isUri = parameters.some((parameter) => /^VALUE="?uri"?$/i.test(parameter));
  if (line.name === 'TEL' && to === '3.0' && isUri) {
    const kept = parameters.filter((parameter) => !/^VALUE=/i.test(parameter));
    const value = escapeText(phoneText(lineText(line)));
    return writeLine(to, { spelling: line.spelling, parameters: kept, value }, eol);
  }
  return writeLine(to, { spelling: line.spelling, parameters, value: convertValue(line, from, to) }, eol);
}

function convertValue(line: ContentLine, from: CardVersion, to: ExportVersion): string {
  if (line.name === 'AGENT' && /^\s*BEGIN:VCARD/i.test(line.value)) {
    return escapeText(toVersion(line.value.trimStart(), to));
  }
  const decoded = decodeTransfer(line);
  if (from !== '2.1') return decoded;
  if (structured.has(line.name)) {
    return lineComponents(line)
      .map((part) => escapeText(unescapeText(part)))
      .join(';');
  }
  return plainText.has(line.name) ? escapeText(unescapeText(decoded)) : decoded;
}

/** Bare types become TYPE, what tells the encoding goes, and "preferred" is said as the version says it. */
function convertParameters(line: ContentLine, to: ExportVersion): string[] {
  return line.parameters.flatMap((parameter): string[] => {
    if (isTransferParameter(parameter)) return [];
    // LANG is a property of 4.0 only, so its order is kept as 4.0 writes it.
    if (isPreference(parameter) && line.name !== 'LANG') return to === '4.0' ? ['PREF=1'] : ['TYPE=PREF'];
    if (parameter.name === '') return parameter.raw.trim() === '' ? [] : [`TYPE=${parameter.raw.trim()}`];
    if (parameter.name !== 'TYPE' || to !== '4.0') return [parameter.raw];
    const types = parameter.values.flatMap((value) => value.split(','));
    const rest = types.filter((type) => type.toLowerCase() !== 'pref');
    return rest.length === types.length ? [parameter.raw] : [`TYPE=${rest.join(',')}`, 'PREF=1'];
  });
}

function isPreference({ name, values }: LineParameter): boolean {
  if (name === 'PREF') return values[0] === '1';
  return (name === '' || name === 'TYPE') && values.length === 1 && values[0]?.toLowerCase() === 'pref';
}

type Binary = { mediaType: string; data: string };

/** Pictures, sounds and keys: base64 as parameter (2.1, 3.0) or as data URI (4.0). */
function binaryOf(line: ContentLine): Binary | undefined {
  if (plainText.has(line.name) || structured.has(line.name)) return undefined;
  const head = /^data:([^;,]{0,80});base64\\?,/i.exec(line.value.slice(0, 100));
  if (head) return { mediaType: head[1] ?? '', data: unescapeText(line.value.slice(head[0].length)) };
  if (encodingOf(line) !== 'base64') return undefined;
  const data = line.value.replace(/\s+/g, '');
  const start = decodeBase64(data.slice(0, 16));
  return { mediaType: (start && mediaTypeOf(start)) || mediaTypeOfTypes(line), data };
}

function mediaTypeOfTypes(line: ContentLine): string {
  const kind = { PHOTO: 'image', LOGO: 'image', SOUND: 'audio' }[line.name];
  const [type] = typesOf(line);
  if (line.name === 'KEY') return type?.includes('pgp') ? 'application/pgp-keys' : 'application/pkix-cert';
  return kind && type && /^[a-z0-9.+-]+$/.test(type) ? `${kind}/${type}` : 'application/octet-stream';
}

function writeBinary(
  line: ContentLine,
  binary: Binary,
  parameters: readonly string[],
  to: ExportVersion,
): string {
  const { spelling } = line;
  const subtype = binary.mediaType.split('/')[1]?.toUpperCase() ?? '';
  const isSubtype = (parameter: string): boolean => parameter.toUpperCase() === `TYPE=${subtype}`;
  const others = parameters.filter((parameter) => !/^VALUE=/i.test(parameter) && !isSubtype(parameter));
  if (to === '4.0') {
    const value = `data:${binary.mediaType};base64,${binary.data}`;
    const uri = /^(?:PHOTO|LOGO|SOUND|KEY)$/.test(line.name) ? [] : ['VALUE=uri'];
    return writeLine(to, { spelling, parameters: [...others, ...uri], value }, eol);
  }
  const isNamed = others.some((parameter) => /^TYPE=/i.test(parameter)) || !/^[A-Z0-9.+-]+$/.test(subtype);
  const type = isNamed || subtype === 'OCTET-STREAM' ? [] : [`TYPE=${subtype}`];
  return writeLine(to, { spelling, parameters: ['ENCODING=b', ...type, ...others], value: binary.data }, eol);
}

/**
 * The card without the lines marked "do not hand out", and without the printed form (LABEL) of an address among
 * them. All other lines keep their bytes.
 */
export function withoutWithheld(raw: string): string {
  const editor = new CardEditor(raw);
  const withheld = editor.lines.filter((line) => line.kind === 'property' && isWithheld(line));
  if (withheld.length === 0) return raw;
  const addresses = withheld.filter(({ name }) => name === 'ADR');
  const kinds = new Set(addresses.map((line) => placeKind(typesOf(line), '')));
  const labels = linesNamed(editor, 'LABEL').filter((line) => kinds.has(placeKind(typesOf(line), '')));
  for (const line of [...withheld, ...labels]) editor.remove(line);
  return joinLines(editor.lines);
}
