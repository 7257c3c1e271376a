import { Handshake, Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingKind } from '../../domain/meeting';
import { Icon } from '../../ui/icon';
import styles from './meetings.module.css';

const icons = { meeting: Handshake, conference: Presentation };

/** Whether it is a meeting or a conference, as sign and word. */
export function MeetingKindWord({ kind }: { kind: MeetingKind }) {
  const { t } = useTranslation('meetings');
  return (
    <p className={styles['kind']}>
      <Icon icon={icons[kind]} size={16} />
      {t(`kind.${kind}`)}
    </p>
  );
}
