/** Beyond this many comparisons of lines the middle of two texts counts as changed throughout. */
const mostCells = 1_000_000;

/**
 * What two sides made of one text, joined line by line; `undefined` if both changed the same lines or lines next to each
 * other. Lines are ended by `\n`. The work is bounded however long the texts are.
 */
export function diff3(base: string, mine: string, theirs: string): string | undefined {
  const [before, own, other] = [base.split('\n'), mine.split('\n'), theirs.split('\n')];
  const inMine = matches(before, own);
  const inTheirs = matches(before, other);
  const result: string[] = [];
  let [at, atMine, atTheirs] = [0, 0, 0];
  for (let next = 0; next <= before.length; next += 1) {
    const isEnd = next === before.length;
    const nextMine = isEnd ? own.length : (inMine[next] ?? -1);
    const nextTheirs = isEnd ? other.length : (inTheirs[next] ?? -1);
    if (nextMine < 0 || nextTheirs < 0) continue;
    const piece = resolve(
      before.slice(at, next),
      own.slice(atMine, nextMine),
      other.slice(atTheirs, nextTheirs),
    );
    if (!piece) return undefined;
    result.push(...piece, ...before.slice(next, next + 1));
    [at, atMine, atTheirs] = [next + 1, nextMine + 1, nextTheirs + 1];
  }
  return result.join('\n');
}

function resolve(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  if (isEqual(mine, base) || isEqual(mine, theirs)) return theirs;
  return isEqual(theirs, base) ? mine : undefined;
}

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index]);

/** For each line of `one` the line of `other` that it is, in order; -1 if it is gone. A longest common subsequence. */
function matches(one: readonly string[], other: readonly string[]): Int32Array {
  const found = new Int32Array(one.length).fill(-1);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) {
    found[start] = start;
    start += 1;
  }
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
    found[end] = otherEnd;
  }
  const [rows, columns] = [end - start, otherEnd - start];
  if (rows === 0 || columns === 0 || rows * columns > mostCells) return found;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const isMatch = (row: number, column: number): boolean => one[start + row] === other[start + column];
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isMatch(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isMatch(row, column)) {
      found[start + row] = start + column;
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}
