import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useFormats, useSettings } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import { type BrokenReason, splitCards } from '../../codec/card-text';
import type { AsideRow } from '../../storage/rows';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextArea } from '../../ui/text-area';
import { useToasts } from '../../ui/toasts';
import styles from './aside.module.css';
import { useTextDraft } from './use-text-draft';

export type AsidePieceProps = {
  piece: AsideRow;
  /** It has been imported or removed. */
  onGone: () => void;
};

const reasons: readonly string[] = ['notClosed', 'noContent', 'badLine', 'outside'] satisfies BrokenReason[];

function isReason(reason: string): reason is BrokenReason {
  return reasons.includes(reason);
}

/** One piece with its text, to be copied, mended and tried again, or removed. */
export function AsidePiece({ piece, onGone }: AsidePieceProps) {
  const { t } = useTranslation(['contactImport', 'common', 'errors']);
  const { storage } = useServices();
  const formats = useFormats();
  const { language } = useSettings().settings;
  const toasts = useToasts();
  const undoable = useUndoable();
  const [text, setText] = useState(piece.text);
  const [stillBroken, setStillBroken] = useState<BrokenReason | undefined>();
  // A line of a table of closing days is no contact: it is entered by hand where those days stand.
  const isClosing = piece.reason.startsWith('closing.');
  // Nor is a part of a calendar: it is mended where it comes from and read anew.
  const isCalendar = piece.reason.startsWith('calendar.');
  // A row of an archive is mended in the archive.
  const isArchive = piece.reason.startsWith('archive.');
  const reason = isClosing
    ? 'closingDay'
    : isCalendar
      ? 'calendarPart'
      : isArchive
        ? 'archiveRow'
        : isReason(piece.reason)
          ? piece.reason
          : 'badRow';
  const place = t('contactImport:broken.place', { name: piece.fileName, line: piece.line });

  const fail = (error: unknown) => toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
  const draft = useTextDraft(`aside.${piece.id}`, piece.text, { onRead: setText, onFailure: fail });

  const forget = async () => {
    await storage.aside.remove([piece.id]);
    await draft.discard();
  };

  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => toasts.show({ kind: 'ok', text: t('contactImport:aside.copied') }),
      () => toasts.show({ kind: 'error', text: t('contactImport:aside.notCopied') }),
    );
  };

  const tryAgain = async () => {
    const found = [...splitCards(text)];
    const broken = found.find((each) => each.kind === 'broken');
    if (found.length === 0 || broken) {
      setStillBroken(broken?.reason ?? 'noContent');
      return;
    }
    const done = await undoable(
      () =>
        storage.contacts.importCards(
          found.map(({ raw }) => ({ raw, mainLanguage: language })),
          { fileName: piece.fileName },
        ),
      t('contactImport:aside.imported', { count: found.length }),
    );
    if (!done) return;
    await forget().catch(fail);
    onGone();
  };

  const remove = async () => {
    try {
      await forget();
      const { fileName, line } = piece;
      const undo = () => void storage.aside.add([{ fileName, line, reason: piece.reason, text }]).catch(fail);
      toasts.show({
        kind: 'ok',
        text: t('contactImport:aside.removed'),
        action: { label: t('common:undo'), onPress: undo },
      });
      onGone();
    } catch (error) {
      fail(error);
    }
  };

  return (
    <Card title={place}>
      <div className={styles['stack']}>
        <p>
          {t(`contactImport:reason.${reason}`)}{' '}
          <span className="muted small">{formats.moment(piece.at)}</span>
        </p>
        <TextArea
          label={t('contactImport:aside.text')}
          value={text}
          onChange={(next) => {
            setText(next);
            draft.change(next);
            setStillBroken(undefined);
          }}
          error={stillBroken && t(`contactImport:reason.${stillBroken}`)}
          onBlur={draft.flush}
          rows={4}
          className={styles['text']}
        />
        <div className={styles['bar']}>
          {!isClosing && !isCalendar && !isArchive && (
            <Button
              onPress={() => void tryAgain()}
              aria-label={t('contactImport:aside.tryAgainOf', { place })}
            >
              {t('contactImport:aside.tryAgain')}
            </Button>
          )}
          <Button
            variant="quiet"
            icon={Copy}
            onPress={copy}
            aria-label={t('contactImport:aside.copyOf', { place })}
          >
            {t('contactImport:aside.copy')}
          </Button>
          <Button
            variant="quiet"
            icon={Trash2}
            onPress={() => void remove()}
            aria-label={t('common:removeItem', { item: place })}
          >
            {t('common:remove')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
