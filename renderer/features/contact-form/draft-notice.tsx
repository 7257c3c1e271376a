import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { today } from '../../app/today';
import { plainDateOf } from '../../domain/plain-date';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { ContactFormState } from './use-contact-form';

type Stage = { kind: 'restored' } | { kind: 'discarded'; back: () => void } | { kind: 'closed' };

/** Says that the form goes on with an earlier entry; discarding it can be taken back. `at` in ms since 1970. */
export function DraftNotice({ at, startOver }: { at: number; startOver: ContactFormState['startOver'] }) {
  const { t } = useTranslation('contactForm');
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
