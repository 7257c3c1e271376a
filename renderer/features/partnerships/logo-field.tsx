import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureLimit, scalePicture } from '../../app/scale-picture';
import { useFormats } from '../../app/settings-context';
import { encodeBase64 } from '../../codec/base64';
import type { HouseLogo } from '../../domain/letterhead';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { FileDrop } from '../../ui/file-drop';
import styles from './partnerships.module.css';

/** Longest edge of a kept logo in pixels: as wide as it is ever printed, with 300 dots an inch and more. */
const logoEdge = 720;
/** Up to here a logo stays a PNG with its clear parts (bytes); a photograph is kept as JPEG. */
const clearUpTo = 200 * 1024;
const logoTypes = ['image/png', 'image/jpeg'] as const;
const megabyte = 1024 * 1024;

type Refusal = { kind: 'tooLarge'; size: number } | { kind: 'unknown' | 'broken' };

/** The logo of a house: chosen or dropped, drawn anew, or taken away. A refused file leaves the one there is. */
export function LogoField({
  logo,
  onChange,
}: {
  logo: HouseLogo | null;
  onChange: (logo: HouseLogo | null) => void;
}) {
  const { t } = useTranslation('letterhead');
  const formats = useFormats();
  const [refused, setRefused] = useState<Refusal | null>(null);
  /** Counts files, so that a slow one cannot replace a later choice. */
  const latest = useRef(0);
  const size = (bytes: number) => t('logo.size', { size: formats.number(Math.ceil(bytes / megabyte)) });

  const take = async (file: File) => {
    latest.current += 1;
    const mine = latest.current;
    const scaled = await scalePicture(file, { edge: logoEdge, clearUpTo });
    if (mine !== latest.current) return;
    if (!scaled.ok) {
      setRefused(
        scaled.reason === 'tooLarge' ? { kind: 'tooLarge', size: file.size } : { kind: scaled.reason },
      );
      return;
    }
    const { mediaType, bytes, width, height } = scaled;
    setRefused(null);
    onChange({ mediaType, base64: encodeBase64(bytes), width, height });
  };

  return (
    <fieldset className={styles['group']}>
      <legend>{t('logo.title')}</legend>
      <div className={styles['logo']}>
        {logo && (
          <div className={styles['picture']}>
            <img src={`data:${logo.mediaType};base64,${logo.base64}`} alt={t('logo.title')} />
            <Button
              size="small"
              onPress={() => {
                latest.current += 1;
                setRefused(null);
                onChange(null);
              }}
            >
              {t('logo.remove')}
            </Button>
          </div>
        )}
        <FileDrop
          label={t('logo.drop')}
          chooseLabel={logo ? t('logo.chooseOther') : t('logo.choose')}
          accept={logoTypes}
          onFiles={([file]) => file && void take(file)}
          className={styles['drop']}
        >
          {t('logo.limits', { limit: size(pictureLimit) })}
        </FileDrop>
      </div>
      {refused && (
        <Banner kind="error" live>
          {refused.kind === 'tooLarge'
            ? t('logo.tooLarge', { size: size(refused.size), limit: size(pictureLimit) })
            : t(`logo.${refused.kind}`)}
        </Banner>
      )}
    </fieldset>
  );
}
