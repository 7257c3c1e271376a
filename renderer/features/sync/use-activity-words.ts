import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useItemWords } from '../../app/use-item-words';
import type { ItemName } from '../../storage/sync/item-names-repository';
import type { ParkReason } from '../../sync/ports';
import type { ActivityPart } from './activity-groups';

const namesShown = 3;

const parkReasons: readonly ParkReason[] = [
  'unreadable',
  'tooLarge',
  'refused',
  'notAllowed',
  'uidTaken',
  'uidChanged',
  'toggling',
  'serverFailed',
];

/** Tells one part of what sync did: "Änderungen übernommen: Kontakte Sanne Voorbeeld, Jos Voorbeeld und 3 weitere". */
export function useActivityWords(): (part: ActivityPart, names: ReadonlyMap<string, ItemName>) => string {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const nameOf = useItemWords();
  return useCallback(
    ({ kind, itemIds, detail }, names) => {
      if (kind === 'held' || kind === 'heldDeletions' || kind === 'reconciled') {
        const count = Number(detail) || 0;
        return t(`activity.kind.${kind}`, { count, number: formats.number(count) });
      }
      const shown = itemIds.slice(0, namesShown).map((id) => names.get(id));
      const more = itemIds.length - shown.length;
      const rest = more > 0 ? [t('more', { count: more, number: formats.number(more) })] : [];
      const [kindOfAll, otherKind] = new Set(shown.map((item) => item?.kind));
      // Of one kind, it stands once before the names; of several, before each.
      const list =
        kindOfAll !== undefined && otherKind === undefined
          ? t(`activity.items.${kindOfAll}`, {
              count: itemIds.length,
              names: formats.list([...shown.map(nameOf), ...rest]),
            })
          : formats.list([
              ...shown.map((item) =>
                item ? t(`activity.items.${item.kind}`, { count: 1, names: nameOf(item) }) : nameOf(item),
              ),
              ...rest,
            ]);
      if (kind !== 'parked') return t(`activity.kind.${kind}`, { names: list });
      const reason = parkReasons.find((each) => each === detail);
      return `${t('activity.kind.parked', { names: list })} ${reason ? t(`stuck.reason.${reason}`) : ''}`.trim();
    },
    [t, formats, nameOf],
  );
}
