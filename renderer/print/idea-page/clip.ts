/** A text as it stands on the page; `cut` if it goes on in the desk. */
export type Clipped = { text: string; cut: boolean };

/** What a line break takes, in letters: about as much as a line of a column holds. */
const lineBreak = 50;

/**
 * At most `limit` letters of a text, ended between two words where there are any. Line breaks count as lines, for a
 * text of short ones is as high as a long one.
 */
export function clip(text: string, limit: number): Clipped {
  let room = limit;
  let end = 0;
  for (const letter of text) {
    room -= letter === '\n' ? lineBreak : 1;
    if (room < 0) break;
    end += letter.length;
  }
  if (end === text.length) return { text, cut: false };
  // A letter and the marks over it stay together.
  while (end > 0 && /^[\p{M}\u200d]/u.test(text.slice(end))) {
    end -= /[\udc00-\udfff]/.test(text[end - 1] ?? '') ? 2 : 1;
  }
  const head = text.slice(0, end);
  const isWithinWord = /^\S/u.test(text.slice(end)) && /\S$/u.test(head);
  const words = isWithinWord ? head.replace(/\s+\S*$/u, '') : head;
  // A word as long as the room is better broken than left out.
  return { text: (words.length * 2 > head.length ? words : head).trimEnd(), cut: true };
}

/** The first of a list, and how many are left in the desk. */
export type Shown<Item> = { shown: readonly Item[]; left: number };

export function firstOf<Item>(items: readonly Item[], limit: number): Shown<Item> {
  return { shown: items.slice(0, limit), left: Math.max(0, items.length - limit) };
}
