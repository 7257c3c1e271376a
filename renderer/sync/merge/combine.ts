import type { LineParameter } from '../../codec/content-lines';
import { decodeTransfer, lineComponents, parameterOf } from '../../codec/line-values';
import { escapeText } from '../../codec/text-value';
import { canonicalParameters } from '../canonical-parameters';
import { canonicalValue, inlineData, plainValue } from '../canonical-value';
import { companionsCanon, type Instance } from '../line-instances';
import { isFreeText } from '../property-traits';
import { diff3 } from './diff3';

/** A property that both sides changed, in different respects: where its value, parameters and labels come from. */
export type Combined = {
  /** Escaped; `undefined` for theirs with its bytes. */
  value: string | undefined;
  parameters: readonly LineParameter[];
  /** Whether the first line differs from theirs at all. */
  rewrites: boolean;
  labelsOf: 'mine' | 'theirs';
  /** Whether two texts were joined line by line. */
  joined: boolean;
};

type Side = 'mine' | 'theirs' | 'both';

/** Which side changed it; `both` if they changed it differently. */
function sideOf(base: string, mine: string, theirs: string): Side {
  if (mine === base || mine === theirs) return 'theirs';
  return theirs === base ? 'mine' : 'both';
}

/** Parameters that say what the value is, and do not change without it. */
const bound = ['VALUE', 'TZID', 'LANGUAGE'];

/**
 * One property out of three versions: value, parameters and labels are taken each from the side that changed them, free
 * texts are joined line by line. `undefined` if both sides changed the same.
 */
export function combine(base: Instance, mine: Instance, theirs: Instance): Combined | undefined {
  const lines = [base.line, mine.line, theirs.line] as const;
  if (lines.some((line) => line.kind !== 'property' || inlineData(line) !== undefined)) return undefined;
  const isBound = bound.some((name) => new Set(lines.map((line) => parameterOf(line, name))).size > 1);
  const [before, own, other] = lines;
  const value = sideOf(canonicalValue(before), canonicalValue(own), canonicalValue(other));
  const parameters = sideOf(
    canonicalParameters(before),
    canonicalParameters(own),
    canonicalParameters(other),
  );
  const labels = sideOf(
    companionsCanon(base.companions),
    companionsCanon(mine.companions),
    companionsCanon(theirs.companions),
  );
  if (labels === 'both') return undefined;
  const joined =
    value === 'both' && isFreeText(own.name)
      ? diff3(plainValue(before), plainValue(own), plainValue(other))
      : undefined;
  if (joined !== undefined) {
    // The mark of a translation says which text it was made of: one of two joined ones was not made of either.
    const kept = parameters === 'mine' ? own.parameters : other.parameters;
    return { value: escapeText(joined), parameters: kept, rewrites: true, labelsOf: labels, joined: true };
  }
  if (isBound || value === 'both' || parameters === 'both') return undefined;
  return {
    value: value === 'mine' ? valueText(own) : undefined,
    parameters: parameters === 'mine' ? own.parameters : other.parameters,
    rewrites: value === 'mine' || parameters === 'mine',
    labelsOf: labels,
    joined: false,
  };
}

/** The value as it is written, without transfer encoding. */
export function valueText(line: Instance['line']): string {
  return ['N', 'ADR', 'ORG'].includes(line.name) ? lineComponents(line).join(';') : decodeTransfer(line);
}
