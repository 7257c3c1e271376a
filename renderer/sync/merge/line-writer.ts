import { closedParameter } from '../../codec/closed-parameter';
import { writeLine } from '../../codec/card-editor';
import type { CardVersion } from '../../codec/card-lines';
import type { ContentLine, LineParameter } from '../../codec/content-lines';
import { foldLine } from '../../codec/fold-line';
import { decodeTransfer, encodingOf, isTransferParameter } from '../../codec/line-values';

/** Where lines are written to: in which version and with which line end. */
export type LineTarget = { version: CardVersion; eol: string };

/** Characters that other programs take for line ends though the standards do not. */
const otherEnds = /[\u0085\u2028\u2029]/g;
// Line feed, carriage return and tab are left: they are folding here.
const controls = /[^\P{Cc}\t\r\n]/gu;

/** Text without what could begin a line or end a value in some program: never more than one line comes of it. */
function safeText(text: string): string {
  return text.replace(otherEnds, '\\n').replace(controls, '');
}

/** A line of one text as it is written into another: its own folding, the line ends and the group of the other. */
export function carriedLine(line: ContentLine, from: CardVersion, target: LineTarget, group: string): string {
  if (line.kind === 'property' && (from !== target.version || group !== line.group)) {
    return rewrittenLine(line, from, target, group);
  }
  const body = safeText(line.raw.trimStart()).replace(/[\r\n]+$/, '');
  // A soft line break with nothing behind it would take the next line in.
  const own = encodingOf(line) === 'quoted-printable' ? body.replace(/=+$/, '') : body;
  return own.replace(/\r\n?|\n/g, target.eol) + target.eol;
}

function rewrittenLine(line: ContentLine, from: CardVersion, target: LineTarget, group: string): string {
  const name = line.spelling.slice(line.group === '' ? 0 : line.group.length + 1);
  const spelling = group === '' ? name : `${group}.${name}`;
  if (from === target.version && from !== '2.1') {
    const head = [spelling, ...line.parameters.map(({ raw }) => raw)].join(';');
    return foldLine(oneLine(`${head}:${line.value}`), target.eol);
  }
  return writtenLine(spelling, line.parameters, decodeTransfer(line), target);
}

const oneLine = (text: string): string => safeText(text).replace(/\r\n?|\n/g, '\\n');

/** A new line with these parameters; what they say of the encoding goes. `value` is escaped. */
export function writtenLine(
  spelling: string,
  parameters: readonly LineParameter[],
  value: string,
  target: LineTarget,
): string {
  const kept = parameters
    .filter((parameter) => !isTransferParameter(parameter))
    .map((parameter) => oneLine(closedParameter(parameter)));
  return writeLine(target.version, { spelling, parameters: kept, value: safeText(value) }, target.eol);
}
