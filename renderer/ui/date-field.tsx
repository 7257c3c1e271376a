import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import styles from './date-field.module.css';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-notes';
import { Icon } from './icon';
import popover from './popover.module.css';

export type DateFieldProps = FieldTexts & {
  /** A day as YYYY-MM-DD; `undefined` for none. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  onBlur?: () => void;
  name?: string;
  /** First and last day that can be picked, as YYYY-MM-DD. */
  min?: string;
  max?: string;
  /** Marks days as not to be picked (closing days). */
  isUnavailable?: (day: string) => boolean;
  /** Between day, month and year; that of the interface language if absent. */
  separator?: '.' | '-';
  firstDayOfWeek?: 'mon' | 'sun' | 'sat';
  disabled?: boolean;
  className?: string | undefined;
};

/** Reads YYYY-MM-DD; `null` for anything that is not a day. */
function toDate(day: string | undefined): CalendarDate | null {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) return null;
  try {
    return parseDate(day);
  } catch {
    return null;
  }
}

/** A day, typed in segments in the reader's own order or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { t } = useTranslation('common');
  const { label, labelHidden, description, warning, error, required, isUnavailable, disabled } = props;
  const min = toDate(props.min);
  const max = toDate(props.max);
  const value = toDate(props.value);
  return (
    <DatePicker
      value={value}
      onChange={(day) => props.onChange(day?.toString())}
      onBlur={props.onBlur}
      name={props.name}
      granularity="day"
      shouldForceLeadingZeros
      {...(min && { minValue: min })}
      {...(max && { maxValue: max })}
      {...(isUnavailable && { isDateUnavailable: (day) => isUnavailable(day.toString()) })}
      {...(props.firstDayOfWeek && { firstDayOfWeek: props.firstDayOfWeek })}
      isRequired={required}
      isDisabled={disabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field['field'], props.className)}
    >
      <FieldLabel hidden={labelHidden} required={required}>
        {label}
      </FieldLabel>
      <Group className={`${field['box']} ${styles['box']}`}>
        <DateInput className={styles['segments'] ?? ''}>
          {(segment) => (
            <DateSegment
              segment={
                segment.type === 'literal' && props.separator
                  ? { ...segment, text: props.separator }
                  : segment
              }
              className={styles['segment'] ?? ''}
            />
          )}
        </DateInput>
        {value && !required && !disabled && (
          <Button
            slot={null}
            className={styles['small'] ?? ''}
            aria-label={t('clearDate')}
            onPress={() => props.onChange(undefined)}
          >
            <Icon icon={X} size={16} />
          </Button>
        )}
        <Button className={styles['small'] ?? ''}>
          <Icon icon={CalendarDays} />
        </Button>
      </Group>
      <FieldNotes description={description} warning={warning} error={error} />
      <Popover className={popover['popover'] ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Calendar>
            <header className={styles['bar']}>
              <Button slot="previous" className={styles['small'] ?? ''}>
                <Icon icon={ChevronLeft} />
              </Button>
              <CalendarHeading className={styles['month'] ?? ''} />
              <Button slot="next" className={styles['small'] ?? ''}>
                <Icon icon={ChevronRight} />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short" className={styles['grid'] ?? ''}>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles['weekday'] ?? ''}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={styles['day'] ?? ''} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
