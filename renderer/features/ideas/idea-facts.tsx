import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import type { Lookup } from '../../app/use-lookup';
import { useOpenLink } from '../../app/use-open-link';
import type { IdeaLink } from '../../domain/idea';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { IdeaRow, MeetingRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { type DefinitionRow, DefinitionList } from '../../ui/definition-list';
import { HouseMark } from '../../ui/house-mark';
import { Icon } from '../../ui/icon';
import { LanguageTag } from '../../ui/language-tag';
import styles from './detail.module.css';

/** What belongs to the idea: cities, topics, links, origin, partnerships; what is empty is left out. */
export function IdeaFacts({ idea, lookup }: { idea: IdeaRow; lookup: Lookup }) {
  const { t } = useTranslation('ideas');
  const { language } = useFormats();
  const rows: DefinitionRow[] = [];
  const ownFirst = idea.houseIds.toSorted(
    (one, other) => Number(other === lookup.own?.id) - Number(one === lookup.own?.id),
  );
  const add = (id: string, label: string, value: ReactNode) => rows.push({ id, label, value });
  if (idea.houseIds.length + idea.otherCities.length > 0) {
    add(
      'cities',
      t('detail.cities'),
      <span className={styles['cities']}>
        {ownFirst.map((id) => {
          const house = lookup.house(id);
          return (
            <span key={id} className={styles['city']}>
              {house && (
                <HouseMark letter={house.letter} colour={house.colour} pattern={lookup.pattern(id)} />
              )}
              {house?.city ?? id}
            </span>
          );
        })}
        {idea.otherCities.map((city) => (
          <span key={city}>{city}</span>
        ))}
      </span>,
    );
  }
  if (idea.topics.length > 0) {
    add(
      'topics',
      t('detail.topics'),
      <span className={styles['topics']}>
        {idea.topics.map((id) => {
          const topic = lookup.topicText(id);
          return (
            <Badge key={id}>
              <span lang={topic.language}>{topic.text}</span>
              {topic.language !== language && <LanguageTag language={topic.language} />}
            </Badge>
          );
        })}
      </span>,
    );
  }
  if (idea.links.length > 0) {
    add(
      'links',
      t('detail.links'),
      <span className={styles['links']}>
        {idea.links.map((link) => (
          <OutsideLink key={`${link.url} ${link.label}`} link={link} />
        ))}
      </span>,
    );
  }
  if (idea.origin.kind !== 'none') add('origin', t('detail.origin'), <Origin origin={idea.origin} />);
  const partnerships = lookup.partnerships.filter(({ id }) => idea.partnershipIds.includes(id));
  if (partnerships.length > 0) {
    const names = partnerships.map((each) => partnershipLabel(each, lookup.houses));
    add('partnerships', t('detail.partnerships'), names.join(', '));
  }
  if (rows.length === 0) return null;
  return (
    <Card>
      <DefinitionList rows={rows} flush />
    </Card>
  );
}

/** An address that the system's programs open; any other is shown as the text it is. */
function OutsideLink({ link: { url, label } }: { link: IdeaLink }) {
  const { t } = useTranslation('ideas');
  const openLink = useOpenLink();
  if (!/^(?:https:\/\/|mailto:|tel:)\S/.test(url)) {
    return (
      <span>
        {label && `${label}: `}
        {url} <span className="muted small">{t('detail.notLink')}</span>
      </span>
    );
  }
  return (
    <button type="button" className={styles['link']} title={url} onClick={() => openLink(url)}>
      {label || url}
      <Icon icon={ExternalLink} size={14} />
    </button>
  );
}

function Origin({ origin: { kind, meetingId, text } }: Pick<IdeaRow, 'origin'>) {
  const { t } = useTranslation('ideas');
  const { storage } = useServices();
  const meeting = useLive<MeetingRow | undefined>(
    async () => (meetingId === '' ? undefined : storage.meetings.get(meetingId)),
    [storage, meetingId],
    undefined,
  );
  const word = kind === 'none' ? '' : t(`origin.${kind}`);
  const name = text || word;
  return (
    <span>
      {text && <span className="muted">{`${word}: `}</span>}
      {meeting ? <Link href={paths.meeting(meetingId)}>{name}</Link> : name}
    </span>
  );
}
