import { useId } from 'react';
import styles from './duplicates.module.css';

export type ChoiceRowProps = {
  legend: string;
  hint?: string;
  options: readonly { id: string; text: string; detail?: string; lang?: string }[];
  value: string | undefined;
  onChange: (id: string) => void;
};

/** One field of several entries side by side: arrow keys move between the values, the chosen one counts. */
export function ChoiceRow({ legend, hint, options, value, onChange }: ChoiceRowProps) {
  const name = useId();
  const hintId = useId();
  return (
    <fieldset className={styles['row']} aria-describedby={hint === undefined ? undefined : hintId}>
      <legend className={styles['legend']}>{legend}</legend>
      {hint !== undefined && (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.id} className={styles['option']}>
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            <span className={styles['optionText']}>
              <span lang={option.lang}>{option.text}</span>
              {option.detail !== undefined && option.detail !== '' && (
                <span className={styles['optionDetail']}>{option.detail}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
