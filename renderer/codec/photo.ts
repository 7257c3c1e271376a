import { decodeBase64, encodeBase64 } from './base64';
import { CardEditor } from './card-editor';
import { type CardVersion, parseCard } from './card-lines';
import { type LineSet, encodingOf, linesNamed } from './line-values';
import type { ContentLine } from './content-lines';
import { unescapeText } from './text-value';

/** A picture of a kind browsers draw safely; SVG is none, it can hold script. */
export type CardPhoto = {
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif';
  bytes: Uint8Array<ArrayBuffer>;
};

/** How many bytes are enough to tell the kind of a picture. */
const magicLength = 12;

/** Kind of a picture by its first bytes; `undefined` if it is none we show. */
export function mediaTypeOf(bytes: Uint8Array): CardPhoto['mediaType'] | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, magicLength));
  if (head.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (head.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  return /^RIFF[\s\S]{4}WEBP/.test(head) ? 'image/webp' : undefined;
}

/** The base64 text of an inline picture: encoded value (2.1, 3.0) or data URI (4.0); addresses are not fetched. */
function inlineData(line: ContentLine): string | undefined {
  const isShort = line.value.length < 8;
  if (isShort) return undefined;
  const start = /^\s*data:[^,]{0,200}?;base64\\?,/i.exec(line.value.slice(0, 260))?.[0];
  if (start !== undefined) return line.value.slice(start.length);
  return encodingOf(line) === 'base64' ? line.value : undefined;
}

function decodePhoto(line: ContentLine, limit?: number): CardPhoto | undefined {
  const data = inlineData(line);
  if (data === undefined) return undefined;
  const bytes = decodeBase64(limit === undefined ? unescapeText(data) : data.slice(0, limit * 4), limit);
  const mediaType = bytes && mediaTypeOf(bytes);
  return bytes && mediaType ? { mediaType, bytes } : undefined;
}

/** Whether the card holds a picture that `readPhoto` would give; looks at its first bytes only. */
export function hasPhoto(card: LineSet): boolean {
  return linesNamed(card, 'PHOTO').some((line) => decodePhoto(line, magicLength) !== undefined);
}

/**
 * The first inline picture of a card, or `null`. Its kind is decided by its first bytes, not by what the card
 * claims; pictures given as an address are never fetched, since that would tell others who reads the card.
 */
export function readPhoto(raw: string): CardPhoto | null {
  for (const line of linesNamed(parseCard(raw), 'PHOTO')) {
    const photo = decodePhoto(line);
    if (photo) return photo;
  }
  return null;
}

/**
 * The card with this picture in place of the one `readPhoto` gives, in the form of the card's version; `null` takes
 * all pictures away. Bytes that are no known picture change nothing. Everything else stays as it is.
 */
export function setPhoto(raw: string, photo: { bytes: Uint8Array } | null): string {
  const editor = new CardEditor(raw);
  const lines = linesNamed(editor, 'PHOTO');
  if (photo === null) {
    for (const line of lines) editor.remove(line);
    return editor.text();
  }
  const mediaType = mediaTypeOf(photo.bytes);
  if (!mediaType) return raw;
  const subtype = mediaType.slice('image/'.length);
  const data = encodeBase64(photo.bytes);
  const current = lines.find((line) => decodePhoto(line, magicLength) !== undefined);
  const parameters: Record<CardVersion, string[]> = {
    '2.1': ['ENCODING=BASE64', subtype.toUpperCase()],
    '3.0': ['ENCODING=b', `TYPE=${subtype.toUpperCase()}`],
    '4.0': [],
  };
  const value = editor.version === '4.0' ? `data:${mediaType};base64,${data}` : data;
  // Cropping marks in the old parameters belong to the old picture, so none are kept.
  editor.writePhoto(current, parameters[editor.version], value);
  return editor.text();
}
