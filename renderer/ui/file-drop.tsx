import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import button from './button.module.css';
import { classNames } from './class-names';
import styles from './file-drop.module.css';
import { Icon } from './icon';

export type FileDropProps = {
  /** What belongs here: "vCard, CSV oder Excel hierher ziehen". */
  label: string;
  chooseLabel: string;
  /** Limits, what happens next. */
  children?: ReactNode;
  /** File name endings and types of the chooser, such as ".vcf" or "text/csv". Dropped files are not filtered. */
  accept?: readonly string[];
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** Replaces the page's own chooser, where the frame opens one of the system. */
  onChoose?: () => void;
  disabled?: boolean;
  className?: string | undefined;
};

/** A place to drop files, with a button for those who do not drag; pasted files are taken too. */
export function FileDrop(props: FileDropProps) {
  const { multiple = false, disabled = false, onFiles, onChoose } = props;
  const choose = (
    <AriaButton
      className={`${button['button']} ${button['secondary']}`}
      isDisabled={disabled}
      onPress={onChoose}
    >
      {props.chooseLabel}
    </AriaButton>
  );
  return (
    <DropZone
      isDisabled={disabled}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const items = event.items.filter(isFileDropItem);
        void Promise.all(items.map((item) => item.getFile())).then((files) => {
          if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
        });
      }}
      className={classNames(styles['zone'], props.className)}
    >
      <Icon icon={Upload} size={24} className={styles['sign']} />
      <Text slot="label" className={styles['label'] ?? ''}>
        {props.label}
      </Text>
      {props.children !== undefined && <div className={styles['text']}>{props.children}</div>}
      {onChoose ? (
        choose
      ) : (
        <FileTrigger
          allowsMultiple={multiple}
          {...(props.accept && { acceptedFileTypes: props.accept })}
          onSelect={(files) => files && files.length > 0 && onFiles([...files])}
        >
          {choose}
        </FileTrigger>
      )}
    </DropZone>
  );
}
