import type { ContentLine, LineParameter } from './content-lines';
import type { LineContent, LineEditor } from './line-editor';
import type { ListEntry } from './list-lines';

/** How one kind of list is compared and written. */
export type ListRules<Value, Editor extends LineEditor<unknown> = LineEditor<unknown>> = {
  name: string;
  /** Values with the same key are the same entry, edited or not. */
  keyOf: (value: Value) => string;
  /** Parameters and escaped value of the line; `line` is the one that is edited, if any. */
  write: (
    value: Value,
    editor: Editor,
    line: ContentLine | undefined,
  ) => Omit<LineContent, 'spelling' | 'parameters'> & {
    parameters: readonly LineParameter[];
  };
};

/**
 * Makes the lines of a list say `wanted`, in that order. An entry is found again by its value, then by its place, so
 * that editing one entry rewrites one line; entries that say the same keep their bytes.
 */
export function patchList<Value, Editor extends LineEditor<unknown>>(
  editor: Editor,
  current: readonly ListEntry<Value>[],
  wanted: readonly Value[],
  rules: ListRules<Value, Editor>,
): void {
  const pairs = matchEntries(current, wanted, rules.keyOf);
  const paired = new Set(pairs);
  for (const entry of current) if (!paired.has(entry)) editor.remove(entry.line);
  const kept = current.filter((entry) => paired.has(entry)).map(({ line }) => line);
  const ordered = pairs.filter((entry) => entry !== undefined).map(({ line }) => line);
  if (ordered.some((line, index) => line !== kept[index])) editor.reorder(kept, ordered);
  let previous: ContentLine | undefined;
  wanted.forEach((value, index) => {
    const entry = pairs[index];
    if (entry && sameValue(entry.value, value)) {
      previous = entry.line;
      return;
    }
    const { parameters, value: text } = rules.write(value, editor, entry?.line);
    if (entry) {
      previous = editor.replace(entry.line, parameters, text);
      return;
    }
    const content = { spelling: rules.name, parameters: parameters.map(({ raw }) => raw), value: text };
    const following = pairs.slice(index + 1).find((each) => each !== undefined)?.line;
    if (!following) previous = editor.add(content);
    else if (previous) previous = editor.addBeside(previous, 'after', content);
    else previous = editor.addBeside(following, 'before', content);
  });
}

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** For each wanted value the entry it was, if any: first the equal ones, then same key, same place, any that is left. */
function matchEntries<Value>(
  current: readonly ListEntry<Value>[],
  wanted: readonly Value[],
  keyOf: (value: Value) => string,
): (ListEntry<Value> | undefined)[] {
  const pairs: (ListEntry<Value> | undefined)[] = wanted.map(() => undefined);
  const free = new Set(current);
  const take = (fits: (entry: ListEntry<Value>, value: Value, index: number) => boolean): void => {
    wanted.forEach((value, index) => {
      if (pairs[index] || free.size === 0) return;
      for (const entry of free) {
        if (!fits(entry, value, index)) continue;
        pairs[index] = entry;
        free.delete(entry);
        return;
      }
    });
  };
  take((entry, value) => sameValue(entry.value, value));
  take((entry, value) => keyOf(entry.value) === keyOf(value));
  take((entry, _, index) => current[index] === entry);
  // Fewer entries than before means that some were taken away, not that the rest was rewritten.
  if (wanted.length >= current.length) take(() => true);
  return pairs;
}
