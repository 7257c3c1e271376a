import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import { pickText } from '../../domain/localized';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** Says quietly that someone like this is there already. */
export function LookalikeNotice({ row, onOpen }: { row: ContactRow; onOpen: (id: string) => void }) {
  const { t } = useTranslation('contactForm');
  const { settings } = useSettings();
  const house = useHouses().find(({ id }) => id === row.houseId);
  const where = house ? pickText(house.name, settings.language)?.text : row.company;
  const name = contactLabel(row);
  return (
    <Banner
      kind="info"
      live
      actions={
        <Button size="small" onPress={() => onOpen(row.id)}>
          {t('lookalike.open', { name })}
        </Button>
      }
    >
      {where ? t('lookalike.there', { name, where }) : t('lookalike.thereAlone', { name })}
    </Banner>
  );
}
