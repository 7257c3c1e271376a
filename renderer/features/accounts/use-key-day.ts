import type { SelfIssued } from '../../../electron/contract/dav';
import { useFormats } from '../../app/settings-context';
import { plainDateOf } from '../../domain/plain-date';

/** The day on which the person trusted a key of that host, in words; `''` if they never did. */
export function useKeyDay(selfIssued: SelfIssued | undefined): string {
  const formats = useFormats();
  const standing = selfIssued?.standing;
  if (!standing || standing.kind === 'unknown') return '';
  return formats.date(plainDateOf(new Date(standing.since)));
}
