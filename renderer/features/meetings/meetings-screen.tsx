import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IdeasViews } from '../../app/ideas-views';
import { paths } from '../../app/paths';
import { useSettings } from '../../app/settings-context';
import { useToday } from '../../app/today';
import { useHouses, usePartnerships } from '../../app/use-places';
import { sortMeetings } from '../../domain/meeting-rules';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { MeetingRow } from '../../storage/rows';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { MeetingEntry } from './meeting-entry';
import styles from './meetings.module.css';
import { NoMeetings } from './no-meetings';
import { type Meetings, meetingSearch, useMeetings } from './use-meetings';

/** Meetings and conferences: those ahead first, the past ones by year, the latest first. */
export function MeetingsScreen() {
  const { t } = useTranslation('meetings');
  const [, navigate] = useLocation();
  const found = useMeetings();
  const { text } = meetingSearch.use();
  const { shown, meetings } = found;
  const { ahead, past } = sortMeetings(shown ?? [], useToday());
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title')}
        subtitle={<MeetingCount found={found} />}
        views={<IdeasViews />}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => navigate(paths.newMeeting)}>
            {t('new')}
          </Button>
        }
      />
      {meetings && meetings.length > 0 && (
        <SearchField
          label={t('search')}
          value={text}
          onChange={(next) => meetingSearch.set({ text: next })}
          className={styles['search']}
        />
      )}
      <div className={styles['groups']} aria-busy={shown === undefined}>
        {shown?.length === 0 && <NoMeetings found={found} />}
        {ahead.length > 0 && <Group title={t('ahead')} meetings={ahead} />}
        {byYear(past).map(([year, each]) => (
          <Group key={year} title={year} meetings={each} />
        ))}
      </div>
    </div>
  );
}

function MeetingCount({ found: { shown, meetings } }: { found: Meetings }) {
  const { t } = useTranslation('meetings');
  const { settings, formats } = useSettings();
  const houses = useHouses();
  const partnership = usePartnerships().find(({ id }) => id === settings.partnershipId);
  if (!shown || !meetings) return null;
  const number = { count: meetings.length, formatted: formats.number(meetings.length) };
  if (shown.length < meetings.length) {
    return <output>{t('countOf', { shown: formats.number(shown.length), total: number.formatted })}</output>;
  }
  if (!partnership) return t('count', number);
  return t('countIn', { ...number, where: partnershipLabel(partnership, houses) });
}

function Group({ title, meetings }: { title: string; meetings: readonly MeetingRow[] }) {
  return (
    <Card title={title}>
      <ul className={styles['entries']}>
        {meetings.map((meeting) => (
          <MeetingEntry key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Card>
  );
}

/** Groups of one year each, in the order given. */
function byYear(meetings: readonly MeetingRow[]): [string, MeetingRow[]][] {
  const groups = new Map<string, MeetingRow[]>();
  for (const meeting of meetings) {
    const year = meeting.date.slice(0, 4);
    groups.set(year, [...(groups.get(year) ?? []), meeting]);
  }
  return [...groups];
}
