import type { House } from '../../domain/house';
import type { SheetHouse } from '../../domain/letterhead';
import type { Site } from '../../domain/site';
import type { AskFirstPerson } from './ask-first';
import { AskFirstCards } from './ask-first-cards';
import { HouseFeet, LogoRow } from '../letterhead';
import { HouseHead } from '../house-head';
import { ListTable } from './list-table';
import { PhraseText } from '../phrase-text';
import { PrivacyLines } from './privacy-lines';
import type { SheetChoices } from './sheet-choices';
import { contactCount, type SheetContent } from './sheet-content';
import { SidesTable } from './sides-table';
import { type SheetWords, useSheetWords } from '../use-sheet-words';
import styles from './contact-sheet.module.css';

export type ContactSheetProps = {
  choices: SheetChoices;
  content: SheetContent | { kind: 'askFirst'; people: readonly AskFirstPerson[]; sites: readonly Site[] };
  /** The two houses it is about; `null` if it is about more than one partnership. */
  sides: readonly [House, House] | null;
  /** Whose logo and foot stand on it. */
  houses: readonly SheetHouse[];
  /** The house that hands it out and answers for the names on it. */
  issuer: SheetHouse | null;
  /** Plain date of issue. */
  today: string;
  /** Who answers for it: "Lena Muster, Stadt Krefeld". */
  editor: string;
};

/** A sheet of contacts for the counter, the wall and the post, as the choices ask. */
export function ContactSheet(props: ContactSheetProps) {
  const { choices, content, sides, houses, issuer, today, editor } = props;
  const { layout, languages } = choices;
  const say = useSheetWords(languages);
  const count = content.kind === 'askFirst' ? content.people.length : contactCount(content);
  return (
    <article
      className={styles['sheet']}
      lang={languages === 'nl' ? 'nl' : 'de'}
      data-layout={layout}
      data-paper={choices.paper}
    >
      <header className={styles['head']}>
        <div>
          <h1>
            <PhraseText of={say((t) => t(`contactSheet:layout.${layout}.title`))} />
          </h1>
          <p className={styles['facts']}>
            {sides && <span>{sides.map(({ city }) => city).join(' – ')}</span>}
            <span>
              <PhraseText
                of={say((t, formats) => t('contactSheet:asOf', { date: formats.date(today) }))}
                between=" · "
              />
            </span>
            <span>
              <PhraseText
                of={say((t, formats) => t('contactSheet:count', { count, formatted: formats.number(count) }))}
                between=" · "
              />
            </span>
          </p>
        </div>
        <div className={styles['marks']}>
          <LogoRow houses={houses} />
          {choices.marking !== 'none' && (
            <p className={styles['marking']}>
              <PhraseText
                of={say((t) => t(`contactSheet:marking.${choices.marking as 'internal'}`))}
                between=" – "
              />
            </p>
          )}
        </div>
      </header>
      <Body content={content} choices={choices} say={say} />
      <footer className={styles['foot']}>
        {content.kind === 'sides' && languages === 'both' && (
          <p>
            <PhraseText of={say((t) => t('contactSheet:sides.legend'))} between=" · " />
          </p>
        )}
        <p>
          <PhraseText of={say((t) => t('contactSheet:editor', { editor }))} between=" · " />
        </p>
        <PrivacyLines issuer={issuer} today={today} say={say} />
        <HouseFeet houses={houses} languages={languages} />
      </footer>
    </article>
  );
}

function Body({
  content,
  choices: { columns, layout },
  say,
}: Pick<ContactSheetProps, 'content' | 'choices'> & { say: SheetWords }) {
  switch (content.kind) {
    case 'askFirst':
      return <AskFirstCards people={content.people} sites={content.sites} say={say} />;
    case 'sides':
      return (
        <>
          <SidesTable houses={content.houses} rows={content.rows} columns={columns} say={say} />
          {content.others.length > 0 && layout === 'byTopic' && (
            <section>
              <h2>
                <PhraseText of={say((t) => t('contactSheet:sides.others'))} between=" · " />
              </h2>
              <ListTable
                caption={say((t) => t('contactSheet:sides.othersCaption'))}
                groups={[{ key: 'others', heading: [], entries: content.others }]}
                columns={columns}
                withHouse
                say={say}
              />
            </section>
          )}
        </>
      );
    case 'groups':
      return layout === 'byUnit' ? (
        <UnitTables groups={content.groups} columns={columns} say={say} />
      ) : (
        <ListTable
          caption={say((t) => t('contactSheet:list.byTopic'))}
          groups={content.groups.map((group) => ({
            ...group,
            heading: group.heading.length > 0 ? group.heading : say((t) => t('contactSheet:sides.others')),
          }))}
          columns={columns}
          withHouse
          say={say}
        />
      );
    case 'list':
      return (
        <ListTable
          caption={say((t) => t('contactSheet:list.alphabet'))}
          groups={[{ key: 'all', heading: [], entries: content.entries }]}
          columns={columns}
          withHouse
          say={say}
        />
      );
  }
}

/** One table a house, its units as headings in it. */
function UnitTables({
  groups,
  columns,
  say,
}: {
  groups: Extract<SheetContent, { kind: 'groups' }>['groups'];
  columns: SheetChoices['columns'];
  say: SheetWords;
}) {
  const houses = [...new Set(groups.map(({ house }) => house))];
  return houses.map((house, at) => (
    <section key={house?.id ?? ''}>
      <h2>
        {house ? (
          <HouseHead house={house} isPartner={at > 0} />
        ) : (
          <PhraseText of={say((t) => t('contactSheet:noHouse'))} between=" · " />
        )}
      </h2>
      <ListTable
        caption={say((t) => t('contactSheet:list.byUnit', { city: house?.city ?? '' }))}
        groups={groups
          .filter((group) => group.house === house)
          .map(({ key, heading, entries }) => ({
            key,
            heading: heading.length > 0 ? heading : say((t) => t('contactSheet:noUnit')),
            entries,
          }))}
        columns={columns.filter((column) => column !== 'unit')}
        withHouse={false}
        say={say}
      />
    </section>
  ));
}
