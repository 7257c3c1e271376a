import type { Binding } from './ports';

const oneDay = 24 * 60 * 60 * 1000;
const mostSent = 8;

/**
 * Two programs that undo each other for ever are stopped (reference §9, 11): the text to be sent and the ones of the
 * last day are two alternating, for the third time.
 */
export function isToggling(sent: Binding['sent'], canon: string, now: number): boolean {
  const recent = sent.filter(({ at }) => now - at < oneDay).map((one) => one.canon);
  const last = [...recent, canon].slice(-3);
  return last.length === 3 && last.every((one) => one === canon);
}

export function sentAfter(sent: Binding['sent'], canon: string, at: number): Binding['sent'] {
  return [...sent, { canon, at }].slice(-mostSent);
}
