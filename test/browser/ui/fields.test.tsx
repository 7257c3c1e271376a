import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Localized } from '../../../renderer/domain/localized';
import { BilingualField } from '../../../renderer/ui/bilingual-field';
import { ComboBox } from '../../../renderer/ui/combo-box';
import { DateField } from '../../../renderer/ui/date-field';
import { FilterMenuChip } from '../../../renderer/ui/filter-chip';
import { LocalizedText } from '../../../renderer/ui/localized-text';
import { MultiSelect } from '../../../renderer/ui/multi-select';
import { Select } from '../../../renderer/ui/select';
import { TextField } from '../../../renderer/ui/text-field';
import { find, show } from './show';

const choices = ['Abfall', 'Geodaten', 'Stadtplanung'].map((text) => ({ id: text.toLowerCase(), text }));

/** Keeps what a field reports and hands it back, as a form does. */
function Kept<Value>(props: {
  initial: Value;
  onValue: (value: Value) => void;
  children: (value: Value, change: (value: Value) => void) => React.ReactNode;
}) {
  const [value, setValue] = useState(props.initial);
  return props.children(value, (next) => {
    setValue(next);
    props.onValue(next);
  });
}

describe('fields', () => {
  it('describe themselves with their warning and error', async () => {
    show(
      <TextField
        label="Telefon"
        value="123"
        onChange={() => undefined}
        description="Mit Vorwahl."
        warning="Kürzer als üblich."
      />,
    );
    const field = page.getByRole('textbox', { name: 'Telefon' });
    await expect.element(field).toHaveAccessibleDescription(/Mit Vorwahl\. ?Achtung: ?Kürzer als üblich\./);
    expect(field.element().getAttribute('aria-invalid')).toBeNull();
    show(<TextField label="Telefon" value="123" onChange={() => undefined} error="Keine Ziffern." />);
    await expect.element(field).toHaveAccessibleDescription(/Keine Ziffern\./);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  });

  it('say in words that something is required, and do not stop the form', async () => {
    show(
      <form>
        <TextField label="Name" value="" onChange={() => undefined} required />
      </form>,
    );
    await expect.element(page.getByRole('textbox', { name: 'Name(Pflichtfeld)' })).toBeVisible();
    expect((find('form') as HTMLFormElement).checkValidity()).toBe(true);
  });
});

describe('a bilingual field', () => {
  it('carries both languages and leaves an emptied one out', async () => {
    const onValue = vi.fn<(value: Localized) => void>();
    show(
      <Kept<Localized> initial={{ nl: 'Teamleider' }} onValue={onValue}>
        {(value, change) => <BilingualField label="Funktion" language="de" value={value} onChange={change} />}
      </Kept>,
    );
    const german = page.getByRole('textbox', { name: 'Funktion auf Deutsch' });
    const dutch = page.getByRole('textbox', { name: 'Funktion auf Niederländisch' });
    await expect.element(german).toHaveAttribute('lang', 'de');
    await expect.element(dutch).toHaveAttribute('lang', 'nl');
    await german.fill('Teamleitung');
    expect(onValue).toHaveBeenLastCalledWith({ de: 'Teamleitung', nl: 'Teamleider' });
    await dutch.clear();
    expect(onValue).toHaveBeenLastCalledWith({ de: 'Teamleitung' });
  });

  it('says that a very long text may be dropped beside the other language, and blocks nothing', async () => {
    const long = 'lang verhaal '.repeat(1_600);
    const field = (value: Localized, onChange: (value: Localized) => void) => (
      <BilingualField label="Notiz" language="de" multiline value={value} onChange={onChange} />
    );
    const onValue = vi.fn<(value: Localized) => void>();
    show(
      <Kept<Localized> initial={{ nl: long }} onValue={onValue}>
        {field}
      </Kept>,
    );
    const german = page.getByRole('textbox', { name: 'Notiz auf Deutsch' });
    const dutch = page.getByRole('textbox', { name: 'Notiz auf Niederländisch' });
    await expect.element(dutch).toBeVisible();
    expect(page.getByText(/^Sehr lang/).elements()).toEqual([]);
    await german.fill('kurz');
    await expect.element(dutch).toHaveAccessibleDescription(/Sehr lang/);
    expect(onValue).toHaveBeenLastCalledWith({ de: 'kurz', nl: long });
    await dutch.fill('kort');
    await expect.element(dutch).not.toHaveAccessibleDescription(/Sehr lang/);
  });

  it('stands side by side where there is room, else one above the other', async () => {
    const field = <BilingualField label="Funktion" language="de" value={{}} onChange={() => undefined} />;
    const tops = () =>
      [...document.querySelectorAll('input')].map((input) => Math.round(input.getBoundingClientRect().top));
    show(<div style={{ width: 700 }}>{field}</div>);
    await expect.poll(() => new Set(tops()).size).toBe(1);
    show(<div style={{ width: 400 }}>{field}</div>);
    await expect.poll(() => new Set(tops()).size).toBe(2);
  });
});

