/**
 * How many cases a property is tried with: `quick` in `npm test`, `soak` where TANDEM_SOAK=1 asks for a long search.
 */
export function runs(quick: number, soak: number): number {
  return process.env['TANDEM_SOAK'] === '1' ? soak : quick;
}
