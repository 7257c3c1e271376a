/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import {
  type CSSProperties,
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useYearFocus, placeOf, type YearPlace } from './use-year-focus';
import type { YearStripData } from './use-year-strip';
import type { YearWords } from './use-year-words';
import type { PersonWeeks } from './week-sums';
import { YearBand } from './year-band';
import { YearHead } from './year-head';
import { YearRow } from './year-row';
import styles from './year-strip.module.css';

export type YearStripProps = {
  strip: YearStripData;
  words: YearWords;
  now: string;
  onYear: (year: number) => void;
  onOpen: (place: YearPlace) => void;
  /** The cell that has the tab stop, for what stands around the strip. */
  onPlace: (place: YearPlace) => void;
};

const noWeeks: PersonWeeks = new Map();
const kinds = ['closed', 'holidays'] as const;
const firstRows = 14;

/** People × the 52 or 53 weeks of a year (the pattern "grid" of the WAI-ARIA Authoring Practices), in a box of its own. */
export function YearStrip({ strip, words, now, onYear, onOpen, onPlace }: YearStripProps) {
  const { t } = useTranslation(['rotationYear', 'rotation']);
  const { mondays, groups, sums, byHouse, houses, ownHouseId } = strip;
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const bands = useMemo(
    () =>
      kinds.flatMap((kind) => byHouse.map((weeks) => ({ kind, weeks, key: `${kind}:${weeks.house.id}` }))),
    [byHouse],
  );
  const rows = useMemo(
    () => [...groups.flatMap(({ people }) => people.map(({ key }) => key)), ...bands.map(({ key }) => key)],
    [groups, bands],
  );
  const { place, choose, onKeyDown } = useYearFocus({ grid, rows, mondays, now, onYear, onOpen });

  // Where not all weeks fit, the present one comes into view; the page itself stays where it is.
  useLayoutEffect(() => {
    // In the frame itself, whose layout it needs: asked for earlier, all of it would be laid out within this task.
    const frame = requestAnimationFrame(() => {
      const head = grid.current?.querySelector<HTMLElement>('[data-now]');
      const element = box.current;
      if (!element || mondays.length === 0 || element.contains(document.activeElement)) return;
      element.scrollLeft = head ? head.offsetLeft - element.clientWidth / 2 : 0;
    });
    return () => cancelAnimationFrame(frame);
  }, [mondays]);

  // The people of the first screenful are there first, the others a moment later.
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => startTransition(() => setIsWhole(true)), []);

  // Counted while drawing: rows of all groups are numbered through.
  const rowNumbers = new Map(rows.map((row, index) => [row, index + 3]));
  const focusIn = (row: string) => (place?.row === row ? place.monday : undefined);
  return (
    <div ref={box} className={styles['box']}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a grid that is drawn as the table it is */}
      <table
        ref={grid}
        role="grid"
        aria-label={t('label', { year: strip.year })}
        aria-readonly
        aria-rowcount={rows.length + 2}
        aria-colcount={mondays.length + 1}
        style={{ '--weeks': mondays.length } as CSSProperties}
        className={styles['grid']}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const found = placeOf(event.target);
          if (!found) return;
          choose(found);
          onPlace(found);
        }}
        onDoubleClick={(event) => {
          const found = placeOf(event.target);
          if (found) onOpen(found);
        }}
      >
        <YearHead mondays={mondays} words={words} now={now} />
        {groups.map((group) => (
          <tbody
            key={group.houseId}
            role="rowgroup"
            aria-label={
              group.house
                ? t('rotation:grid.of', { city: group.house.city })
                : t('rotation:grid.unknownHouse')
            }
            className={styles['group']}
          >
            {group.people.map((person) => {
              const rowIndex = rowNumbers.get(person.key) ?? 0;
              if (!isWhole && rowIndex > firstRows) return null;
              return (
                <YearRow
                  key={person.key}
                  person={person}
                  rowIndex={rowIndex}
                  home={group.house}
                  houses={houses}
                  ownHouseId={ownHouseId}
                  mondays={mondays}
                  weeks={sums.get(person.key) ?? noWeeks}
                  byHouse={byHouse}
                  words={words}
                  now={now}
                  focusWeek={focusIn(person.key)}
                />
              );
            })}
          </tbody>
        ))}
        <tbody role="rowgroup" className={styles['group']}>
          {bands.map(({ kind, weeks, key }) => {
            const rowIndex = rowNumbers.get(key) ?? 0;
            return (
              <YearBand
                key={key}
                kind={kind}
                weeks={weeks}
                rowKey={key}
                rowIndex={rowIndex}
                mondays={mondays}
                words={words}
                now={now}
                focusWeek={focusIn(key)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
