import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { FileDrop } from '../../ui/file-drop';
import { TextArea } from '../../ui/text-area';
import styles from './import.module.css';
import { acceptedEndings } from './source-kind';

export type ChooseStepProps = {
  onFiles: (files: File[]) => void;
  onText: (name: string, text: string) => void;
};

/** Where files are dropped or chosen and text is pasted. */
export function ChooseStep({ onFiles, onText }: ChooseStepProps) {
  const { t } = useTranslation('contactImport');
  const [text, setText] = useState('');
  return (
    <div className={styles['stack']}>
      <FileDrop
        label={t('choose.drop')}
        chooseLabel={t('choose.button')}
        accept={acceptedEndings}
        multiple
        onFiles={onFiles}
      >
        {t('choose.kinds')}
      </FileDrop>
      <Card title={t('choose.paste')}>
        <div className={styles['stack']}>
          <TextArea
            label={t('choose.pasteLabel')}
            description={t('choose.pasteHint')}
            value={text}
            onChange={setText}
            rows={4}
          />
          <div>
            <Button disabled={text.trim() === ''} onPress={() => onText(t('choose.pastedName'), text)}>
              {t('choose.pasteButton')}
            </Button>
          </div>
        </div>
      </Card>
    </div>
  );
}
