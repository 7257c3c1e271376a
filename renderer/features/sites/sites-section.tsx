import { Building2, Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { useSites } from '../../app/use-sites';
import { useUndoable } from '../../app/use-undoable';
import type { House } from '../../domain/house';
import { pickText } from '../../domain/localized';
import type { Site } from '../../domain/site';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { HouseMark } from '../../ui/house-mark';
import { IconButton } from '../../ui/icon-button';
import { SiteDialog } from './site-dialog';
import { SiteFacts } from './site-facts';
import styles from './sites.module.css';

/** The buildings of each house in which guests sit, with their desks; the own house first. */
export function SitesSection() {
  const { t } = useTranslation('sites');
  const { collator } = useFormats();
  const own = useOwnHouse();
  const houses = useHouses().toSorted(
    (a, b) => Number(b.id === own?.id) - Number(a.id === own?.id) || collator.compare(a.city, b.city),
  );
  const sites = useSites();

  if (houses.length === 0) {
    return (
      <EmptyState icon={Building2} title={t('noHouses.title')}>
        {t('noHouses.body')}
      </EmptyState>
    );
  }
  return houses.map((house) => (
    <HouseSites
      key={house.id}
      house={house}
      isOwn={house.id === own?.id}
      sites={sites.filter((site) => site.houseId === house.id)}
    />
  ));
}

function HouseSites({ house, isOwn, sites }: { house: House; isOwn: boolean; sites: readonly Site[] }) {
  const { t } = useTranslation(['sites', 'common']);
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  const [open, setOpen] = useState<{ site?: Site } | null>(null);
  const add = useRef<HTMLButtonElement>(null);

  const nameOf = (site: Site) => pickText(site.name, language)?.text ?? t('unnamed');
  const remove = async (site: Site) => {
    await undoable(() => storage.sites.remove(site.id), t('removed', { name: nameOf(site) }));
    add.current?.focus();
  };

  return (
    <Card
      title={
        <span className={styles['title']}>
          <HouseMark letter={house.letter} colour={house.colour} pattern={isOwn ? 'plain' : 'hatched'} />
          {house.city}
          {isOwn && <Badge tone="info">{t('own')}</Badge>}
        </span>
      }
      actions={
        <Button
          size="small"
          icon={Plus}
          ref={add}
          aria-label={t('addIn', { city: house.city })}
          onPress={() => setOpen({})}
        >
          {t('add')}
        </Button>
      }
    >
      {sites.length === 0 ? (
        <p className={styles['detail']}>{t('empty')}</p>
      ) : (
        <ul className={styles['list']}>
          {sites.map((site) => (
            <li key={site.id} className={styles['site']}>
              <SiteFacts site={site} />
              <span className={styles['acts']}>
                <IconButton
                  aria-label={t('edit', { name: nameOf(site) })}
                  icon={Pencil}
                  onPress={() => setOpen({ site })}
                />
                <IconButton
                  aria-label={t('common:removeItem', { item: nameOf(site) })}
                  icon={Trash2}
                  onPress={() => void remove(site)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && <SiteDialog house={house} site={open.site} onClose={() => setOpen(null)} />}
    </Card>
  );
}
