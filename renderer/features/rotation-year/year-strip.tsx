/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import { type CSSProperties, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDrawnRows } from './use-drawn-rows';
import { usePresentWeek } from './use-present-week';
import { useYearFocus, placeOf, type YearPlace } from './use-year-focus';
import type { YearStripData } from './use-year-strip';
import type { YearWords } from './use-year-words';
import { YearBand } from './year-band';
import { YearHead } from './year-head';
import { YearRow } from './year-row';
import styles from './year-strip.module.css';

export type YearStripProps = {
  strip: YearStripData;
  words: YearWords;
  now: string;
  /** The year that was chosen; the strip may still show the one before. */
  year: number;
  onYear: (year: number) => void;
  onOpen: (place: YearPlace) => void;
  /** The cell that has the tab stop, for what stands around the strip. */
  onPlace: (place: YearPlace) => void;
};

const kinds = ['closed', 'holidays'] as const;

/** People × the 52 or 53 weeks of a year (the pattern "grid" of the WAI-ARIA Authoring Practices), in a box of its own. */
export function YearStrip({ strip, words, now, year, onYear, onOpen, onPlace }: YearStripProps) {
  const { t } = useTranslation(['rotationYear', 'rotation']);
  const { mondays, groups, byHouse, houses, ownHouseId } = strip;
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
  const { place, choose, onKeyDown } = useYearFocus({ grid, rows, mondays, year, now, onYear, onOpen });

  usePresentWeek({ box, grid, mondays });
  const drawn = useDrawnRows(strip, rows.length);

  // Rows of all groups are numbered through, below the two of the head.
  const places = new Map(rows.map((row, index) => [row, index]));
  const placeIn = (row: string) => {
    const index = places.get(row) ?? 0;
    return { rowIndex: index + 3, isDrawn: drawn.isDrawn(index) || place?.row === row };
  };
  const focusIn = (row: string) => (place?.row === row ? place.monday : undefined);
  return (
    <div ref={box} className={styles['box']} onScroll={(event) => drawn.onScroll(event.currentTarget)}>
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
            {group.people.map((person) => (
              <YearRow
                key={person.key}
                person={person}
                {...placeIn(person.key)}
                home={group.house}
                houses={houses}
                ownHouseId={ownHouseId}
                mondays={mondays}
                byHouse={byHouse}
                words={words}
                now={now}
                focusWeek={focusIn(person.key)}
              />
            ))}
          </tbody>
        ))}
        <tbody role="rowgroup" className={styles['group']}>
          {bands.map(({ kind, weeks, key }) => (
            <YearBand
              key={key}
              kind={kind}
              weeks={weeks}
              rowKey={key}
              {...placeIn(key)}
              mondays={mondays}
              words={words}
              now={now}
              focusWeek={focusIn(key)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
