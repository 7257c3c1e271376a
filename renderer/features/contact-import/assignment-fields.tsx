import { useTranslation } from 'react-i18next';
import { useFormats, useSettings } from '../../app/settings-context';
import { useHouses, usePartnerships, useTopics } from '../../app/use-places';
import { pickText } from '../../domain/localized';
import { Card } from '../../ui/card';
import { MultiSelect } from '../../ui/multi-select';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import styles from './import.module.css';
import type { Assignments, ImportPreview } from './import-types';

export type AssignmentFieldsProps = {
  value: Assignments;
  onChange: (value: Assignments) => void;
  /** Proposals by house, for the words beside the choice. */
  houses: ImportPreview['houses'];
  /** The source of each contact unless another is typed. */
  fileNames: readonly string[];
};

const proposedId = 'proposed';
const noneId = 'none';

/** House, partnership, topics and source for all contacts of the import. */
export function AssignmentFields({ value, onChange, houses: proposed, fileNames }: AssignmentFieldsProps) {
  const { t } = useTranslation('contactImport');
  const formats = useFormats();
  const { language } = useSettings().settings;
  const houses = useHouses();
  const partnerships = usePartnerships();
  const topics = useTopics();
  const cityOf = (id: string) => houses.find((house) => house.id === id)?.city ?? id;
  const proposal = formats.list(
    proposed.map(({ houseId, count }) =>
      t('assign.share', {
        house: houseId ? cityOf(houseId) : t('assign.noHouse'),
        value: formats.number(count),
      }),
    ),
  );
  return (
    <Card title={t('assign.title')}>
      <div className={styles['fields']}>
        <Select
          label={t('assign.house')}
          description={
            value.house.kind === 'proposed' ? t('assign.proposal', { shares: proposal }) : undefined
          }
          choices={[
            { id: proposedId, text: t('assign.proposed') },
            ...houses.map((house) => ({
              id: house.id,
              text: pickText(house.name, language)?.text ?? house.city,
            })),
            { id: noneId, text: t('assign.none') },
          ]}
          value={value.house.kind === 'proposed' ? proposedId : value.house.houseId || noneId}
          onChange={(id) => {
            const house: Assignments['house'] =
              id === proposedId ? { kind: 'proposed' } : { kind: 'fixed', houseId: id === noneId ? '' : id };
            onChange({ ...value, house });
          }}
        />
        <TextField
          label={t('assign.source')}
          description={t('assign.sourceHint')}
          value={value.source ?? fileNames.join(', ')}
          onChange={(source) => onChange({ ...value, source })}
        />
        <MultiSelect
          label={t('assign.partnerships')}
          choices={partnerships.map(({ id, houseIds: [own, partner] }) => ({
            id,
            text: [cityOf(own), cityOf(partner)].join(' – '),
          }))}
          value={value.partnershipIds}
          onChange={(partnershipIds) => onChange({ ...value, partnershipIds })}
        />
        <MultiSelect
          label={t('assign.topics')}
          choices={topics.map(({ id, label }) => ({ id, text: pickText(label, language)?.text ?? id }))}
          value={value.topics}
          onChange={(chosen) => onChange({ ...value, topics: chosen })}
        />
      </div>
    </Card>
  );
}
