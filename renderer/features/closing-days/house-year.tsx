import { CalendarPlus, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useClosingIndex } from '../../app/use-closing-days';
import { useUndoable } from '../../app/use-undoable';
import { type ClosingBasis, type ClosingDayRow, closingBases } from '../../domain/closing-day';
import { closingPresetOf } from '../../domain/closing-presets';
import type { House } from '../../domain/house';
import { pickText } from '../../domain/localized';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { type ClosingEntry, closingEntriesOf, rowOfEntry } from './closing-entries';
import styles from './closing-days.module.css';
import { DayDialog } from './day-dialog';
import { EntryList } from './entry-list';
import { ImportDialog } from './import-dialog';
import { RulesCard } from './rules-card';
import { SchoolCard } from './school-card';

export type HouseYearProps = { house: House; rows: readonly ClosingDayRow[]; year: number };

type Open = { kind: 'day'; entry?: ClosingEntry } | { kind: 'import' } | null;

/** The closing days of one house in a year by their basis, school holidays apart, and the rules behind them. */
export function HouseYear({ house, rows, year }: HouseYearProps) {
  const { t } = useTranslation('closingDays');
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  const [open, setOpen] = useState<Open>(null);
  const add = useRef<HTMLButtonElement>(null);
  // Files mostly bring the next years, so more than the one shown is looked at for what is known.
  const index = useClosingIndex(`${year - 2}-01-01`, `${year + 5}-12-31`);
  const entries = closingEntriesOf(house, rows, year);
  const nameOf = (entry: ClosingEntry) => pickText(entry.name, language)?.text ?? t('unnamed');

  const openAfterAll = (entry: ClosingEntry) =>
    void undoable(
      () =>
        storage.closingDays.save([{ ...rowOfEntry(entry, house.id, () => crypto.randomUUID()), open: true }]),
      t('opened', { name: nameOf(entry) }),
    );
  const takeRow = async ({ row }: ClosingEntry, message: string) => {
    if (row) await undoable(() => storage.closingDays.remove([row.id]), message);
  };
  const remove = async (entry: ClosingEntry) => {
    await takeRow(entry, t('removed', { name: nameOf(entry) }));
    add.current?.focus();
  };

  return (
    <>
      <div className={styles['actions']}>
        <Button icon={CalendarPlus} ref={add} onPress={() => setOpen({ kind: 'day' })}>
          {t('add')}
        </Button>
        <Button variant="quiet" icon={FileUp} onPress={() => setOpen({ kind: 'import' })}>
          {t('import.button')}
        </Button>
      </div>
      {closingBases.map((basis) => {
        const own = entries.filter((entry) => entry.basis === basis);
        const isBare = own.length === 0;
        if (isBare && !hasHint(basis, house)) return null;
        return (
          <Card key={basis} title={t(`group.${basis}`, { city: house.city, year })}>
            {isBare ? (
              <p className={styles['hint']}>{t(basis === 'law' ? 'empty.law' : 'empty.custom')}</p>
            ) : (
              <EntryList
                entries={own}
                sourceLang={house.language === 'other' ? undefined : house.language}
                onEdit={(entry) => setOpen({ kind: 'day', entry })}
                onOpen={openAfterAll}
                onRestore={(entry) => void takeRow(entry, t('restored', { name: nameOf(entry) }))}
                onRemove={(entry) => void remove(entry)}
              />
            )}
          </Card>
        );
      })}
      <SchoolCard house={house} year={year} />
      <RulesCard house={house} />
      {open?.kind === 'day' && (
        <DayDialog house={house} year={year} entry={open.entry} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'import' && (
        <ImportDialog
          known={{ kind: 'closingDays', houseId: house.id, index }}
          owner={house.city}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** An empty group speaks where its emptiness says something: no Dutch law gives a day off; own days can be entered. */
function hasHint(basis: ClosingBasis, house: House): boolean {
  return basis === 'custom' || (basis === 'law' && closingPresetOf(house) === 'nlGemeenten');
}
