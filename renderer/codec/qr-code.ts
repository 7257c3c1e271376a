/** A drawn code without its margin: `size` modules a side, the dark ones as the path of an SVG in modules. */
export type QrCode = {
  size: number;
  path: string;
  /** What it says. */
  text: string;
};

/** Light modules that must stand around a code (ISO/IEC 18004 §5.3.8). */
const quietZone = 4;
/** Pixels of a module in the GIF: enough for 300 dots an inch at 30 mm. */
const pixels = 6;

/**
 * Draws texts as QR codes (ISO/IEC 18004) with error correction M, one a text and in the same order. The library is
 * fetched with the first one.
 */
export async function drawQrCodes(texts: readonly string[]): Promise<QrCode[]> {
  if (texts.length === 0) return [];
  const { encodeQR } = await import('qr');
  return texts.map((text) => {
    // A border of one module is the least it draws.
    const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 1 }).slice(1, -1);
    return { size: modules.length, path: pathOf(modules.map((row) => row.slice(1, -1))), text };
  });
}

/** A code with its margin as a GIF, for documents. */
export async function qrPicture(text: string): Promise<Uint8Array> {
  const { encodeQR } = await import('qr');
  return encodeQR(text, 'gif', { ecc: 'medium', border: quietZone, scale: pixels });
}

/** Each run of dark modules in a row is one rectangle. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  const parts: string[] = [];
  rows.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] && start < 0) start = x;
      if (!row[x] && start >= 0) {
        parts.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
        start = -1;
      }
    }
  });
  return parts.join('');
}
