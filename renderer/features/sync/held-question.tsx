import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useItemWords } from '../../app/use-item-words';
import type { NamedItem } from '../../storage/sync/stuck-repository';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import styles from './sync.module.css';

export type HeldQuestionProps = {
  title: string;
  body: string;
  items: readonly NamedItem[];
  count: number;
  /** What keeps everything. */
  keep: { text: string; onKeep: () => void };
  /** What takes something away, asked about once more. */
  lose: { text: string; question: string; body: string; onLose: () => void };
};

const namesShown = 12;

/** Many items would go at once, here or on the server: nothing goes before the person has decided. */
export function HeldQuestion({ title, body, items, count, keep, lose }: HeldQuestionProps) {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const nameOf = useItemWords();
  const [isAsking, setAsking] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const names = items.slice(0, namesShown).map((item) => nameOf(item));
  const more = count - names.length;
  return (
    <Banner
      kind="warning"
      title={title}
      className={styles['notice']}
      actions={
        <>
          <Button size="small" onPress={keep.onKeep}>
            {keep.text}
          </Button>
          <Button size="small" variant="danger" onPress={() => setAsking(true)}>
            {lose.text}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'held.hide' : 'held.show')}
          </Button>
        </>
      }
    >
      {body}
      {isOpen && (
        <span className={styles['names']}>
          {formats.list(
            more > 0 ? [...names, t('more', { count: more, number: formats.number(more) })] : names,
          )}
        </span>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        danger
        title={lose.question}
        confirmLabel={lose.text}
        onConfirm={() => {
          setAsking(false);
          lose.onLose();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{lose.body}</p>
      </ConfirmDialog>
    </Banner>
  );
}
