import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../domain/assert-never';
import { useFormats } from './settings-context';
import type { SyncTrouble } from '../sync/ports';
import type { SyncOverview } from './sync-overview';
import { useNow } from './use-now';

/** The state of sync in a few words, as the top bar shows it: "abgeglichen vor 3 Minuten". */
export function useSyncWords(): (overview: SyncOverview) => string {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const now = useNow();
  return useCallback(
    (overview) => {
      switch (overview.kind) {
        case 'needsYou':
        case 'waiting': {
          const { kind, count } = overview;
          return t(`state.${kind}`, { count, number: formats.number(count) });
        }
        case 'inStep': {
          const ago = formats.ago(overview.since, now);
          return ago === undefined ? t('state.inStepNow') : t('state.inStep', { ago });
        }
        case 'retry':
          return t(`state.later.${later(overview.trouble)}`);
        case 'trouble':
          return t(overview.othersGoOn ? 'state.troubleOfOne' : 'state.trouble');
        case 'off':
        case 'unbound':
        case 'running':
        case 'offline':
        case 'never':
          return t(`state.${overview.kind}`);
        default:
          return assertNever(overview);
      }
    },
    [t, formats, now],
  );
}

/** What is said of a trouble that passes: the server may not answer, or answer and ask for time. */
function later(trouble: SyncTrouble): 'pause' | 'maintenance' | 'compare' | 'unreachable' {
  if (trouble === 'throttled') return 'pause';
  if (trouble === 'maintenance') return 'maintenance';
  return trouble === 'recreated' || trouble === 'olderServer' ? 'compare' : 'unreachable';
}
