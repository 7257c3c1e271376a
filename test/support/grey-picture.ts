import { execFileSync } from 'node:child_process';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in 16 greys, one a byte: 0 is black, 15 white. */
export type GreyPicture = { width: number; height: number; greys: Uint8Array };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The first page of a PDF as poppler draws it, so many dots to the inch. */
export function drawPage(path: string, dots: number): GreyPicture {
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', String(dots), '-f', '1', '-l', '1', path], {
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // "P5", breadth, height, the highest value, then a byte a dot (Netpbm).
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? [];
  return {
    width: Number(width),
    height: Number(height),
    greys: Uint8Array.from(pgm.subarray(head.length), (value) => value >> 4),
  };
}

/** As a PNG of four bits a dot (PNG specification §4 to §11), small enough to be kept. */
export function writePng({ width, height, greys }: GreyPicture): Buffer {
  const rowLength = Math.ceil(width / 2);
  const rows = Buffer.alloc(height * (rowLength + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (rowLength + 1) + 1 + (x >> 1);
      const grey = greys[y * width + x] ?? 15;
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 4;
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads back what `writePng` wrote. @throws for any other picture. */
export function readPng(png: Buffer): GreyPicture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const length = png.readUInt32BE(33);
  const rowLength = Math.ceil(width / 2);
  const isOurs = png[24] === 4 && png[25] === 0;
  const rows = isOurs ? inflateSync(png.subarray(41, 41 + length)) : undefined;
  if (rows?.length !== height * (rowLength + 1)) {
    throw new Error('not a picture as the tests keep them: 16 greys');
  }
  const greys = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = rows[y * (rowLength + 1) + 1 + (x >> 1)] ?? 0;
      greys[y * width + x] = x % 2 === 0 ? byte >> 4 : byte & 15;
    }
  }
  return { width, height, greys };
}

/** Side of a piece of a picture, in dots: a centimetre of paper. */
const piece = 12;

/**
 * How far two pictures are apart, in hundredths of the way from black to white: on average over all dots, and in the
 * piece in which they differ most. Dots next to each other count together, so that a stroke drawn a hair aside is no
 * difference. Pictures of another size are 100 apart.
 */
export function differenceOf(one: GreyPicture, other: GreyPicture): { average: number; worst: number } {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { average: 100, worst: 100 };
  const [a, b] = [softened(one), softened(other)];
  const across = Math.ceil(width / piece);
  const pieces = new Float64Array(across * Math.ceil(height / piece));
  let sum = 0;
  a.forEach((value, at) => {
    const difference = Math.abs(value - (b[at] ?? 0)) / 15;
    const place = Math.floor(at / width / piece) * across + Math.floor((at % width) / piece);
    pieces[place] = (pieces[place] ?? 0) + difference;
    sum += difference;
  });
  return { average: (100 * sum) / a.length, worst: (100 * Math.max(...pieces)) / piece ** 2 };
}

/** Each dot with its eight neighbours, on average. */
function softened({ width, height, greys }: GreyPicture): Float32Array {
  const soft = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      let count = 0;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
          sum += greys[row * width + column] ?? 0;
          count += 1;
        }
      }
      soft[y * width + x] = sum / count;
    }
  }
  return soft;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
