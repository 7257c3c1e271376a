import type { SheetWords } from '../use-sheet-words';
import styles from './contact-code.module.css';

/** The card of a contact as a QR code: `size` modules a side, the dark ones as the path of an SVG, and what it says. */
export type ContactCode = { size: number; path: string; text: string };

/** Codes by the id of their contact; who has none has no name short enough for one. */
export type ContactCodes = ReadonlyMap<string, ContactCode>;

/** The same as pictures for documents: GIF files by the id of their contact. */
export type CodePictures = ReadonlyMap<string, Uint8Array>;

/** Breadth of a code on paper with its margin, in millimetres: at most 73 modules of 0.41 mm. */
export const codeMillimetres = 30;

/** Light modules that must stand around a code (ISO/IEC 18004 §5.3.8). */
const quietZone = 4;

/** A code for a phone's camera, dark on white whatever the paper is. */
export function ContactCodePicture({
  code: { size, path },
  name,
  say,
}: {
  code: ContactCode;
  name: string;
  say: SheetWords;
}) {
  const side = size + 2 * quietZone;
  return (
    <svg
      className={styles['code']}
      role="img"
      aria-label={codeText(name, say)}
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      width={`${codeMillimetres}mm`}
      height={`${codeMillimetres}mm`}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

/** What a code holds, for those who do not see it. */
export function codeText(name: string, say: SheetWords): string {
  return say((t) => t('contactSheet:code.alternative', { name }))
    .map(({ text }) => text)
    .join(' / ');
}
