import {
  Check,
  ChevronDown,
  CircleAlert,
  CircleHelp,
  Clock,
  CloudOff,
  type LucideIcon,
  RefreshCw,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isPassing, type SyncOverview } from '../app/sync-overview';
import { useSyncOverview } from '../app/use-sync-overview';
import { useSyncWords } from '../app/use-sync-words';
import { announce } from '../ui/announce';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import styles from './saved-state.module.css';
import { SyncPanel } from './sync-panel';

const icons: Record<SyncOverview['kind'], LucideIcon> = {
  off: Check,
  unbound: CircleHelp,
  running: RefreshCw,
  offline: CloudOff,
  trouble: CircleAlert,
  needsYou: CircleHelp,
  retry: Clock,
  waiting: Clock,
  inStep: Check,
  never: Clock,
};

/** Green only where nothing is left to do; amber where the person is asked. */
function toneOf(overview: SyncOverview): 'calm' | 'good' | 'asks' {
  switch (overview.kind) {
    case 'off':
    case 'inStep':
      return 'good';
    case 'unbound':
    case 'trouble':
    case 'needsYou':
      return 'asks';
    case 'never':
    case 'offline':
    case 'retry':
    case 'running':
    case 'waiting':
      return 'calm';
  }
}

/** Where the work is and whether the partner has it, in words; a press says more. */
export function SavedState() {
  const { t } = useTranslation('sync');
  const words = useSyncWords();
  const overview = useSyncOverview() ?? { kind: 'off' };
  useSayWhenNeeded(overview);
  return (
    <DialogTrigger>
      <Button
        variant="quiet"
        icon={icons[overview.kind]}
        iconAfter={ChevronDown}
        className={classNames(styles['state'], styles[toneOf(overview)])}
      >
        {words(overview)}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end" offset={6}>
        <Dialog className={styles['details'] ?? ''} aria-label={t('panel.title')}>
          {({ close }) => <SyncPanel overview={overview} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Screen readers hear when sync begins to need the person, and nothing of its coming and going. */
function useSayWhenNeeded(overview: SyncOverview): void {
  const { t } = useTranslation('sync');
  const words = useSyncWords();
  const said = useRef('');
  const needs =
    overview.kind === 'needsYou' || (overview.kind === 'trouble' && !isPassing(overview.trouble))
      ? overview.kind
      : '';
  const state = words(overview);
  useEffect(() => {
    if (needs !== '' && said.current !== needs) announce(t('announce.needsYou', { state }));
    if (overview.kind !== 'running') said.current = needs;
  }, [needs, overview.kind, state, t]);
}
