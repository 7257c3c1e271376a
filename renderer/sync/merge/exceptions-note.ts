import { type CalendarComponent, componentsIn } from '../../codec/calendar-lines';
import { componentText } from '../canonical';
import { listElements } from '../canonical-line';
import { keyedComponents } from '../component-key';
import type { SyncDocument } from '../sync-document';
import { clustersIn } from './clusters';
import { clusterCanon, clusterOf } from './merge-cluster';
import type { Documents } from './merge-components';
import type { MergeState } from './merge-state';
import { propertiesOf } from './properties';

/**
 * Notes that one side moved a series while the other changed single days of it: those stay, though their dates may no
 * longer be days of the series (reference §2.2).
 */
export function noteExceptions(state: MergeState, { base, mine, theirs }: Documents): void {
  if (!base || base.kind !== 'calendar') return;
  const [before, own, other] = [base, mine, theirs].map(seriesOf);
  if (!before || !own || !other) return;
  const ownMoved = own.time !== before.time;
  const otherMoved = other.time !== before.time;
  const ownDays = own.days !== before.days;
  const otherDays = other.days !== before.days;
  if ((ownMoved && !otherMoved && otherDays) || (otherMoved && !ownMoved && ownDays)) {
    state.note('exceptionsKept', 'RECURRENCE-ID');
  }
}

/** What a calendar says of its series as a whole and of its single days. */
function seriesOf({ root, zones }: SyncDocument): { time: string; days: string } | undefined {
  const [calendar] = componentsIn(root);
  const parts = keyedComponents(calendar ? componentsIn(calendar) : [], zones);
  const master = parts.get('VEVENT') ?? parts.get('VTODO');
  if (!master) return undefined;
  const overrides = [...parts].filter(([key]) => key.startsWith(`${master.name}[`));
  const texts = overrides.map(([key, part]) => `${key}\n${componentText(part, zones)}`);
  return { time: timeOf(master), days: [...skippedDays(master), ...texts].sort().join('\n') };
}

function timeOf(master: CalendarComponent): string {
  const [time] = clustersIn(master.name);
  return time ? clusterCanon(clusterOf(time, propertiesOf(master))) : '';
}

function skippedDays(master: CalendarComponent): string[] {
  const lines = propertiesOf(master).get('EXDATE') ?? [];
  return lines.flatMap(({ line }) => listElements(line).map(({ canon }) => canon));
}
