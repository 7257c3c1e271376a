import { Fragment } from 'react';
import type { DueGroup } from '../../domain/due-weeks';
import type { SheetHouse } from '../../domain/letterhead';
import { dueWords } from '../../i18n/due-words';
import { HouseFeet } from '../letterhead';
import { PhraseText } from '../phrase-text';
import { SheetHead } from '../sheet-head';
import type { SheetLanguages, SheetMarking } from '../sheet-languages';
import { type SheetWords, useSheetWords } from '../use-sheet-words';
import { dueCount, type DueLine, zonePlace } from './due-content';
import styles from './due-sheet.module.css';

export type DueSheetProps = {
  groups: readonly DueGroup<DueLine>[];
  /** Whose logos and feet stand on it: both houses it is about, else the own one. */
  houses: readonly SheetHouse[];
  languages: SheetLanguages;
  marking: SheetMarking;
  /** "Krefeld – Venlo"; '' for all partnerships. */
  cities: string;
  /** Plain date of issue. */
  today: string;
  editor: string;
};

/** Next steps and deadlines of ideas on paper: what is overdue first, then week by week. */
export function DueSheet({ groups, houses, languages, marking, cities, today, editor }: DueSheetProps) {
  const say = useSheetWords(languages);
  const count = dueCount(groups);
  return (
    <article className={styles['sheet']} lang={languages === 'nl' ? 'nl' : 'de'}>
      <SheetHead
        title={say((t) => t('ideaSheets:due.heading'))}
        facts={[
          cities,
          say((t, formats) => t('contactSheet:asOf', { date: formats.date(today) })),
          say((t, formats) => t('ideaSheets:due.count', { count, formatted: formats.number(count) })),
          say((t) => t('contactSheet:editor', { editor })),
        ]}
        marking={marking}
        say={say}
        houses={houses}
      />
      {count === 0 ? (
        <p>
          <PhraseText of={say((t) => t('ideas:dueList.noneTitle'))} />
        </p>
      ) : (
        <DueTable groups={groups} say={say} />
      )}
      <HouseFeet houses={houses} languages={languages} />
    </article>
  );
}

function DueTable({ groups, say }: { groups: DueSheetProps['groups']; say: SheetWords }) {
  return (
    <table className={styles['table']}>
      <caption>
        <PhraseText of={say((t) => t('ideaSheets:due.caption'))} between=" · " />
      </caption>
      <thead>
        <tr>
          {(['when', 'what', 'idea', 'owners'] as const).map((column) => (
            <th key={column} scope="col" data-column={column}>
              <PhraseText of={say((t) => t(`ideaSheets:due.column.${column}`))} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.kind === 'week' ? group.monday : group.kind}>
          <tr className={styles['group']} data-late={group.kind === 'overdue' || undefined}>
            <th colSpan={4} scope="rowgroup">
              <GroupHead group={group} say={say} />
            </th>
          </tr>
          {group.entries.map((line) => (
            <Line key={`${line.item.ideaId} ${line.item.kind}`} line={line} say={say} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupHead({ group, say }: { group: DueGroup<DueLine>; say: SheetWords }) {
  if (group.kind === 'overdue') {
    return <PhraseText of={say((t) => t('ideas:dueList.overdue'))} between=" · " />;
  }
  const { week, monday, sunday } = group;
  return (
    <PhraseText
      of={say(
        (t, formats) => `${t('ideas:dueList.week', { week })}, ${formats.shortDayRange(monday, sunday)}`,
      )}
      between=" · "
    />
  );
}

function Line({ line, say }: { line: DueLine; say: SheetWords }) {
  const { item, time, timeZone, what, title, stage, owners } = line;
  return (
    <tr data-late={item.overdue || undefined}>
      <th scope="row" className={styles['when']}>
        <PhraseText
          of={say((t, formats) => {
            const date = formats.shortWeekdayDate(item.date);
            return time ? t('ideas:dueList.clock', { date, time }) : date;
          })}
        />
        {time && timeZone && (
          <span className={styles['small']}>
            <PhraseText
              of={say((t) => t('ideas:detail.zone', { zone: zonePlace(timeZone) }))}
              between=" / "
            />
          </span>
        )}
        <span className={item.overdue ? styles['late'] : styles['small']}>
          <PhraseText of={say((t) => dueWords((key, values) => t(key, values), item))} between=" · " />
        </span>
      </th>
      <td>
        <span className={styles['small']}>
          <PhraseText of={say((t) => t(`ideas:due.${item.kind}`))} between=" / " />
        </span>
        <PhraseText of={what.length > 0 ? what : say((t) => t('ideas:dueList.noText'))} />
      </td>
      <td>
        <PhraseText of={title.length > 0 ? title : say((t) => t('ideas:untitled'))} />
        <span className={styles['small']}>
          <PhraseText of={say((t) => t(`ideas:stage.${stage}`))} between=" / " />
        </span>
      </td>
      <td>
        {owners.map(({ city, name }, at) => (
          <Fragment key={at}>
            <span className={styles['small']}>{city}</span>
            <span className={styles['owner']}>
              {name || <PhraseText of={say((t) => t('ideas:detail.nobody'))} between=" / " />}
            </span>
          </Fragment>
        ))}
      </td>
    </tr>
  );
}
