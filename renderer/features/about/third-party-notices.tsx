import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextArea } from '../../ui/text-area';

type Notices = { kind: 'closed' } | { kind: 'reading' } | { kind: 'open'; text: string } | { kind: 'failed' };

/** Licences of the packages in the app, as the build wrote them beside the page. */
export function ThirdPartyNotices() {
  const { t } = useTranslation(['frame', 'common', 'errors']);
  const [notices, setNotices] = useState<Notices>({ kind: 'closed' });
  const read = async () => {
    setNotices({ kind: 'reading' });
    try {
      const answer = await fetch('third-party-notices.txt');
      setNotices(answer.ok ? { kind: 'open', text: await answer.text() } : { kind: 'failed' });
    } catch {
      setNotices({ kind: 'failed' });
    }
  };
  return (
    <Card title={t('about.notices')}>
      {notices.kind === 'open' ? (
        // The licences are in the language their authors wrote them in.
        <TextArea
          label={t('about.notices')}
          labelHidden
          readOnly
          lang="en"
          rows={16}
          value={notices.text}
          onChange={() => undefined}
        />
      ) : (
        <Button pending={notices.kind === 'reading'} onPress={() => void read()}>
          {t('common:showMore')}
        </Button>
      )}
      {notices.kind === 'failed' && (
        <Banner kind="error" live>
          {t('errors:unexpected')}
        </Banner>
      )}
    </Card>
  );
}
