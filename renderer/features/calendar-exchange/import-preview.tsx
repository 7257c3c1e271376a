import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonField } from '../../app/person-field';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import { contactLabel } from '../../domain/contact-label';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { RadioGroup } from '../../ui/radio-group';
import { BrokenEntries } from './broken-entries';
import styles from './calendar-exchange.module.css';
import { GroupRow } from './group-row';
import { entriesToWrite, type GroupAnswer, importGroups, isWritten, type KnownChoice } from './import-groups';
import type { CalendarImport, CalendarPreview } from './use-calendar-import';

/** Groups shown at once. */
const pageSize = 8;

export type ImportPreviewProps = {
  preview: CalendarPreview;
  flow: Pick<CalendarImport, 'write' | 'restart'>;
};

/** What the files hold and what will become of it; nothing is written before the last button. */
export function ImportPreview({ preview, flow }: ImportPreviewProps) {
  const { t } = useTranslation(['calendarExchange', 'common']);
  const formats = useFormats();
  const { storage } = useServices();
  const houses = useHouses();
  const { candidates, broken, twins, people } = preview;
  const [choice, setChoice] = useState<KnownChoice>('skip');
  const [everyone, setEveryone] = useState('');
  const [answers, setAnswers] = useState<ReadonlyMap<string, GroupAnswer>>(new Map());
  const [shown, setShown] = useState(pageSize);
  const groups = useMemo(() => importGroups(candidates, (id) => people.has(id)), [candidates, people]);
  const answerOf = (group: (typeof groups)[number]): GroupAnswer =>
    answers.get(group.key) ?? { personId: group.personId || everyone, kind: group.kind };
  const told = (count: number) => ({ count, number: formats.number(count) });
  const count = candidates.filter((candidate) => isWritten(candidate, choice)).length;
  const countOf = (standing: (typeof candidates)[number]['standing']) =>
    candidates.filter((candidate) => candidate.standing === standing).length;
  const tasks = candidates.filter(({ component }) => component === 'VTODO').length;
  const known = countOf('changed') + countOf('trashed');
  const same = countOf('same') + twins;

  const write = async () => {
    const all = new Map(groups.map((group) => [group.key, answerOf(group)]));
    const ids = [...new Set([...all.values()].map(({ personId }) => personId).filter(Boolean))];
    const rows = await storage.contacts.getMany(ids);
    const named = new Map(
      rows.map((row) => [row.id, { name: contactLabel(row), houseId: row.houseId }] as const),
    );
    const context = { people: named, houses, language: formats.language };
    flow.write(entriesToWrite(candidates, all, choice, context), preview);
  };

  return (
    <div className={styles['stack']}>
      <Card title={t('preview.title')}>
        <ul className={styles['facts']}>
          {groups.length > 0 && <li>{t('preview.events', told(candidates.length - tasks))}</li>}
          {tasks > 0 && <li>{t('preview.tasks', told(tasks))}</li>}
          {same > 0 && <li>{t('preview.same', told(same))}</li>}
        </ul>
      </Card>
      {known > 0 && (
        <Card title={t('known.title')}>
          <div className={styles['stack']}>
            <p>
              {t('known.body', told(known))}
              {countOf('trashed') > 0 && <> {t('known.trashed', told(countOf('trashed')))}</>}
            </p>
            <RadioGroup<KnownChoice>
              label={t('known.question')}
              value={choice}
              onChange={setChoice}
              choices={(['skip', 'update'] as const).map((id) => ({
                id,
                text: t(`known.${id}`),
                detail: t(`known.${id}Detail`),
              }))}
            />
          </div>
        </Card>
      )}
      {groups.length > 0 && (
        <Card title={t('who.title')}>
          <div className={styles['stack']}>
            <p>{t('who.body')}</p>
            {groups.length > 1 && (
              <PersonField
                name="everyone"
                label={t('who.everyone')}
                description={t('who.everyoneHint')}
                value={everyone}
                onChange={setEveryone}
                className={styles['field']}
              />
            )}
            <ul className={styles['groups']} aria-label={t('who.title')}>
              {groups.slice(0, shown).map((group, at) => (
                <GroupRow
                  key={group.key}
                  name={`group-${at}`}
                  group={group}
                  answer={answerOf(group)}
                  onChange={(answer) => setAnswers(new Map(answers).set(group.key, answer))}
                />
              ))}
            </ul>
            {groups.length > shown && (
              <div>
                <Button size="small" onPress={() => setShown(shown + 4 * pageSize)}>
                  {t('common:showMore')}
                </Button>
              </div>
            )}
          </div>
        </Card>
      )}
      <BrokenEntries broken={broken} />
      <Card>
        <div className={styles['bar']}>
          <Button
            variant="primary"
            disabled={count === 0 && broken.length === 0}
            onPress={() => void write()}
          >
            {count === 0 && broken.length > 0 ? t('preview.onlyAside') : t('preview.write', told(count))}
          </Button>
          <Button onPress={flow.restart}>{t('common:cancel')}</Button>
          <span className="muted small">{t('preview.safe')}</span>
        </div>
      </Card>
    </div>
  );
}
