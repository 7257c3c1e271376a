import { decodeBase64, encodeBase64 } from '../../codec/base64';
import { type CardPhoto, mediaTypeOf } from '../../codec/photo';
import type { Photo, PhotoChange } from '../../storage/contact-records';

/** What the officer did with the picture. Bytes are base64, so that a draft is plain text. */
export type PhotoEdit = { kind: 'keep' } | { kind: 'remove' } | { kind: 'put'; base64: string };

export const keepPhoto: PhotoEdit = { kind: 'keep' };

/** The edit that puts this picture in. */
export function putPhoto({ bytes }: Photo): PhotoEdit {
  return { kind: 'put', base64: encodeBase64(bytes) };
}

/** The edit as the storage takes it. */
export function photoChange(edit: PhotoEdit): PhotoChange {
  if (edit.kind === 'keep') return 'keep';
  if (edit.kind === 'remove') return null;
  const bytes = decodeBase64(edit.base64);
  return bytes && mediaTypeOf(bytes) ? { bytes } : 'keep';
}

/** Address of the picture to show: the new one, else the stored one, else `undefined`. */
export function photoAddress(edit: PhotoEdit, stored: CardPhoto | null): string | undefined {
  if (edit.kind === 'put') return `data:image/jpeg;base64,${edit.base64}`;
  if (edit.kind === 'remove' || !stored) return undefined;
  return `data:${stored.mediaType};base64,${encodeBase64(stored.bytes)}`;
}
