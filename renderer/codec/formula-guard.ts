/**
 * What a spreadsheet would take for a formula: after leading blanks one of `= @ + -`, or a tab or line end at the
 * very start (OWASP, CSV injection).
 */
function isFormula(cell: string): boolean {
  if (/^[\t\r\n]/.test(cell)) return true;
  const start = cell.trimStart();
  if (/^[=@]/.test(start)) return true;
  return /^[+-]/.test(start) && !isPhoneOrNumber(start);
}

/**
 * "+49 2151 86-1234", "-12,50", several of them one under the other: harmless, and common enough that a mark before
 * them would be in the way.
 */
function isPhoneOrNumber(text: string): boolean {
  return text.split(/\r?\n/).every((line) => /^[+-]?[\d .,()/-]*$/.test(line) && /\d/.test(line));
}

/** A cell that no spreadsheet runs: `'` before what looks like a formula. `undoFormulaGuard` gives the cell back. */
export function guardFormula(cell: string): string {
  const unmarked = cell.replace(/^'+/, '');
  return isFormula(unmarked) ? `'${cell}` : cell;
}

/** Takes the `'` away again that `guardFormula` has put there. */
export function undoFormulaGuard(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}
