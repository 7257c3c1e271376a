import { Handshake, Pencil, Plus, Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useLetterheads } from '../../app/use-letterheads';
import { useHouses, useOwnHouse, usePartnerships } from '../../app/use-places';
import type { House } from '../../domain/house';
import { plainLetterhead } from '../../domain/letterhead';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { HouseMark } from '../../ui/house-mark';
import { IconButton } from '../../ui/icon-button';
import { LocalizedText } from '../../ui/localized-text';
import { HouseDialog } from './house-dialog';
import { LetterheadDialog } from './letterhead-dialog';
import { NewPartnershipDialog } from './new-partnership-dialog';
import { PartnershipEntry } from './partnership-entry';
import styles from './partnerships.module.css';

/** All partnerships with their state, and the houses with the marks they are known by. */
export function PartnershipsSection() {
  const { t } = useTranslation(['partnerships', 'letterhead']);
  const formats = useFormats();
  const partnerships = usePartnerships();
  const houses = useHouses();
  const own = useOwnHouse();
  const [editing, setEditing] = useState<House | null>(null);
  const letterheads = useLetterheads();
  const [headOf, setHeadOf] = useState<House | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const sorted = houses.toSorted((a, b) => formats.collator.compare(a.city, b.city));

  return (
    <>
      <Card
        title={t('list')}
        actions={
          own && (
            <Button size="small" icon={Plus} onPress={() => setIsAdding(true)}>
              {t('add')}
            </Button>
          )
        }
      >
        {partnerships.length === 0 ? (
          <EmptyState icon={Handshake} title={t('empty.title')} level={3}>
            {t('empty.body')}
          </EmptyState>
        ) : (
          <ul className={styles['list']}>
            {partnerships.map((partnership) => (
              <PartnershipEntry key={partnership.id} partnership={partnership} houses={houses} own={own} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('houses')}>
        <ul className={styles['list']}>
          {sorted.map((house) => (
            <li key={house.id} className={styles['house']}>
              <HouseMark
                letter={house.letter}
                colour={house.colour}
                pattern={house.id === own?.id ? 'plain' : 'hatched'}
                size="large"
              />
              <div className={styles['words']}>
                <strong>{house.city}</strong>
                <span className={styles['detail']}>
                  <LocalizedText text={house.name} language={formats.language} />
                  {`, ${formats.countryName(house.country)}`}
                  {house.mailDomains.length > 0 && ` · ${house.mailDomains.join(', ')}`}
                </span>
              </div>
              {house.id === own?.id && <Badge tone="info">{t('own')}</Badge>}
              <IconButton
                aria-label={t('letterhead:edit', { city: house.city })}
                icon={Stamp}
                onPress={() => setHeadOf(house)}
              />
              <IconButton
                aria-label={t('editHouse', { city: house.city })}
                icon={Pencil}
                onPress={() => setEditing(house)}
              />
            </li>
          ))}
        </ul>
      </Card>
      {editing && <HouseDialog house={editing} houses={houses} onClose={() => setEditing(null)} />}
      {headOf && letterheads && (
        <LetterheadDialog
          house={headOf}
          letterhead={letterheads.find(({ id }) => id === headOf.id) ?? plainLetterhead(headOf.id)}
          onClose={() => setHeadOf(null)}
        />
      )}
      {isAdding && own && (
        <NewPartnershipDialog
          own={own}
          houses={houses}
          partnerships={partnerships}
          onClose={() => setIsAdding(false)}
        />
      )}
    </>
  );
}
