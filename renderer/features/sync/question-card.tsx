import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useServices } from '../../app/services';
import { itemPath, useItemWords } from '../../app/use-item-words';
import { useUndoable } from '../../app/use-undoable';
import type { ConflictChoice, OpenConflict, OpenItem } from '../../storage/sync/conflicts-repository';
import { Card } from '../../ui/card';
import styles from './questions.module.css';
import { QuestionField } from './question-field';
import { useFieldWords } from './use-field-words';

/** One record with the fields that wait in it. */
export function QuestionCard({ item }: { item: OpenItem }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const undoable = useUndoable();
  const fieldOf = useFieldWords();
  const name = useItemWords()(item);
  const settle = async (conflict: OpenConflict, choice: ConflictChoice) => {
    await undoable(
      () => storage.conflicts.settle(conflict.id, choice),
      t(`questions.settled.${choice}`, { field: fieldOf(item.kind, conflict), name }),
    );
  };
  return (
    <Card
      title={
        item.isTrashed ? (
          name
        ) : (
          <Link href={itemPath(item.kind, item.itemId)} className={styles['name']}>
            {name}
          </Link>
        )
      }
      actions={<span className="muted small">{t(`kindOne.${item.kind}`)}</span>}
    >
      <div className={styles['fields']}>
        {item.conflicts.map((conflict) => (
          <QuestionField
            key={conflict.id}
            kind={item.kind}
            conflict={conflict}
            onSettle={(choice) => void settle(conflict, choice)}
          />
        ))}
      </div>
    </Card>
  );
}
