import type { LineEditor } from './line-editor';
import { linesNamed, lineText } from './line-values';
import { escapeText } from './text-value';

/**
 * Sets a property that stands once and holds one text; empty takes all lines of this name away. A line that
 * says the same already stays as it is.
 */
export function setOwnText(editor: LineEditor<unknown>, name: string, text: string): void {
  const lines = linesNamed(editor, name);
  if (text === '') {
    for (const line of lines) editor.remove(line);
    return;
  }
  const line = lines.find((each) => lineText(each) !== '') ?? lines[0];
  if (!line) editor.add({ spelling: name, parameters: [], value: escapeText(text) });
  else if (lineText(line) !== text) editor.replace(line, line.parameters, escapeText(text));
}