describe('choosing', () => {
  it('takes one of a list by keyboard', async () => {
    const onValue = vi.fn<(value: string | undefined) => void>();
    show(
      <Kept<string | undefined> initial={undefined} onValue={onValue}>
        {(value, change) => <Select label="Thema" choices={choices} value={value} onChange={change} />}
      </Kept>,
    );
    await expect.poll(() => document.querySelector('button')).not.toBeNull();
    find('button').focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('listbox')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => onValue.mock.lastCall).toEqual(['geodaten']);
    await expect.poll(() => find('button').textContent).toContain('Geodaten');
  });

  it('finds one of a long list by typing, and can be emptied', async () => {
    const onValue = vi.fn<(value: string | undefined) => void>();
    show(
      <Kept<string | undefined> initial={undefined} onValue={onValue}>
        {(value, change) => <ComboBox label="Thema" choices={choices} value={value} onChange={change} />}
      </Kept>,
    );
    await page.getByRole('combobox').click();
    await userEvent.keyboard('plan');
    await expect.element(page.getByRole('option')).toHaveTextContent('Stadtplanung');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('combobox')).toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onValue.mock.lastCall).toEqual(['stadtplanung']);
    await page.getByRole('combobox').clear();
    await userEvent.tab();
    await expect.poll(() => onValue.mock.lastCall).toEqual([undefined]);
  });

  it('keeps a text that is not in the list where that is allowed', async () => {
    const onText = vi.fn<(text: string) => void>();
    show(
      <Kept initial="" onValue={onText}>
        {(text, change) => (
          <ComboBox
            label="Abteilung"
            choices={choices}
            value={undefined}
            onChange={() => undefined}
            text={text}
            onTextChange={change}
          />
        )}
      </Kept>,
    );
    await page.getByRole('combobox').fill('Straßenreinigung');
    await userEvent.tab();
    expect(onText).toHaveBeenLastCalledWith('Straßenreinigung');
    await expect.element(page.getByRole('combobox')).toHaveValue('Straßenreinigung');
  });

  it('adds several by search and keeps them when the list is closed by Escape', async () => {
    const onValue = vi.fn<(value: string[]) => void>();
    show(
      <Kept initial={['abfall']} onValue={onValue}>
        {(value, change) => <MultiSelect label="Themen" choices={choices} value={value} onChange={change} />}
      </Kept>,
    );
    await page.getByRole('button', { name: 'Themen: Hinzufügen' }).click();
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('geo');
    await expect.element(page.getByRole('option')).toHaveTextContent('Geodaten');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('searchbox')).toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{Enter}');
    expect(onValue).toHaveBeenLastCalledWith(['abfall', 'geodaten']);
    await userEvent.keyboard('{Escape}{Escape}{Escape}');
    await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
    expect(onValue).toHaveBeenLastCalledWith(['abfall', 'geodaten']);
  });

  it('takes a chip away by Delete', async () => {
    const onValue = vi.fn<(value: string[]) => void>();
    show(
      <Kept initial={['abfall', 'geodaten']} onValue={onValue}>
        {(value, change) => <MultiSelect label="Themen" choices={choices} value={value} onChange={change} />}
      </Kept>,
    );
    await expect.poll(() => document.querySelector('[role=row]')).not.toBeNull();
    find('[role=row]').focus();
    await userEvent.keyboard('{Delete}');
    expect(onValue).toHaveBeenLastCalledWith(['geodaten']);
  });

  it('offers to make a new one of a text nobody has', async () => {
    const onCreate = vi.fn<(text: string) => void>();
    show(
      <MultiSelect
        label="Themen"
        choices={choices}
        value={[]}
        onChange={() => undefined}
        onCreate={onCreate}
      />,
    );
    await page.getByRole('button', { name: 'Themen: Hinzufügen' }).click();
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('Friedhöfe');
    await page.getByRole('button', { name: '„Friedhöfe“ neu anlegen' }).click();
    expect(onCreate).toHaveBeenCalledWith('Friedhöfe');
  });

  it('filters by several choices, keeps them on Escape, and resets by its last entry', async () => {
    const onValue = vi.fn<(value: string[]) => void>();
    show(
      <Kept initial={['abfall']} onValue={onValue}>
        {(value, change) => (
          <FilterMenuChip label="Thema" choices={choices} value={value} onChange={change} />
        )}
      </Kept>,
    );
    await page.getByRole('button', { name: 'Thema: Abfall' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Geodaten' }).click();
    expect(onValue).toHaveBeenLastCalledWith(['abfall', 'geodaten']);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Thema: Abfall +1' })).toBeVisible();
    expect(onValue).toHaveBeenCalledOnce();
    await page.getByRole('button', { name: 'Thema: Abfall +1' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Filter zurücksetzen' }).click();
    expect(onValue).toHaveBeenLastCalledWith([]);
  });
});

describe('a date field', () => {
  it('takes and gives plain days, in the order of the reader', async () => {
    const onValue = vi.fn<(value: string | undefined) => void>();
    show(
      <Kept<string | undefined> initial="2026-06-10" onValue={onValue}>
        {(value, change) => <DateField label="Bestätigt am" value={value} onChange={change} />}
      </Kept>,
    );
    const segments = () => [...document.querySelectorAll<HTMLElement>('[role=spinbutton]')];
    await expect.poll(() => segments().map((segment) => segment.textContent)).toEqual(['10', '06', '2026']);
    segments()[0]?.focus();
    await userEvent.keyboard('12');
    expect(onValue).toHaveBeenLastCalledWith('2026-06-12');
    await page.getByRole('button', { name: 'Datum entfernen' }).click();
    await expect.poll(() => onValue.mock.lastCall).toEqual([undefined]);
  });

  it('shows nothing for what is not a day', async () => {
    show(<DateField label="Bestätigt am" value="2026-02-31x" onChange={() => undefined} />);
    await expect.poll(() => document.querySelectorAll('[role=spinbutton][data-placeholder]').length).toBe(3);
  });
});

describe('a text in one of two languages', () => {
  it('is plain in the own language and tagged, with its lang, in the other', async () => {
    show(
      <>
        <p id="own">
          <LocalizedText text={{ de: 'Leitung', nl: 'Leiding' }} language="de" />
        </p>
        <p id="other">
          <LocalizedText text={{ nl: 'Teamleider' }} language="de" />
        </p>
      </>,
    );
    await expect.poll(() => document.querySelector('#own')?.textContent).toBe('Leitung');
    expect(find('#other [lang]').getAttribute('lang')).toBe('nl');
    expect(find('#other').textContent).toContain('(Niederländisch)');
  });
});
