import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../app/due-text';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { useNow } from '../../app/use-now';
import { useUndoable } from '../../app/use-undoable';
import { dueItems } from '../../domain/idea-due';
import { isPlainDate } from '../../domain/plain-date';
import { isStale } from '../../domain/stale';
import type { IdeaRow } from '../../storage/rows';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { type DefinitionRow, DefinitionList } from '../../ui/definition-list';
import styles from './detail.module.css';

/** Deadlines are facts of others: after so many months without a look at the source they may have changed. */
const checkedMonths = 3;

/** The funding call with its deadline, who says so, and the amounts. Nothing where there is none of it. */
export function IdeaFunding({ idea }: { idea: IdeaRow }) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const { call, deadline, source } = idea.funding;
  const rows: DefinitionRow[] = [];
  if (call) rows.push({ id: 'call', label: t('detail.funding'), value: call });
  if (deadline.kind !== 'none' || call) {
    rows.push({ id: 'deadline', label: t('detail.deadline'), value: <Deadline idea={idea} /> });
  }
  if (source) rows.push({ id: 'source', label: t('detail.source'), value: source });
  if (deadline.kind !== 'none') {
    rows.push({ id: 'checked', label: t('detail.checkedOn'), value: <CheckedOn idea={idea} /> });
  }
  idea.amounts.forEach(({ kind, value, currency }, at) => {
    rows.push({
      id: `amount${at}`,
      label: t(`amount.${kind}`),
      value: <span className={styles['amount']}>{formats.money(value, currency)}</span>,
    });
  });
  if (rows.length === 0) return null;
  return (
    <Card title={<span className={styles['capital']}>{t('detail.funding')}</span>}>
      <DefinitionList rows={rows} flush />
    </Card>
  );
}

function Deadline({ idea }: { idea: IdeaRow }) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const now = useNow();
  const { deadline } = idea.funding;
  if (deadline.kind === 'none') return <span className="muted">{t('detail.deadlineNone')}</span>;
  if (deadline.kind === 'rolling') return <span>{t('detail.rolling')}</span>;
  const { date, time, timeZone } = deadline;
  const item = dueItems(idea, now).find(({ kind }) => kind === 'funding');
  const day = isPlainDate(date) ? formats.longDate(date) : date;
  return (
    <span className={styles['deadline']}>
      {item && <DueText item={item} />}
      <span>{time ? t('detail.dateTime', { date: day, time }) : day}</span>
      {time && timeZone && (
        <span className="muted small">
          {t('detail.zone', { zone: timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ') })}
        </span>
      )}
    </span>
  );
}

function CheckedOn({ idea }: { idea: IdeaRow }) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const day = useToday();
  const { checkedOn } = idea.funding;
  const check = () =>
    void undoable(async () => {
      const { funding } = (await storage.ideas.get(idea.id)) ?? idea;
      return storage.ideas.save(idea.id, { funding: { ...funding, checkedOn: day } });
    }, t('detail.checkedDone'));
  return (
    <span className={styles['checked']}>
      <span>{isPlainDate(checkedOn) ? formats.date(checkedOn) : checkedOn || t('detail.checkedNever')}</span>
      {checkedOn && isStale(checkedOn, day, checkedMonths) && (
        <Badge tone="warning">{t('detail.stale')}</Badge>
      )}
      {checkedOn !== day && (
        <Button size="small" variant="quiet" icon={CalendarCheck} onPress={check}>
          {t('detail.checkedToday')}
        </Button>
      )}
    </span>
  );
}
