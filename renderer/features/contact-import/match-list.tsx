import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import styles from './import.module.css';
import type { ImportMatch, MatchChoice } from './import-types';

export type MatchListProps = {
  /** Those that need a look. */
  matches: readonly ImportMatch[];
  /** How many are here already without change, or stand in the files twice. */
  known: number;
  again: boolean;
  onAgain: (again: boolean) => void;
  choices: Readonly<Record<number, MatchChoice>>;
  onChoose: (keys: number[], choice: MatchChoice) => void;
};

const pageSize = 10;
const allChoices: readonly MatchChoice[] = ['compare', 'separate', 'skip'];

/** Contacts that look like others, each with a choice; one button sets all. */
export function MatchList({ matches, known, again, onAgain, choices, onChoose }: MatchListProps) {
  const { t } = useTranslation(['contactImport', 'common']);
  const formats = useFormats();
  const [shown, setShown] = useState(pageSize);
  const counted = (count: number) => ({ count, formatted: formats.number(count) });
  if (matches.length === 0 && known === 0) return null;
  const options = allChoices.map((id) => ({ id, text: t(`contactImport:choice.${id}`) }));
  return (
    <Card title={t('contactImport:matches.title')}>
      <div className={styles['stack']}>
        {known > 0 && (
          <>
            <p>{t('contactImport:matches.known', counted(known))}</p>
            <Checkbox checked={again} onChange={onAgain}>
              {t('contactImport:matches.again')}
            </Checkbox>
          </>
        )}
        {matches.length > 0 && <p>{t('contactImport:matches.similar', counted(matches.length))}</p>}
        {matches.length > 1 && (
          <div className={styles['bar']}>
            <span className={styles['quiet']}>{t('contactImport:matches.all')}</span>
            {allChoices.map((choice) => (
              <Button
                key={choice}
                size="small"
                onPress={() =>
                  onChoose(
                    matches.map(({ key }) => key),
                    choice,
                  )
                }
              >
                {t(`contactImport:choice.${choice}`)}
              </Button>
            ))}
          </div>
        )}
        <ul className={styles['matches']}>
          {matches.slice(0, shown).map((match) => (
            <li key={match.key} className={styles['match']}>
              <div className={styles['matchText']}>
                <strong>{match.label || t('contactImport:sample.nameless')}</strong>
                <span className={styles['second']}>{match.detail}</span>
                <span className={styles['second']}>
                  {t(
                    match.other.id === undefined
                      ? 'contactImport:matches.inFile'
                      : 'contactImport:matches.here',
                    {
                      name: [match.other.label || t('contactImport:sample.nameless'), match.other.detail]
                        .filter(Boolean)
                        .join(' · '),
                      reasons:
                        match.kind === 'changed'
                          ? t('contactImport:matches.changed')
                          : formats.list(match.reasons.map((reason) => t(`contactImport:match.${reason}`))),
                    },
                  )}
                </span>
              </div>
              <Select
                label={t('contactImport:matches.choose', {
                  name: match.label || t('contactImport:sample.nameless'),
                })}
                labelHidden
                choices={options}
                value={choices[match.key] ?? match.proposed}
                onChange={(choice) => onChoose([match.key], choice)}
              />
            </li>
          ))}
        </ul>
        {matches.length > shown && (
          <div>
            <Button size="small" onPress={() => setShown(shown + 5 * pageSize)}>
              {t('common:showMore')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
