import { canonicalTypes } from '../canonical-parameters';
import { inlineData, plainValue } from '../canonical-value';
import { componentText, lineComponents, parameterOf } from '../../codec/line-values';
import { cleanText } from '../../codec/text-value';
import type { Instance } from '../line-instances';
import type { MergeConflict } from '../merge-types';
import type { Cluster } from './clusters';

const structured = new Set(['N', 'ADR', 'ORG']);

/** A property as the screen shows it; a picture has no text. */
function textOf({ line }: Instance): string {
  if (inlineData(line) !== undefined) return '';
  if (!structured.has(line.name)) return cleanText(plainValue(line));
  return lineComponents(line)
    .map((part) => componentText(part))
    .filter(Boolean)
    .join(', ');
}

/** With what stands beside the value, for two versions that differ in that alone. */
function fullTextOf(instance: Instance): string {
  const labels = instance.companions.map((line) => cleanText(plainValue(line)));
  const kinds = [canonicalTypes(instance.line), ...labels].filter(Boolean).join(', ');
  return kinds === '' ? textOf(instance) : `${textOf(instance)} (${kinds})`;
}

const linesOf = ({ line, companions }: Instance): string[] => [line, ...companions].map(({ raw }) => raw);

/** Two versions of one property; theirs stands in the text. */
export function propertyConflict(
  key: string,
  versions: { base: Instance | undefined; mine: Instance; theirs: Instance },
): MergeConflict {
  const { base, mine, theirs } = versions;
  const show = textOf(mine) === textOf(theirs) ? fullTextOf : textOf;
  return {
    key,
    property: mine.line.name,
    language: (parameterOf(mine.line, 'LANGUAGE') || parameterOf(theirs.line, 'LANGUAGE')).toLowerCase(),
    before: base ? show(base) : null,
    mine: show(mine),
    theirs: show(theirs),
    mineRaw: linesOf(mine),
  };
}

/** Two versions of what belongs together. */
export function clusterConflict(
  key: string,
  cluster: Cluster,
  versions: { base: readonly Instance[]; mine: readonly Instance[]; theirs: readonly Instance[] },
): MergeConflict {
  return {
    key,
    property: cluster.property,
    language: '',
    before: clusterText(cluster, versions.base),
    mine: clusterText(cluster, versions.mine),
    theirs: clusterText(cluster, versions.theirs),
    mineRaw: versions.mine.flatMap(linesOf),
  };
}

/** What says most: our stage before STATUS, the full name before its parts, all lines of a time. */
function clusterText(cluster: Cluster, instances: readonly Instance[]): string | null {
  if (instances.length === 0) return null;
  const textNamed = (name: string): string | undefined =>
    instances.filter(({ line }) => line.name === name).map(textOf)[0];
  if (cluster.id === 'status') return textNamed('X-TANDEM-STAGE') ?? textNamed('STATUS') ?? '';
  if (cluster.id === 'name') return textNamed('FN') ?? textNamed('N') ?? '';
  if (cluster.id === 'photo') return '';
  return instances.map((instance) => `${instance.line.name} ${textOf(instance)}`).join('\n');
}
