import { pictureLimit, scalePicture } from '../../app/scale-picture';
import type { Photo } from '../../storage/contact-records';

/** Largest file taken, in bytes. */
export const photoLimit = pictureLimit;
/** Longest edge of a stored picture, in pixels. */
export const photoEdge = 640;
/** Kinds the file chooser offers; dropped and pasted files are judged by their first bytes. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;

export type ScaledPhoto = { ok: true; photo: Photo } | { ok: false; reason: 'tooLarge' | 'unknown' };

/**
 * A picture made small enough to be kept in a card: JPEG, at most 640 px on the longer edge, turned as its EXIF says,
 * transparent parts white. What does not start like one of the four kinds, or cannot be decoded, is `unknown`.
 */
export async function scalePhoto(file: Blob): Promise<ScaledPhoto> {
  const scaled = await scalePicture(file, { edge: photoEdge });
  if (scaled.ok) return { ok: true, photo: { bytes: scaled.bytes } };
  return { ok: false, reason: scaled.reason === 'tooLarge' ? 'tooLarge' : 'unknown' };
}
