import type { ReactNode } from 'react';
import type { FundingDeadline } from '../../domain/idea';
import { isPlainDate } from '../../domain/plain-date';
import { zonePlace } from '../due-sheet/due-content';
import type { Phrase } from '../phrase';
import { PhraseText } from '../phrase-text';
import type { SheetWords } from '../use-sheet-words';
import { ClippedText, LeftOver } from './clipped-text';
import type { FittedIdea } from './fit-idea';
import styles from './idea-page.module.css';

type Fact = { id: string; label: Phrase; value: ReactNode };

/** What is the same for readers of both languages: who, the call with its deadline, the money, where to read on. */
export function IdeaFactsTable({ idea, say }: { idea: FittedIdea; say: SheetWords }) {
  return (
    <table className={styles['facts']}>
      <caption>
        <PhraseText of={say((t) => t('ideaSheets:page.facts'))} between=" · " />
      </caption>
      <tbody>
        {[...people(idea, say), ...money(idea, say)].map(({ id, label, value }) => (
          <tr key={id}>
            <th scope="row">
              <PhraseText of={label} />
            </th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function people({ cities, owners, people: others }: FittedIdea, say: SheetWords): Fact[] {
  const facts: Fact[] = [];
  if (cities.shown.length > 0) {
    facts.push({
      id: 'cities',
      label: say((t) => t('ideas:detail.cities')),
      value: (
        <>
          {cities.shown.map((city, at) => (
            <span key={at}>
              {at > 0 && ' – '}
              <ClippedText of={city} say={say} />
            </span>
          ))}{' '}
          <LeftOver count={cities.left} say={say} />
        </>
      ),
    });
  }
  facts.push({
    id: 'owners',
    label: say((t) => t('ideas:detail.owners')),
    value: (
      <>
        {owners.shown.map(({ city, name, reach }, at) => (
          <div key={at}>
            <span className={styles['label']}>
              <ClippedText of={city} say={say} />
              {': '}
            </span>
            {name.text === '' ? (
              <Nobody say={say} />
            ) : (
              <span className={styles['name']}>
                <ClippedText of={name} say={say} />
              </span>
            )}
            {reach.map((each) => (
              <span key={each.text}>
                {' · '}
                <ClippedText of={each} say={say} />
              </span>
            ))}
          </div>
        ))}
        {owners.shown.length === 0 && <Nobody say={say} />}
        <LeftOver count={owners.left} say={say} />
      </>
    ),
  });
  if (others.shown.length > 0) {
    facts.push({
      id: 'people',
      label: say((t) => t('ideas:detail.people')),
      value: (
        <>
          {others.shown.map((person, at) => (
            <span key={at}>
              {at > 0 && '; '}
              <ClippedText of={person} say={say} />
            </span>
          ))}{' '}
          <LeftOver count={others.left} say={say} />
        </>
      ),
    });
  }
  return facts;
}

function Nobody({ say }: { say: SheetWords }) {
  return <PhraseText of={say((t) => t('ideas:detail.nobody'))} between=" · " />;
}

function money({ funding, amounts, links }: FittedIdea, say: SheetWords): Fact[] {
  const { call, deadline, source, checkedOn } = funding;
  const facts: Fact[] = [];
  if (call.text) {
    facts.push({
      id: 'call',
      label: say((t) => t('ideas:detail.funding')),
      value: <ClippedText of={call} say={say} />,
    });
  }
  if (call.text || deadline.kind !== 'none') {
    facts.push({
      id: 'deadline',
      label: say((t) => t('ideas:detail.deadline')),
      value: (
        <>
          <PhraseText of={deadlinePhrase(deadline, say)} />
          <div className={styles['label']}>
            {source.text && (
              <>
                <PhraseText of={say((t) => t('ideas:detail.source'))} between=" / " />
                {': '}
                <ClippedText of={source} say={say} />
                {' · '}
              </>
            )}
            <PhraseText
              of={say((t, formats) =>
                checkedOn
                  ? `${t('ideas:detail.checkedOn')} ${isPlainDate(checkedOn) ? formats.date(checkedOn) : checkedOn}`
                  : t('ideas:detail.checkedNever'),
              )}
              between=" · "
            />
          </div>
        </>
      ),
    });
  }
  if (amounts.shown.length > 0) {
    facts.push({
      id: 'amounts',
      label: say((t) => t('ideaSheets:page.amounts')),
      value: (
        <>
          {amounts.shown.map(({ kind, value, currency }, at) => (
            <div key={at}>
              <PhraseText
                of={say((t, formats) => `${t(`ideas:amount.${kind}`)} ${formats.money(value, currency)}`)}
                between=" · "
              />
            </div>
          ))}
          <LeftOver count={amounts.left} say={say} />
        </>
      ),
    });
  }
  if (links.shown.length > 0) {
    facts.push({
      id: 'links',
      label: say((t) => t('ideas:detail.links')),
      value: (
        <>
          {links.shown.map(({ label, url }, at) => (
            <div key={at}>
              {label.text && (
                <>
                  <ClippedText of={label} say={say} />
                  {': '}
                </>
              )}
              <ClippedText of={url} say={say} />
            </div>
          ))}
          <LeftOver count={links.left} say={say} />
        </>
      ),
    });
  }
  return facts;
}

/** "Freitag, 4. Dezember 2026, 17:00 Uhr (Uhrzeit in Amsterdam)", in each language. */
export function deadlinePhrase(deadline: FundingDeadline, say: SheetWords): Phrase {
  return say((t, formats) => {
    if (deadline.kind === 'none') return t('ideas:detail.deadlineNone');
    if (deadline.kind === 'rolling') return t('ideas:detail.rolling');
    const { date, time, timeZone } = deadline;
    const day = isPlainDate(date) ? formats.longDate(date) : date;
    const zone = zonePlace(timeZone);
    return [
      time ? t('ideas:detail.dateTime', { date: day, time }) : day,
      time && zone && `(${t('ideas:detail.zone', { zone })})`,
    ]
      .filter(Boolean)
      .join(' ');
  });
}
