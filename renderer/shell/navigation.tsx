import { CalendarDays, History, Lightbulb, type LucideIcon, Settings, Sun, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { paths } from '../app/paths';
import { Icon } from '../ui/icon';
import styles from './frame.module.css';

type Place = {
  path: string;
  key: 'today' | 'contacts' | 'ideas' | 'rotation' | 'history' | 'settings';
  icon: LucideIcon;
};

const places: Place[] = [
  { path: paths.today, key: 'today', icon: Sun },
  { path: paths.contacts, key: 'contacts', icon: Users },
  { path: paths.ideas, key: 'ideas', icon: Lightbulb },
  { path: paths.rotation, key: 'rotation', icon: CalendarDays },
  { path: paths.history, key: 'history', icon: History },
];
const settings: Place = { path: paths.settings, key: 'settings', icon: Settings };

/** The way to each screen: icon and word, the word hidden (not gone) where there is little room. */
export function Navigation() {
  const { t } = useTranslation('frame');
  return (
    <nav className={styles['navigation']} aria-label={t('navigation.label')}>
      <ul>
        {places.map((place) => (
          <li key={place.key}>
            <PlaceLink place={place} />
          </li>
        ))}
        <li className={styles['last']}>
          <PlaceLink place={settings} />
        </li>
      </ul>
    </nav>
  );
}

function PlaceLink({ place }: { place: Place }) {
  const { t } = useTranslation('frame');
  const [location] = useLocation();
  const here = place.path === paths.today ? location === place.path : location.startsWith(place.path);
  const word = t(`navigation.${place.key}`);
  return (
    <Link href={place.path} className={styles['link']} aria-current={here ? 'page' : undefined} title={word}>
      <Icon icon={place.icon} />
      <span>{word}</span>
    </Link>
  );
}
