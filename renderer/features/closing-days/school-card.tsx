import { FileUp, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useOwnSchoolHolidays } from '../../app/use-closing-days';
import { useUndoable } from '../../app/use-undoable';
import type { SchoolHoliday } from '../../domain/closing-day';
import { schoolRegionOf } from '../../domain/closing-presets';
import type { House } from '../../domain/house';
import { schoolHolidaysOf, shippedSchoolSpan } from '../../domain/school-holidays';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './closing-days.module.css';
import { ImportDialog } from './import-dialog';
import { SchoolDialog } from './school-dialog';
import { SchoolList } from './school-list';

type Open = { kind: 'edit'; holiday?: SchoolHoliday } | { kind: 'import' } | null;

/** School holidays beside a house; nothing if no region is chosen for it. */
export function SchoolCard({ house, year }: { house: House; year: number }) {
  const { t } = useTranslation('closingDays');
  const { storage } = useServices();
  const formats = useFormats();
  const undoable = useUndoable();
  const own = useOwnSchoolHolidays();
  const [open, setOpen] = useState<Open>(null);
  const add = useRef<HTMLButtonElement>(null);
  const region = schoolRegionOf(house);
  if (region === '') return null;
  const holidays = schoolHolidaysOf(region, own, `${year}-01-01`, `${year}-12-31`);
  const all = schoolHolidaysOf(region, own, '0001-01-01', '9999-12-31');
  const span = shippedSchoolSpan(region);

  const remove = async ({ id }: SchoolHoliday) => {
    await undoable(() => storage.schoolHolidays.remove([id]), t('school.removed'));
    add.current?.focus();
  };

  return (
    <Card
      title={t('school.title', { region: t(`region.${region}`), year })}
      actions={
        <>
          <Button
            size="small"
            variant="quiet"
            icon={Plus}
            ref={add}
            onPress={() => setOpen({ kind: 'edit' })}
          >
            {t('school.add')}
          </Button>
          <Button size="small" variant="quiet" icon={FileUp} onPress={() => setOpen({ kind: 'import' })}>
            {t('school.import')}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>
        {t('school.hint', { from: formats.shortDate(span.from), until: formats.shortDate(span.until) })}
      </p>
      {holidays.length === 0 ? (
        <p>{t('school.empty', { year })}</p>
      ) : (
        <SchoolList
          holidays={holidays}
          onEdit={(holiday) => setOpen({ kind: 'edit', holiday })}
          onRemove={(holiday) => void remove(holiday)}
        />
      )}
      {open?.kind === 'edit' && (
        <SchoolDialog region={region} holiday={open.holiday} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'import' && (
        <ImportDialog
          known={{ kind: 'schoolHolidays', region, holidays: all }}
          owner={t(`region.${region}`)}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
