import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './back-link.module.css';
import { Icon } from './icon';

/** Above a screen's heading: where it was come from, by name. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={styles['back']}>
      <Icon icon={ChevronLeft} size={16} />
      {children}
    </Link>
  );
}
