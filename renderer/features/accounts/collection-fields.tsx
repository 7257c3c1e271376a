import { useTranslation } from 'react-i18next';
import { useHouses, usePartnerships } from '../../app/use-places';
import { languages } from '../../domain/localized';
import type { Partnership } from '../../domain/partnership';
import { partnershipLabel } from '../../domain/partnership-rules';
import { type Collection, type SyncKind, syncKinds } from '../../sync/ports';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import type { Choice } from '../../ui/choice-list';
import { Select } from '../../ui/select';
import styles from './accounts.module.css';
import {
  canHold,
  changesLanguage,
  type CollectionChoices,
  makeNew,
  notChosen,
  type PartnershipChoice,
  takenBy,
} from './collection-choice';
import type { FoundCollection, Homes } from './server-types';

export type CollectionFieldsProps = {
  partnerships: readonly Partnership[];
  found: readonly FoundCollection[];
  homes: Pick<Homes, 'calendars' | 'addressBooks'>;
  bound: readonly Collection[];
  choices: CollectionChoices;
  onChange: (choices: CollectionChoices) => void;
};

/** Which collection of the server each partnership uses for contacts, rotations and ideas. */
export function CollectionFields(props: CollectionFieldsProps) {
  const { partnerships, found, homes, bound, choices, onChange } = props;
  const { t } = useTranslation(['sync', 'common']);
  const houses = useHouses();
  const all = usePartnerships();
  const nameOf = (id: string) => {
    const partnership = all.find((each) => each.id === id);
    return partnership ? partnershipLabel(partnership, houses) : id;
  };
  const choicesFor = (kind: SyncKind): Choice[] => [
    { id: notChosen, text: t('collections.none') },
    ...found
      .filter((each) => canHold(kind, each))
      .map((each) => ({
        id: each.href,
        text: each.displayName,
        ...(each.access === 'read' && { detail: t('collection.readOnly') }),
      })),
    ...((kind === 'contact' ? homes.addressBooks : homes.calendars).length > 0
      ? [{ id: makeNew, text: t('collections.new'), detail: t('collections.newHint') }]
      : []),
  ];
  return (
    <>
      {partnerships.map(({ id }) => {
        const choice = choices[id];
        if (!choice) return null;
        const change = (part: Partial<PartnershipChoice>) =>
          onChange({ ...choices, [id]: { ...choice, ...part } });
        return (
          <Card key={id} title={nameOf(id)}>
            <div className={styles['picks']}>
              {syncKinds.map((kind) => {
                const other = takenBy(choices, id, kind);
                const isReadOnly = found.find(({ href }) => href === choice[kind])?.access === 'read';
                return (
                  <Select
                    key={kind}
                    label={t(`kind.${kind}`)}
                    choices={choicesFor(kind)}
                    value={choice[kind]}
                    onChange={(href) => change({ [kind]: href })}
                    description={
                      isReadOnly
                        ? t('collections.readOnlyHint')
                        : choice[kind] === makeNew
                          ? t('collections.newThen')
                          : undefined
                    }
                    warning={
                      other === undefined ? undefined : t('collections.taken', { name: nameOf(other) })
                    }
                  />
                );
              })}
              <Select
                label={t('collections.language')}
                description={t('collections.languageHint')}
                value={choice.language}
                onChange={(language) => change({ language: language === 'nl' ? 'nl' : 'de', turning: false })}
                choices={languages.map((each) => ({ id: each, text: t(`common:language.${each}`) }))}
              />
            </div>
            {changesLanguage(choice, id, bound) && (
              <Checkbox
                className={styles['turn']}
                checked={choice.turning}
                onChange={(turning) => change({ turning })}
                detail={t(`collections.turnHint.${choice.language}`)}
              >
                {t('collections.turn')}
              </Checkbox>
            )}
          </Card>
        );
      })}
      <p className="muted small">{t('collections.what')}</p>
    </>
  );
}
