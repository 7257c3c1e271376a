import { Fragment } from 'react';
import type { House } from '../../domain/house';
import type { SheetHouse } from '../../domain/letterhead';
import { AskFirstCards } from './ask-first-cards';
import { HouseFeet } from '../letterhead';
import { HouseHead } from '../house-head';
import { CodeList } from './code-list';
import type { ContactCodes } from './contact-code';
import { ListTable } from './list-table';
import { PhraseText } from '../phrase-text';
import { PrivacyLines } from './privacy-lines';
import type { SheetChoices } from './sheet-choices';
import type { SheetContent } from './sheet-content';
import { type CardContent, entriesOn, peopleOn } from './sheet-people';
import { sheetSections } from './sheet-sections';
import { SidesTable } from './sides-table';
import { SheetHead } from '../sheet-head';
import { type SheetWords, useSheetWords } from '../use-sheet-words';
import styles from './contact-sheet.module.css';

export type ContactSheetProps = {
  choices: SheetChoices;
  content: SheetContent | CardContent;
  /** How many people stand on the whole sheet, if `content` is its beginning; else they are counted. */
  count?: number;
  /** Drawn on the card layouts; empty if there shall be none. */
  codes: ContactCodes;
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
  const { choices, content, codes, sides, houses, issuer, today, editor } = props;
  const { layout, languages } = choices;
  const say = useSheetWords(languages);
  const count = props.count ?? peopleOn(content).length;
  return (
    <article
      className={styles['sheet']}
      lang={languages === 'nl' ? 'nl' : 'de'}
      data-layout={layout}
      data-paper={choices.paper}
    >
      <SheetHead
        title={say((t) => t(`contactSheet:layout.${layout}.title`))}
        facts={[
          sides?.map(({ city }) => city).join(' – ') ?? '',
          say((t, formats) => t('contactSheet:asOf', { date: formats.date(today) })),
          say((t, formats) => t('contactSheet:count', { count, formatted: formats.number(count) })),
        ]}
        marking={choices.marking}
        say={say}
        houses={houses}
      />
      <Body content={content} choices={choices} codes={codes} say={say} />
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
  choices,
  codes,
  say,
}: Pick<ContactSheetProps, 'content' | 'choices' | 'codes'> & { say: SheetWords }) {
  if (content.kind === 'askFirst') {
    return <AskFirstCards people={content.people} sites={content.sites} codes={codes} say={say} />;
  }
  return (
    <>
      {sheetSections(content, choices, say).map(({ key, heading, table }) => {
        const drawn =
          table.kind === 'sides' ? (
            <SidesTable houses={table.houses} rows={table.rows} columns={choices.columns} say={say} />
          ) : (
            <ListTable {...table} say={say} />
          );
        if (!heading) return <Fragment key={key}>{drawn}</Fragment>;
        return (
          <section key={key}>
            <h2>
              {heading.kind === 'house' ? (
                <HouseHead house={heading.house} isPartner={heading.isPartner} />
              ) : (
                <PhraseText of={heading.words} between=" · " />
              )}
            </h2>
            {drawn}
          </section>
        );
      })}
      <CodeList entries={entriesOn(content)} codes={codes} say={say} />
    </>
  );
}
