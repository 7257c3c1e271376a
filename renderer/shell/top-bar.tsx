import type { Ref } from 'react';
import { BrandMark } from './brand-mark';
import styles from './frame.module.css';
import { LanguageSwitch } from './language-switch';
import { PartnershipSwitcher } from './partnership-switcher';
import { SavedState } from './saved-state';
import { SearchBox } from './search-box';

/** Where am I, what am I looking for, is my work safe, in which language. */
export function TopBar({ searchRef }: { searchRef: Ref<HTMLInputElement> }) {
  return (
    <header className={styles['bar']}>
      <div className={styles['brand']} translate="no">
        <BrandMark />
        <span>{'Tandem'}</span>
      </div>
      <PartnershipSwitcher />
      <div className={`${styles['grow']} ${styles['search']}`}>
        <SearchBox inputRef={searchRef} />
      </div>
      <SavedState />
      <LanguageSwitch />
    </header>
  );
}
