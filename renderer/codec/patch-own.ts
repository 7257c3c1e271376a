import type { LineEditor } from './line-editor';
import { linesNamed, lineText } from './line-values';
import { cleanText, escapeText, unescapeText } from './text-value';

/**
 * Sets a property that stands once and holds one text; empty takes all lines of this name away. A line that
 * says the same already stays as it is.
 */
export function setOwnText(editor: LineEditor<unknown>, name: string, text: string): void {
  setOwnValue(editor, name, escapeText(text));
}

/** As `setOwnText`, for a value that is escaped already. */
export function setOwnValue(editor: LineEditor<unknown>, name: string, value: string): void {
  const lines = linesNamed(editor, name);
  if (value === '') {
    for (const line of lines) editor.remove(line);
    return;
  }
  const line = lines.find((each) => lineText(each) !== '') ?? lines[0];
  if (!line) editor.add({ spelling: name, parameters: [], value });
  else if (lineText(line) !== cleanText(unescapeText(value))) editor.replace(line, line.parameters, value);
}
