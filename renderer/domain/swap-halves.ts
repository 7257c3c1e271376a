import type { Rotation, RotationException } from './rotation';

/** One half of a swap: a day that names the colleague's rotation. */
export type SwapHalf = Extract<RotationException, { kind: 'moved' }>;

/** What becomes of single days of a rotation. */
export type ExceptionEdit = { id: string; fields: Pick<Rotation, 'exceptions'> };

/** From sure to likely; only days that had been moved before they were swapped do not name each other exactly. */
const likeness: readonly ((half: SwapHalf, other: SwapHalf) => boolean)[] = [
  (half, other) => half.to === other.date && other.to === half.date,
  (half, other) => half.to === other.date || other.to === half.date,
  () => true,
];

/** The halves of two rotations that were made by the same swap, each half at most once. */
export function pairedHalves(one: Rotation, other: Rotation): [SwapHalf, SwapHalf][] {
  const pairs: [SwapHalf, SwapHalf][] = [];
  let left = halvesNaming(other.id, one);
  let right = halvesNaming(one.id, other);
  for (const fits of likeness) {
    for (const half of left) {
      const match = right.find((each) => fits(half, each));
      if (!match) continue;
      pairs.push([half, match]);
      right = right.filter((each) => each !== match);
      left = left.filter((each) => each !== half);
    }
  }
  return pairs;
}

function halvesNaming(id: string, { exceptions }: Rotation): SwapHalf[] {
  return exceptions.filter((each): each is SwapHalf => each.kind === 'moved' && each.swapWith === id);
}

/**
 * Lets go of halves whose other half is gone, in and around the rotations `ids`: the colleague keeps the day they
 * agreed to come, which is then a moved day without a partner. `rotations` are all that are not in the trash.
 */
export function lettingGo(ids: readonly string[], rotations: readonly Rotation[]): ExceptionEdit[] {
  const known = new Map(rotations.map((rotation) => [rotation.id, rotation]));
  const touched = new Set(ids);
  const isAlone = (half: RotationException, rotation: Rotation): half is SwapHalf => {
    if (half.kind !== 'moved' || half.swapWith === '') return false;
    if (!touched.has(rotation.id) && !touched.has(half.swapWith)) return false;
    const partner = known.get(half.swapWith);
    return !partner || !pairedHalves(rotation, partner).some(([own]) => own === half);
  };
  return rotations.flatMap((rotation) => {
    const alone = new Set(rotation.exceptions.filter((each) => isAlone(each, rotation)));
    if (alone.size === 0) return [];
    const exceptions = rotation.exceptions.map((each) =>
      each.kind === 'moved' && alone.has(each) ? { ...each, swapWith: '' } : each,
    );
    return [{ id: rotation.id, fields: { exceptions } }];
  });
}

/** Names the rotation again in the colleague's day from which it had been let go, if both days are still the same. */
export function takingUpAgain(rotation: Rotation, rotations: readonly Rotation[]): ExceptionEdit[] {
  return rotations.flatMap((partner) => {
    const halves = halvesNaming(partner.id, rotation);
    const isOther = (each: RotationException): each is SwapHalf =>
      each.kind === 'moved' &&
      each.swapWith === '' &&
      halves.some((half) => half.to === each.date && half.date === each.to);
    if (!partner.exceptions.some(isOther)) return [];
    const exceptions = partner.exceptions.map((each) =>
      isOther(each) ? { ...each, swapWith: rotation.id } : each,
    );
    return [{ id: partner.id, fields: { exceptions } }];
  });
}
