import {
  CalendarDays,
  CircleCheck,
  CircleHelp,
  Clock,
  Lightbulb,
  type LucideIcon,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { isPassing } from '../../app/sync-overview';
import { useHouses, usePartnerships } from '../../app/use-places';
import { useSyncState } from '../../app/use-sync-state';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { Collection, SyncKind } from '../../sync/ports';
import type { CollectionState, SyncState } from '../../sync/sync-protocol';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { troubleIn } from './account-troubles';
import { CollectionTrouble } from './collection-trouble';
import { HeldDeletions } from './held-deletions';
import { HeldRemovals } from './held-removals';
import styles from './sync.module.css';

const icons: Record<SyncKind, LucideIcon> = { contact: UsersRound, rotation: CalendarDays, idea: Lightbulb };

export type CollectionLineProps = {
  collection: Collection;
  /** Its trouble is told above it, for all that have it. */
  isTold: boolean;
};

/** How one collection stands, in words; what is wrong with it, what is safe and what to do. */
export function CollectionLine({ collection, isTold }: CollectionLineProps) {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const houses = useHouses();
  const partnership = usePartnerships().find(({ id }) => id === collection.partnershipId);
  const state = useSyncState();
  const known = stateIn(state, collection.id);
  const standing = standingOf(collection, known);
  const standingTrouble = troubleIn(collection);
  const facts = [
    partnership ? partnershipLabel(partnership, houses) : '',
    collection.displayName,
    collection.access === 'read' ? t('collection.readOnly') : '',
  ].filter(Boolean);
  return (
    <li className={styles['collection']}>
      <Icon icon={icons[collection.kind]} className={styles['kind']} />
      <div className={styles['words']}>
        <strong>{t(`kind.${collection.kind}`)}</strong>
        <span className={styles['detail']}>{facts.join(' · ')}</span>
      </div>
      <div className={styles['standing']}>
        <Standing standing={standing} count={standing === 'waiting' ? (known?.waiting ?? 0) : 0} />
        <span className={styles['detail']}>
          {collection.lastSuccess > 0
            ? t('collection.last', { when: formats.moment(collection.lastSuccess) })
            : t('collection.noneYet')}
        </span>
      </div>
      {collection.held.length > 0 && <HeldRemovals collection={collection} />}
      {collection.deletions && <HeldDeletions collection={collection} deletions={collection.deletions} />}
      {collection.held.length === 0 && standingTrouble !== undefined && !isTold && (
        <CollectionTrouble collections={[collection]} trouble={standingTrouble} />
      )}
    </li>
  );
}

type StandingKind = 'inStep' | 'waiting' | 'needsYou' | 'retry' | 'never';

function standingOf(collection: Collection, known: CollectionState | undefined): StandingKind {
  const { held, decision, deletions, lastSuccess } = collection;
  const trouble = troubleIn(collection);
  const isAsked =
    (held.length > 0 && decision === undefined) ||
    (deletions !== undefined && deletions.decision === undefined);
  if (isAsked || (trouble !== undefined && trouble !== 'manyRemovals' && !isPassing(trouble)))
    return 'needsYou';
  if (trouble !== undefined) return 'retry';
  if ((known?.counts?.needsYou ?? 0) > 0) return 'needsYou';
  if ((known?.waiting ?? 0) > 0) return 'waiting';
  return lastSuccess > 0 ? 'inStep' : 'never';
}

function stateIn({ accounts }: SyncState, id: string): CollectionState | undefined {
  return accounts.flatMap(({ collections }) => collections).find(({ collectionId }) => collectionId === id);
}

function Standing({ standing, count }: { standing: StandingKind; count: number }) {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  switch (standing) {
    case 'inStep':
      return (
        <span className={styles['good']}>
          <Icon icon={CircleCheck} size={16} /> {t('standing.inStep')}
        </span>
      );
    case 'needsYou':
      return (
        <span className={styles['asks']}>
          <Icon icon={CircleHelp} size={16} /> {t('standing.needsYou')}
        </span>
      );
    case 'never':
    case 'retry':
    case 'waiting':
      return (
        <span className={styles['calm']}>
          <Icon icon={Clock} size={16} />{' '}
          {standing === 'waiting' ? (
            <>
              {t('standing.waiting')} <Badge>{formats.number(count)}</Badge>
            </>
          ) : (
            t(`standing.${standing}`)
          )}
        </span>
      );
  }
}
