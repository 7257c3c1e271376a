import { lineComponents, componentText, lineText } from '../../codec/line-values';
import type { Instance } from '../line-instances';
import { wordSet } from '../word-set';

/** Properties that mean something only together, and change as one (reference §2.2). */
export type Cluster = {
  id: 'time' | 'status' | 'name' | 'photo';
  /** Stands for all of them on the screen. */
  property: string;
  names: ReadonlySet<string>;
};

const time: Cluster = {
  id: 'time',
  property: 'DTSTART',
  names: wordSet(
    'DTSTART DTEND DUE DURATION RRULE',
    'X-TANDEM-PATTERN X-TANDEM-SINCE X-TANDEM-UNTIL X-TANDEM-ZONE',
  ),
};
const status: Cluster = {
  id: 'status',
  property: 'STATUS',
  names: new Set(['STATUS', 'PERCENT-COMPLETE', 'COMPLETED', 'X-TANDEM-STAGE']),
};
const name: Cluster = { id: 'name', property: 'FN', names: new Set(['N', 'FN', 'X-TANDEM-PREFIX']) };
const photo: Cluster = {
  id: 'photo',
  property: 'PHOTO',
  names: new Set(['PHOTO', 'X-ABCROP-RECTANGLE', 'X-ABCROP-CIRCLE']),
};

/** The clusters that a component may have. */
export function clustersIn(component: string): readonly Cluster[] {
  if (component === 'VCARD') return [photo, name];
  return component === 'VEVENT' || component === 'VTODO' || component === 'VJOURNAL' ? [time, status] : [];
}

/**
 * Whether the properties of a cluster go together in all these versions. N and FN do where FN is N written out; a
 * display name that someone has chosen stands for itself.
 */
export function holdsTogether(
  cluster: Cluster,
  versions: readonly ReadonlyMap<string, readonly Instance[]>[],
): boolean {
  return cluster.id !== 'name' || versions.every(isNameWrittenOut);
}

function isNameWrittenOut(properties: ReadonlyMap<string, readonly Instance[]>): boolean {
  const full = properties.get('FN') ?? [];
  const parts = properties.get('N') ?? [];
  const [fullName, otherFull] = full;
  const [partedName, otherParted] = parts;
  if (otherFull || otherParted) return false;
  if (!fullName || !partedName) return !fullName && !partedName;
  const pieces = lineComponents(partedName.line).map((part) => wordsOf(componentText(part, ' ')));
  const shown = new Set(wordsOf(lineText(fullName.line)));
  const known = new Set(pieces.flat());
  const needed = [...(pieces[0] ?? []), ...(pieces[1] ?? [])];
  return [...shown].every((word) => known.has(word)) && needed.every((word) => shown.has(word));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
