import { Link, useLocation } from 'wouter';
import styles from './view-links.module.css';

export type ViewLink = { href: string; text: string };

/** Links between the views of one thing, the current one marked; not tabs, since each has an address of its own. */
export function ViewLinks({ label, links }: { label: string; links: readonly ViewLink[] }) {
  const [location] = useLocation();
  // The longest address that fits is where we are: "/ideas/list" is no longer the board at "/ideas".
  const current = links
    .filter(({ href }) => location === href || location.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label} className={styles['views']}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Link href={link.href} aria-current={link === current ? 'page' : undefined}>
              {link.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
