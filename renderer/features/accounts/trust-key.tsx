import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateFacts } from '../../../electron/contract/dav';
import { Button } from '../../ui/button';
import { TrustDialog } from './trust-dialog';

export type TrustKeyProps = {
  certificate: CertificateFacts;
  /** The key of this host is trusted from now on; the dialog is gone, and focus stands on the button that opened it. */
  onTrusted: () => void;
};

/** The way to trust the key of a server that issued its certificate itself; nothing for any other certificate. */
export function TrustKey({ certificate, onTrusted }: TrustKeyProps) {
  const { t } = useTranslation('sync');
  const [state, setState] = useState<'closed' | 'open' | 'trusted'>('closed');
  // A dialog gives focus back a frame after it is gone. Whoever is told may take the button away that it goes to.
  useEffect(() => {
    if (state !== 'trusted') return undefined;
    const frame = requestAnimationFrame(() => {
      setState('closed');
      onTrusted();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [state, onTrusted]);
  const { selfIssued } = certificate;
  if (!selfIssued || selfIssued.standing.kind === 'trusted') return null;
  return (
    <>
      <Button size="small" icon={KeyRound} onPress={() => setState('open')}>
        {t(selfIssued.standing.kind === 'changed' ? 'trust.openNew' : 'trust.open')}
      </Button>
      {state === 'open' && (
        <TrustDialog
          certificate={certificate}
          selfIssued={selfIssued}
          onTrusted={() => setState('trusted')}
          onClose={() => setState('closed')}
        />
      )}
    </>
  );
}
