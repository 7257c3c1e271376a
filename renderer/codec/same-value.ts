/** Whether two normalised values, made of plain data with their keys in one order, say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
