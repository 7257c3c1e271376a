import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { pickText } from '../../domain/localized';
import { daysBetween } from '../../domain/plain-date';
import { Banner } from '../../ui/banner';
import { Checkbox } from '../../ui/checkbox';
import { Icon } from '../../ui/icon';
import styles from './closing-days.module.css';
import { PartBadge, PeriodText } from './day-text';
import type { ImportPreview, ImportRow } from './import-rows';

export type ImportPreviewListProps = {
  preview: ImportPreview;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Every row of the file with a tick, what is odd about it, and what could not be read. */
export function ImportPreviewList({ preview, chosen, onChoose }: ImportPreviewListProps) {
  const { t } = useTranslation('closingDays');
  const { rows, faults, fileName } = preview;
  const toggle = (key: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  const doubtful = rows.filter(({ doubts }) => doubts.length > 0).length;

  return (
    <>
      {doubtful > 0 && (
        <Banner kind="warning" live title={t('import.doubtful', { count: doubtful })}>
          {t('import.doubtfulHint')}
        </Banner>
      )}
      {rows.length > 0 && (
        <fieldset aria-label={t('import.rows')}>
          <ul className={styles['list']}>
            {rows.map((row) => (
              <li key={row.key} className={styles['importRow']}>
                <PreviewRow row={row} isOn={chosen.has(row.key)} onToggle={(isOn) => toggle(row.key, isOn)} />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {faults.length > 0 && (
        <section className={styles['faults']}>
          <h3>{t('import.faults', { count: faults.length })}</h3>
          <p className={styles['hint']}>{t('import.faultsHint')}</p>
          <ul className={styles['list']}>
            {faults.map((fault) => (
              <li key={fault.line} className={styles['fault']}>
                <span>
                  {`${t('import.place', { fileName, line: fault.line })}: ${t(`fault.${fault.reason}`)}`}
                </span>
                <code className={styles['raw']}>{fault.text.slice(0, 200)}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PreviewRow(props: { row: ImportRow; isOn: boolean; onToggle: (isOn: boolean) => void }) {
  const { t } = useTranslation('closingDays');
  const { language, number } = useFormats();
  const { row } = props;
  const name = pickText(row.name, language);
  const count = daysBetween(row.from, row.until) + 1;
  return (
    <Checkbox
      checked={props.isOn}
      onChange={props.onToggle}
      detail={
        <span className={styles['doubts']}>
          {row.known && <span>{t('import.known')}</span>}
          {row.doubts.map((doubt) => (
            <span key={doubt} className={styles['doubt']}>
              <Icon icon={TriangleAlert} size={16} />
              {t(`doubt.${doubt}`)}
            </span>
          ))}
        </span>
      }
    >
      <span className={styles['importWords']}>
        <PeriodText from={row.from} until={row.until} withYear />
        <span className={styles['name']}>
          <strong lang={name && name.language !== language ? name.language : undefined}>
            {name?.text ?? t('unnamed')}
          </strong>
          <PartBadge part={row.part} />
          {count > 1 && (
            <span className={styles['detail']}>{t('days', { count, number: number(count) })}</span>
          )}
        </span>
      </span>
    </Checkbox>
  );
}
