import { useTranslation } from 'react-i18next';
import type { Lookup } from '../../app/use-lookup';
import type { Idea } from '../../domain/idea';
import { HouseMark } from '../../ui/house-mark';
import styles from './ideas.module.css';

export type OwnerSide = { houseId: string; name: string; contactId: string };

/** Who answers for an idea, own house first: a side for each house that takes part, `name` '' where nobody does. */
export function ownerSides({ houseIds, owners }: Pick<Idea, 'houseIds' | 'owners'>, ownId = ''): OwnerSide[] {
  const ids = [...new Set([...houseIds, ...owners.map(({ houseId }) => houseId)])];
  const ordered = ids.toSorted((one, other) => Number(other === ownId) - Number(one === ownId));
  return ordered.map((houseId) => {
    const owner = owners.find((each) => each.houseId === houseId);
    return { houseId, name: owner?.name ?? '', contactId: owner?.contactId ?? '' };
  });
}

export type IdeaOwnersProps = { idea: Pick<Idea, 'houseIds' | 'owners'>; lookup: Lookup };

/** The owners on both sides with the marks of their houses, one below the other. */
export function IdeaOwners({ idea, lookup }: IdeaOwnersProps) {
  const { t } = useTranslation('ideas');
  return (
    <span className={styles['owners']}>
      {ownerSides(idea, lookup.own?.id).map(({ houseId, name }) => {
        const house = lookup.house(houseId);
        return (
          <span key={houseId} className={styles['owner']}>
            {house && (
              <HouseMark
                letter={house.letter}
                colour={house.colour}
                pattern={lookup.pattern(houseId)}
                label={house.city}
              />
            )}
            <span className={name ? styles['cut'] : styles['nobody']}>{name || t('card.nobody')}</span>
          </span>
        );
      })}
    </span>
  );
}
