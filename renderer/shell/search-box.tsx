import { type KeyboardEvent, memo, type Ref, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { showContacts } from '../app/contact-list-choices';
import { paths } from '../app/paths';
import { useFormats, useSettings } from '../app/settings-context';
import { useDirectoryAnswer, useDirectoryState } from '../app/use-directory';
import { useHouses, useOwnHouse } from '../app/use-places';
import { contactCountry } from '../domain/contact-country';
import { contactLabel } from '../domain/contact-label';
import type { ContactRow } from '../domain/contact-row';
import type { House } from '../domain/house';
import { formatPhone } from '../domain/phone';
import { noFilters } from '../search/directory-query';
import { HouseMark } from '../ui/house-mark';
import { Kbd } from '../ui/kbd';
import { LocalizedText } from '../ui/localized-text';
import { SearchField } from '../ui/search-field';
import styles from './search-box.module.css';

const shown = 7;

/**
 * One box for everything (combobox with a list, ARIA APG): people appear while one types, with their number at once;
 * Enter opens the marked one, or shows all in the list.
 */
export function SearchBox({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation('frame');
  const { settings } = useSettings();
  const formats = useFormats();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const { ready } = useDirectoryState();
  // Read here once: results come and go with every letter, and each would ask the database anew.
  const houses = useHouses();
  const own = useOwnHouse();
  const { language } = settings;
  const query = useMemo(
    () =>
      ({
        text,
        filters: noFilters,
        sort: { column: 'relevance', direction: 'ascending' },
        language,
        offset: 0,
        limit: text.trim() === '' ? 0 : shown,
      }) as const,
    [text, language],
  );
  const answer = useDirectoryAnswer(query, 'searchBox');
  const rows = text.trim() === '' ? [] : (answer?.rows ?? []);
  const isShown = isOpen && text.trim() !== '';

  const close = useCallback(() => {
    setOpen(false);
    setMarked(-1);
  }, []);
  const open = useCallback(
    (row: ContactRow) => {
      close();
      setText('');
      navigate(paths.contact(row.id));
    },
    [close, navigate],
  );
  const showAll = () => {
    close();
    showContacts({ text: text.trim() });
    setText('');
    navigate(paths.contacts);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown) return;
    const last = rows.length;
    if (event.key === 'ArrowDown') setMarked((at) => (at >= last ? -1 : at + 1));
    else if (event.key === 'ArrowUp') setMarked((at) => (at < 0 ? last : at - 1));
    else if (event.key === 'Enter') {
      const row = rows[marked];
      if (row) open(row);
      else showAll();
    } else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
  };

  return (
    <div
      ref={box}
      className={styles['box']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <SearchField
        inputRef={inputRef}
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        hint={<Kbd>{t('search.shortcut')}</Kbd>}
        value={text}
        onChange={(value) => {
          setText(value);
          setOpen(true);
          setMarked(-1);
        }}
        onKeyDown={onKeyDown}
        combobox={{
          isExpanded: isShown,
          listId: `${id}-list`,
          ...(marked >= 0 && isShown && { activeId: `${id}-${marked}` }),
        }}
      />
      <div role="status" className="visually-hidden">
        {isShown &&
          answer &&
          ready &&
          t('search.results', { count: answer.total, formatted: formats.number(answer.total) })}
      </div>
      {isShown && (
        <div className={styles['results']} data-search-results>
          {answer && answer.total === 0 ? (
            <p className={styles['none']}>{ready ? t('search.none') : t('search.preparing')}</p>
          ) : null}
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={t('search.label')}
            className={styles['list']}
            hidden={rows.length === 0}
          >
            {rows.map((row, at) => (
              <ResultOption
                key={row.id}
                id={`${id}-${at}`}
                row={row}
                houses={houses}
                own={own}
                isMarked={at === marked}
                onChoose={open}
              />
            ))}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys reach it through the input. */}
            <div
              id={`${id}-${rows.length}`}
              role="option"
              tabIndex={-1}
              aria-selected={marked === rows.length}
              className={`${styles['option']} ${styles['all']}`}
              onPointerDown={(event) => event.preventDefault()}
              onClick={showAll}
            >
              <span />
              <span>{t('search.showAll')}</span>
              <span className="muted small">{answer && formats.number(answer.total)}</span>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

type ResultOptionProps = {
  id: string;
  row: ContactRow;
  houses: readonly House[];
  own: House | undefined;
  isMarked: boolean;
  onChoose: (row: ContactRow) => void;
};

/** Kept while the next letter is typed: only an answer draws it anew. */
const ResultOption = memo(function ResultOption({
  id,
  row,
  houses,
  own,
  isMarked,
  onChoose,
}: ResultOptionProps) {
  const { t } = useTranslation('contacts');
  const { language } = useSettings().settings;
  const house = houses.find((each) => each.id === row.houseId);
  const phone = row.phones[0];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys reach it through the input.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      className={styles['option']}
      // The box keeps focus; the press is taken here.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(row)}
    >
      {house ? (
        <HouseMark
          letter={house.letter}
          colour={house.colour}
          pattern={house.id === own?.id ? 'plain' : 'hatched'}
          label={house.city}
        />
      ) : (
        <span />
      )}
      <span className={styles['who']}>
        <span className={styles['name']}>{contactLabel(row) || t('unnamed')}</span>
        <span className={styles['what']}>
          <LocalizedText text={row.role} language={language} />
        </span>
      </span>
      <span className="tabular small">
        {phone && formatPhone(phone.value, contactCountry(row, houses), own?.country ?? 'DE')}
      </span>
    </div>
  );
});
