import {
  Building2,
  CalendarOff,
  Database,
  Handshake,
  Info,
  type LucideIcon,
  Palette,
  RefreshCw,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths, type SettingsSection, settingsSections } from '../../app/paths';
import { Icon } from '../../ui/icon';
import { PageHeader } from '../../ui/page-header';
import { DisplaySection } from './display-section';
import { MeSection } from './me-section';
import styles from './settings.module.css';

const icons: Record<SettingsSection, LucideIcon> = {
  me: UserRound,
  partnerships: Handshake,
  sites: Building2,
  closingDays: CalendarOff,
  sync: RefreshCw,
  display: Palette,
  data: Database,
};

export type SettingsScreenProps = {
  section: SettingsSection;
  /** Sections that other features draw; the shell hands them in. */
  partnerships: ReactNode;
  sites: ReactNode;
  closingDays: ReactNode;
  sync: ReactNode;
  data: ReactNode;
};

/** All settings: the sections beside the one that is shown, each at its own address. */
export function SettingsScreen({
  section,
  partnerships,
  sites,
  closingDays,
  sync,
  data,
}: SettingsScreenProps) {
  const { t } = useTranslation(['settings', 'frame']);
  const contents: Record<SettingsSection, ReactNode> = {
    me: <MeSection />,
    partnerships,
    sites,
    closingDays,
    sync,
    display: <DisplaySection />,
    data,
  };
  return (
    <div className={styles['screen']}>
      <PageHeader title={t(`section.${section}.title`)} subtitle={t(`section.${section}.subtitle`)} />
      <div className={styles['columns']}>
        <nav aria-label={t('sections')} className={styles['sections']}>
          <ul>
            {settingsSections.map((name) => (
              <li key={name}>
                <Link
                  href={paths.settingsSection(name)}
                  aria-current={name === section ? 'page' : undefined}
                  className={styles['section']}
                >
                  <Icon icon={icons[name]} />
                  {t(`section.${name}.name`)}
                </Link>
              </li>
            ))}
            <li>
              <Link href={paths.about} className={styles['section']}>
                <Icon icon={Info} />
                {t('frame:about.title')}
              </Link>
            </li>
          </ul>
        </nav>
        <div className={styles['content']}>{contents[section]}</div>
      </div>
    </div>
  );
}
