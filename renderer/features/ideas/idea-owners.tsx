import { useTranslation } from 'react-i18next';
import type { Lookup } from '../../app/use-lookup';
import type { Idea } from '../../domain/idea';
import { ownerSides } from '../../domain/idea-owner-sides';
import { HouseMark } from '../../ui/house-mark';
import styles from './ideas.module.css';

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
