import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lookup } from '../../app/use-lookup';
import { useOpenLink } from '../../app/use-open-link';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { MeetingRow } from '../../storage/rows';
import { Card } from '../../ui/card';
import { type DefinitionRow, DefinitionList } from '../../ui/definition-list';
import { Icon } from '../../ui/icon';
import styles from './detail.module.css';
import { MeetingCities } from './meeting-cities';
import { useMeetingWords } from './use-meeting-words';
import { zoneCity } from './zone-city';

/** When and where the meeting is, which cities take part, where this is known from; what is empty is left out. */
export function MeetingFacts({ meeting, lookup }: { meeting: MeetingRow; lookup: Lookup }) {
  const { t } = useTranslation('meetings');
  const words = useMeetingWords();
  const rows: DefinitionRow[] = [];
  const add = (id: string, label: string, value: ReactNode) => rows.push({ id, label, value });
  const { time, timeZone, place, source } = meeting;
  add(
    'when',
    t('detail.when'),
    <>
      {words.when(meeting)}
      {time && timeZone && (
        <span className={styles['zone']}>{t('detail.zone', { zone: zoneCity(timeZone) })}</span>
      )}
    </>,
  );
  if (place) add('place', t('detail.place'), place);
  if (meeting.houseIds.length + meeting.otherCities.length > 0) {
    add('cities', t('detail.cities'), <MeetingCities meeting={meeting} lookup={lookup} />);
  }
  const partnerships = lookup.partnerships.filter(({ id }) => meeting.partnershipIds.includes(id));
  if (partnerships.length > 0) {
    const names = partnerships.map((each) => partnershipLabel(each, lookup.houses));
    add('partnerships', t('detail.partnerships'), names.join(', '));
  }
  if (source) add('source', t('detail.source'), <Source source={source} />);
  return (
    <Card>
      <DefinitionList rows={rows} flush />
    </Card>
  );
}

/** An address is opened by the system's programs; anything else is the text it is. */
function Source({ source }: { source: string }) {
  const openLink = useOpenLink();
  if (!/^https:\/\/\S+$/.test(source)) return <>{source}</>;
  return (
    <button type="button" className={styles['link']} title={source} onClick={() => openLink(source)}>
      {source.replace(/^https:\/\//, '').replace(/\/$/, '')}
      <Icon icon={ExternalLink} size={14} />
    </button>
  );
}
