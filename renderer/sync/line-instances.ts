import type { ContentLine } from '../codec/content-lines';
import { canonicalLine } from './canonical-line';

/**
 * A property with what belongs to it: the lines of its group (`item1.X-ABLabel` beside `item1.TEL`). The number of a
 * group is no identity, since programs count anew.
 */
export type Instance = {
  line: ContentLine;
  companions: readonly ContentLine[];
  /** What all of it says, in one spelling; empty if nothing. */
  canon: string;
};

const isLabel = ({ name }: ContentLine): boolean => name === 'X-ABLABEL' || name === 'X-ABADR';
const isOwnInvention = ({ name }: ContentLine): boolean => name.startsWith('X-');

/** Groups what belongs together; lines without a group stand alone. */
export function instancesOf(lines: readonly ContentLine[]): Instance[] {
  const groups = new Map<string, ContentLine[]>();
  for (const line of lines) {
    if (line.group === '') continue;
    const key = line.group.toLowerCase();
    const members = groups.get(key);
    if (members) members.push(line);
    else groups.set(key, [line]);
  }
  if (groups.size === 0) return lines.map((line) => instanceOf(line, []));
  const companions = new Map<ContentLine, ContentLine[]>();
  const follows = new Set<ContentLine>();
  for (const members of groups.values()) {
    const host =
      members.find((line) => !isOwnInvention(line) && line.kind === 'property') ??
      members.find((line) => !isLabel(line));
    if (!host) continue;
    const isForeign = !isOwnInvention(host);
    const belonging = members.filter((line) => isLabel(line) || (isForeign && isOwnInvention(line)));
    companions.set(host, belonging);
    for (const line of belonging) follows.add(line);
  }
  return lines
    .filter((line) => !follows.has(line))
    .map((line) => instanceOf(line, companions.get(line) ?? []));
}

function instanceOf(line: ContentLine, companions: readonly ContentLine[]): Instance {
  const own = canonicalLine(line) ?? '';
  if (companions.length === 0) return { line, companions, canon: own };
  return { line, companions, canon: [own, companionsCanon(companions)].filter(Boolean).join('\n') };
}

/** What the lines of a group beside the property say, in one order. */
export function companionsCanon(companions: readonly ContentLine[]): string {
  return companions
    .flatMap((line) => canonicalLine(line) ?? [])
    .sort()
    .join('\n');
}
