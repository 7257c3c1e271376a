import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './settings-context';
import { today } from './today';
import { plainDateOf } from '../domain/plain-date';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

type Stage = { kind: 'restored' } | { kind: 'discarded'; back: () => void } | { kind: 'closed' };

export type DraftNoticeProps = {
  /** When the entry was kept, in milliseconds since 1970. */
  at: number;
  /** Throws the entry away; `back` reverses that. */
  startOver: () => { back: () => void };
};

/** Says that the form goes on with an earlier entry; discarding it can be taken back. */
export function DraftNotice({ at, startOver }: DraftNoticeProps) {
  const { t } = useTranslation('recordForm');
  const formats = useFormats();
  const [stage, setStage] = useState<Stage>({ kind: 'restored' });
  if (stage.kind === 'closed') return null;
  if (stage.kind === 'discarded') {
    return (
      <Banner
        kind="info"
        live
        onDismiss={() => setStage({ kind: 'closed' })}
        actions={
          <Button
            size="small"
            onPress={() => {
              stage.back();
              setStage({ kind: 'restored' });
            }}
          >
            {t('draft.back')}
          </Button>
        }
      >
        {t('draft.discarded')}
      </Banner>
    );
  }
  const isToday = plainDateOf(new Date(at)) === today();
  const when = isToday ? formats.time(at) : formats.moment(at);
  return (
    <Banner
      kind="info"
      live
      onDismiss={() => setStage({ kind: 'closed' })}
      actions={
        <Button size="small" onPress={() => setStage({ kind: 'discarded', back: startOver().back })}>
          {t('draft.discard')}
        </Button>
      }
    >
      {t('draft.restored', { when })}
    </Banner>
  );
}
