import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/settings-context';
import { useStaysTrue } from '../../../app/use-stays-true';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { FileDrop } from '../../../ui/file-drop';
import { ProgressPanel } from '../../../ui/progress-panel';
import styles from '../contact-form.module.css';
import { FormSection } from '../../../app/form-section';
import { photoLimit, photoTypes } from '../scale-photo';
import type { PhotoState } from '../use-photo';

const megabyte = 1024 * 1024;
/** Work shorter than this shows no progress, which would only flicker (milliseconds). */
const patienceMs = 400;

/** The picture: choose, drop or paste one, or take it away. */
export function PhotoSection({ photo }: { photo: PhotoState }) {
  const { t } = useTranslation(['contactForm', 'errors']);
  const formats = useFormats();
  const isSlow = useStaysTrue(photo.work.kind === 'scaling', patienceMs);
  const size = (bytes: number) => t('photo.size', { size: formats.number(Math.ceil(bytes / megabyte)) });
  return (
    <FormSection title={t('photo.title')}>
      <div className={styles['photo']}>
        {photo.address !== undefined && (
          <div className={styles['picture']}>
            <img src={photo.address} alt={t('photo.alt')} />
            <Button size="small" onPress={photo.remove}>
              {t('photo.remove')}
            </Button>
          </div>
        )}
        <FileDrop
          label={t('photo.drop')}
          chooseLabel={photo.address === undefined ? t('photo.choose') : t('photo.chooseOther')}
          accept={photoTypes}
          onFiles={([file]) => file && photo.take(file)}
          className={styles['drop']}
        >
          {t('photo.limits', { limit: size(photoLimit) })}
        </FileDrop>
      </div>
      {isSlow && <ProgressPanel label={t('photo.working')} done={0} countText={t('photo.workingHint')} />}
      {photo.work.kind === 'tooLarge' && (
        <Banner kind="error" live>
          {t('errors:photoTooLarge', { size: size(photo.work.size), limit: size(photoLimit) })}
        </Banner>
      )}
      {photo.work.kind === 'unknown' && (
        <Banner kind="error" live>
          {t('errors:photoUnknown')}
        </Banner>
      )}
    </FormSection>
  );
}
