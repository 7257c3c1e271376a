const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in bytes in the reader's digits and the largest fitting unit: "1,4 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
