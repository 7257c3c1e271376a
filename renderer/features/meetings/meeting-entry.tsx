import { CircleAlert, MapPin, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { useLookup } from '../../app/use-lookup';
import { openFollowUps } from '../../domain/meeting-rules';
import type { MeetingRow } from '../../storage/rows';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { LocalizedText } from '../../ui/localized-text';
import { MeetingCities } from './meeting-cities';
import { MeetingKindWord } from './meeting-kind-word';
import styles from './meetings.module.css';
import { otherNames, useMeetingWords } from './use-meeting-words';

/** One meeting in the list: what, when, where, who, and what is still to be done. */
export function MeetingEntry({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation('meetings');
  const formats = useFormats();
  const lookup = useLookup();
  const words = useMeetingWords();
  const { title, place } = meeting;
  const participants = meeting.participantIds.length + otherNames(meeting).length;
  const open = openFollowUps(meeting).length;
  const number = (count: number) => ({ count, formatted: formats.number(count) });
  return (
    <li className={styles['entry']}>
      <div className={styles['what']}>
        <MeetingKindWord kind={meeting.kind} />
        <p className={styles['name']}>
          <Link href={paths.meeting(meeting.id)}>
            {title.de || title.nl ? (
              <LocalizedText text={title} language={formats.language} />
            ) : (
              t('untitled')
            )}
          </Link>
        </p>
        <p className={meeting.date ? undefined : 'muted'}>{words.when(meeting)}</p>
      </div>
      <div className={styles['where']}>
        {place && (
          <p className={styles['sign']}>
            <Icon icon={MapPin} size={16} />
            <span>{place}</span>
          </p>
        )}
        <MeetingCities meeting={meeting} lookup={lookup} />
      </div>
      <div className={styles['numbers']}>
        {participants > 0 && (
          <p className={styles['sign']}>
            <Icon icon={Users} size={16} />
            <span>{t('participants', number(participants))}</span>
          </p>
        )}
        {open > 0 && (
          <Badge tone="warning" className={styles['open']}>
            <Icon icon={CircleAlert} size={14} />
            {t('open', number(open))}
          </Badge>
        )}
      </div>
    </li>
  );
}
