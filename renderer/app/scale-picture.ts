import { mediaTypeOf } from '../codec/photo';

/** Largest picture file taken, in bytes. */
export const pictureLimit = 10 * 1024 * 1024;

export type ScaledPicture =
  | {
      ok: true;
      mediaType: 'image/png' | 'image/jpeg';
      bytes: Uint8Array<ArrayBuffer>;
      width: number;
      height: number;
    }
  | { ok: false; reason: 'tooLarge' | 'unknown' | 'broken' };

export type ScaleOptions = {
  /** Longest edge of what comes out, in pixels. */
  edge: number;
  /**
   * Clear parts stay clear, as PNG, as long as that has at most so many bytes. Without it, and beyond, JPEG on white.
   */
  clearUpTo?: number;
};

/**
 * A picture drawn anew at a size to be kept, turned as its EXIF says: nothing of the file but its pixels goes along.
 * What does not start like JPEG, PNG, WebP or GIF is `unknown`, what starts so and cannot be decoded `broken`.
 */
export async function scalePicture(file: Blob, { edge, clearUpTo }: ScaleOptions): Promise<ScaledPicture> {
  if (file.size > pictureLimit) return { ok: false, reason: 'tooLarge' };
  const start = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  if (!mediaTypeOf(start)) return { ok: false, reason: 'unknown' };
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const answer = async (mediaType: 'image/png' | 'image/jpeg'): Promise<ScaledPicture> => {
      const canvas = draw(picture, width, height, mediaType === 'image/jpeg');
      const blob = await canvas.convertToBlob({ type: mediaType, quality: 0.85 });
      return { ok: true, mediaType, bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
    };
    const clear = clearUpTo === undefined ? undefined : await answer('image/png');
    const fits = clear?.ok && clear.bytes.length <= (clearUpTo ?? 0);
    const scaled = fits ? clear : await answer('image/jpeg');
    picture.close();
    return scaled;
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

function draw(picture: ImageBitmap, width: number, height: number, onWhite: boolean): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  if (onWhite) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}
