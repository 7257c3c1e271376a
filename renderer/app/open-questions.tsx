import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLive } from '../storage/use-live';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { paths } from './paths';
import { useServices } from './services';
import { useFormats } from './settings-context';

/** On a record's own screen: fields that were changed here and elsewhere, and the way to settle them. */
export function OpenQuestions({ itemId }: { itemId: string }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const [, navigate] = useLocation();
  const count = useLive(async () => (await storage.conflicts.ofItem(itemId)).length, [storage, itemId], 0);
  if (count === 0) return null;
  return (
    <Banner
      kind="info"
      actions={
        <Button size="small" onPress={() => navigate(paths.questionsOf(itemId))}>
          {t('questions.open')}
        </Button>
      }
    >
      {t('questions.banner', { count, number: formats.number(count) })}
    </Banner>
  );
}
