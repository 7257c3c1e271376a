import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { plainDateOf } from '../../domain/plain-date';
import { Button } from '../../ui/button';
import { DefinitionList } from '../../ui/definition-list';
import { LocalizedText } from '../../ui/localized-text';
import { RadioGroup } from '../../ui/radio-group';
import styles from './archive.module.css';
import type { ArchivePreview, Difference, DifferenceChoice } from './archive-protocol';

/** Names of files in a sentence. */
const fewNames = 3;

export type ArchivePreviewPanelProps = {
  preview: ArchivePreview;
  onWrite: (choice: DifferenceChoice, total: number) => void;
  onCancel: () => void;
};

/** What is in an archive that was checked, what of it is new or otherwise here, and what shall become of that. */
export function ArchivePreviewPanel({ preview, onWrite, onCancel }: ArchivePreviewPanelProps) {
  const { t } = useTranslation(['archive', 'common']);
  const formats = useFormats();
  const { fresh, same, differing, broken, missing, unlisted } = preview;
  const contents = useRef<HTMLElement>(null);
  // The button that was pressed is gone; what comes next is this.
  useEffect(() => contents.current?.focus(), []);
  const [choice, setChoice] = useState<DifferenceChoice>(preview.isDeskEmpty ? 'update' : 'skip');
  const count = fresh + (choice === 'update' ? differing : 0);
  const told = (number: number) => ({ count: number, number: formats.number(number) });
  const named = (names: readonly string[]) => ({
    ...told(names.length),
    names: [...names.slice(0, fewNames), ...(names.length > fewNames ? ['…'] : [])].join(', '),
  });
  const issued = new Date(preview.issuedAt);
  const isDated = !Number.isNaN(issued.getTime());
  const more = differing - preview.differences.length;
  const hasNothing = fresh + differing + broken === 0;

  return (
    <>
      <section ref={contents} tabIndex={-1} aria-label={t('archive:import.contents')}>
        <DefinitionList
          rows={[
            { id: 'file', label: t('archive:import.file'), value: preview.name },
            ...(isDated
              ? [
                  {
                    id: 'at',
                    label: t('archive:import.issuedAt'),
                    value: `${formats.longDate(plainDateOf(issued))}, ${formats.time(issued.getTime())}`,
                  },
                ]
              : []),
            ...preview.counts.map(({ list, total, fresh: added }) => ({
              id: list,
              label: t(`archive:list.${list}`),
              value: t('archive:import.counts', {
                number: formats.number(total),
                fresh: formats.number(added),
              }),
            })),
          ]}
        />
      </section>
      <ul className={styles['facts']}>
        {hasNothing ? (
          <li>{t('archive:import.allSame')}</li>
        ) : (
          same > 0 && <li>{t('archive:import.same', told(same))}</li>
        )}
        {broken > 0 && <li>{t('archive:import.broken', told(broken))}</li>}
        {missing.length > 0 && <li>{t('archive:import.missing', named(missing))}</li>}
        {unlisted.length > 0 && <li>{t('archive:import.unlisted', named(unlisted))}</li>}
      </ul>
      {differing > 0 && (
        <>
          <section aria-label={t('archive:import.differs', told(differing))}>
            <p>
              <strong>{t('archive:import.differs', told(differing))}</strong>
            </p>
            <ul className={styles['facts']}>
              {preview.differences.map((difference) => (
                <DifferenceLine key={`${difference.list} ${difference.id}`} difference={difference} />
              ))}
              {more > 0 && <li>{t('archive:import.more', told(more))}</li>}
            </ul>
          </section>
          <RadioGroup<DifferenceChoice>
            label={t('archive:import.question')}
            value={choice}
            onChange={setChoice}
            choices={(['skip', 'update'] as const).map((id) => ({
              id,
              text: t(`archive:import.${id}`),
              detail: t(`archive:import.${id}Detail`),
            }))}
          />
        </>
      )}
      <div className={styles['buttons']}>
        <Button onPress={onCancel}>{t(hasNothing ? 'common:close' : 'common:cancel')}</Button>
        {!hasNothing && (
          <Button
            variant="primary"
            disabled={count === 0 && broken === 0}
            onPress={() => onWrite(choice, count)}
          >
            {count === 0 && broken > 0 ? t('archive:import.onlyAside') : t('archive:import.go', told(count))}
          </Button>
        )}
      </div>
    </>
  );
}

function DifferenceLine({ difference }: { difference: Difference }) {
  const { t } = useTranslation('archive');
  const { language } = useFormats();
  const { list, title, standing, isNewerHere, isTimed, id } = difference;
  const hasTitle = Boolean(title.de ?? title.nl);
  const when = isTimed ? (isNewerHere ? t('import.newerHere') : t('import.newerThere')) : t('import.noTime');
  return (
    <li>
      <span className="muted">{t(`list.${list}`)}</span>{' '}
      {hasTitle ? <LocalizedText text={title} language={language} /> : id}{' '}
      <span className="muted small">{standing === 'trashed' ? t('import.trashed') : when}</span>
    </li>
  );
}
