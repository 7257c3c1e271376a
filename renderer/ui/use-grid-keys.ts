import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { type GridSize, nextPlace } from './grid-place';
import type { GridPlace, GridSelection } from './grid-types';
import type { GridFocus } from './use-grid-focus';

/** Letters typed further apart than this begin a new word. Milliseconds. */
const typingPause = 800;

type GridKeysOptions = {
  focus: GridFocus;
  header: RefObject<HTMLElement | null>;
  size: GridSize;
  scrollToRow: (index: number) => void;
  selection: GridSelection | undefined;
  onActivate: ((index: number) => void) | undefined;
  onTypeAhead: ((text: string) => number | undefined) | undefined;
};

export type GridKeys = {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  /** From the header down into the rows. */
  enterRows: () => void;
};

/** Keyboard and mouse of a grid's rows, by the pattern "grid" of the WAI-ARIA Authoring Practices. */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { focus, header, size, scrollToRow, selection, onActivate, onTypeAhead } = options;
  const { place } = focus;
  const range = useRef<{ from: number; until: number }>(undefined);
  const typed = useRef({ text: '', at: 0 });

  function goTo(next: GridPlace) {
    if (size.rows === 0) return;
    scrollToRow(next.row);
    focus.moveTo(next);
  }

  function toggle(index: number) {
    range.current = { from: index, until: index };
    selection?.onToggle(index, { range: false, from: index, until: index });
  }

  function extendTo(index: number) {
    const { from, until } = range.current ?? { from: place.row, until: place.row };
    range.current = { from, until: index };
    selection?.onToggle(index, { range: true, from, until });
  }

  function move(event: KeyboardEvent<HTMLElement>): boolean {
    const next = nextPlace(event.key, event.ctrlKey || event.metaKey, place, size);
    if (!next) return false;
    if (event.key === 'ArrowUp' && place.row === 0) {
      const button = header.current?.querySelector<HTMLElement>('button[tabindex="0"]');
      if (button) {
        button.focus();
        return true;
      }
    }
    if (event.shiftKey && selection && next.row !== place.row) extendTo(next.row);
    else if (next.row !== place.row) range.current = undefined;
    goTo(next);
    return true;
  }

  function typeAhead(event: KeyboardEvent<HTMLElement>): boolean {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!onTypeAhead || !isLetter) return false;
    const continues = event.timeStamp - typed.current.at < typingPause;
    if (event.key === ' ' && !(continues && typed.current.text !== '')) return false;
    const text = (continues ? typed.current.text : '') + event.key;
    typed.current = { text, at: event.timeStamp };
    const found = onTypeAhead(text);
    if (found !== undefined) goTo({ row: found, column: -1 });
    return true;
  }

  function act(event: KeyboardEvent<HTMLElement>): boolean {
    if (event.key === 'Enter') {
      onActivate?.(place.row);
      return onActivate !== undefined;
    }
    if (!selection) return false;
    if (event.key === ' ') {
      toggle(place.row);
      return true;
    }
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      selection.onSelectAll();
      return true;
    }
    if (event.key === 'Escape' && selection.state !== 'none') {
      selection.onClear();
      return true;
    }
    return false;
  }

  return {
    enterRows: () => goTo(place),
    onKeyDown: (event) => {
      const isOwn =
        event.target instanceof HTMLElement && event.target.matches('[role=row], [role=gridcell]');
      if (!isOwn || event.altKey || size.rows === 0) return;
      if (typeAhead(event) || move(event) || act(event)) event.preventDefault();
    },
    onMouseDown: (event) => {
      // Shift and click picks a range; without this the browser would mark the text between.
      if (event.shiftKey && selection) event.preventDefault();
    },
    onClick: (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const index = Number(target?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN);
      if (Number.isNaN(index) || target?.closest('a, button, input')) return;
      const onTick = target?.closest('[data-select]') !== null;
      if (selection && event.shiftKey) extendTo(index);
      else if (selection && (onTick || event.ctrlKey || event.metaKey)) toggle(index);
      else onActivate?.(index);
      focus.moveTo({ row: index, column: -1 });
    },
  };
}
