import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useSitesOf } from '../../app/use-sites';
import { readClock } from '../../domain/clock-text';
import { pickText } from '../../domain/localized';
import type { DayTime } from '../../domain/rotation';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import styles from './day-dialog.module.css';

/** When and where, as typed. */
export type DayDraft = { date: string; from: string; to: string; siteId: string; deskId: string };

/** The times of a draft: `null` if both are empty, `undefined` if they are no times or end before they begin. */
export function draftTime({ from, to }: Pick<DayDraft, 'from' | 'to'>): DayTime | null | undefined {
  if (from.trim() === '' && to.trim() === '') return null;
  const [start, end] = [readClock(from), readClock(to)];
  return start !== undefined && end !== undefined && start < end ? { from: start, to: end } : undefined;
}

/** Date, times, building and desk of one day. */
export function DayPlanFields({
  draft,
  onChange,
  hostHouseId,
  showErrors,
}: {
  draft: DayDraft;
  onChange: (change: Partial<DayDraft>) => void;
  /** '' where there is no building to choose. */
  hostHouseId: string;
  showErrors: boolean;
}) {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  const sites = useSitesOf(hostHouseId);
  const site = sites.find(({ id }) => id === draft.siteId);
  const none = { id: '', text: t('day.noDesk') };
  const name = (text: Parameters<typeof pickText>[0]) => pickText(text, formats.language)?.text ?? '';
  const isWrong = draftTime(draft) === undefined;
  return (
    <div className={styles['fields']}>
      <DateField
        label={t('day.date')}
        required
        value={draft.date}
        onChange={(date) => date !== undefined && onChange({ date })}
        separator={formats.dateSeparator}
        firstDayOfWeek={formats.firstWeekday === 7 ? 'sun' : 'mon'}
      />
      <div className={styles['times']}>
        <TextField
          label={t('day.from')}
          value={draft.from}
          onChange={(from) => onChange({ from })}
          error={showErrors && isWrong ? t('day.timeWrong') : undefined}
        />
        <TextField label={t('day.to')} value={draft.to} onChange={(to) => onChange({ to })} />
      </div>
      {sites.length > 0 && (
        <Select
          label={t('day.site')}
          choices={[
            { id: '', text: t('day.noSite') },
            ...sites.map((each) => ({ id: each.id, text: name(each.name) })),
          ]}
          value={draft.siteId}
          onChange={(siteId) => onChange({ siteId, deskId: '' })}
        />
      )}
      {site && (
        <Select
          label={t('day.desk')}
          choices={[none, ...site.desks.map((each) => ({ id: each.id, text: name(each.name) }))]}
          value={draft.deskId}
          onChange={(deskId) => onChange({ deskId })}
        />
      )}
    </div>
  );
}
