import type { Measure } from './measure';

export type BenchResult = { bench: string; measures: Measure[] };

/** Whether no limit is missed. */
export function allWithinLimits(results: readonly BenchResult[]): boolean {
  return results.every(({ measures }) => measures.every(({ ok }) => ok !== false));
}

/** All figures as lines for a terminal, in columns. */
export function tableOf(results: readonly BenchResult[]): string {
  const lines = results.flatMap(({ bench, measures }) =>
    measures.map(({ name, value, unit, limit, ok }) => [
      bench,
      name,
      `${value} ${unit}`,
      limit === undefined ? '' : `≤ ${limit} ${unit}`,
      ok === undefined ? '' : ok ? 'ok' : 'MISSED',
    ]),
  );
  const all = [['bench', 'measure', 'value', 'limit', 'ok'], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const isNumber = (column: number) => column === 2 || column === 3;
  return all
    .map((line) =>
      line
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
