import type { LineParameter } from './content-lines';

/**
 * A parameter as it was written, fit to stand before another value: a quote that a damaged text left open would reach
 * for the next quote in the value and swallow the colon.
 */
export function closedParameter({ raw }: LineParameter): string {
  return raw.split('"').length % 2 === 0 ? `${raw}"` : raw;
}
