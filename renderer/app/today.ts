import { plainDateOf } from '../domain/plain-date';

/** Today's plain date (YYYY-MM-DD) on this machine's clock and zone. */
export function today(): string {
  return plainDateOf(new Date());
}
