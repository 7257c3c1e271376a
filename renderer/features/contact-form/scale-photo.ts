import { mediaTypeOf } from '../../codec/photo';
import type { Photo } from '../../storage/contact-records';

/** Largest file taken, in bytes. */
export const photoLimit = 10 * 1024 * 1024;
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
  if (file.size > photoLimit) return { ok: false, reason: 'tooLarge' };
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  if (!mediaTypeOf(start)) return { ok: false, reason: 'unknown' };
  try {
    const picture = await createImageBitmap(file);
    const canvas = drawSmall(picture);
    picture.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return {
      ok: true,
      photo: { bytes: new Uint8Array(await blob.arrayBuffer()) },
    };
  } catch {
    return { ok: false, reason: 'unknown' };
  }
}

function drawSmall(picture: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, photoEdge / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}
