import { isSameContent } from '../canonical';
import type { MergeResult } from '../merge-types';
import { readDocument } from '../sync-document';

/**
 * Merges what two sides made of one card or calendar object (reference §2). The result is theirs, byte for byte, with
 * our changes in it. `base` is what both last agreed on, `null` if there is no such text.
 */
export function mergeTexts(base: string | null, mine: string, theirs: string): MergeResult {
  const remote = readDocument(theirs);
  if (!remote) return { kind: 'unreadable', side: 'theirs' };
  const unchanged = (raw: string): MergeResult => ({ kind: 'merged', raw, conflicts: [], notes: [] });
  if (mine === theirs || mine === base) return unchanged(theirs);
  const local = readDocument(mine);
  if (!local) return { kind: 'unreadable', side: 'mine' };
  if (local.kind !== remote.kind) return { kind: 'otherUid' };
  if (local.uid !== '' && remote.uid !== '' && local.uid !== remote.uid) return { kind: 'otherUid' };
  if (base === theirs) return unchanged(mine);
  if (isSameContent(mine, theirs) || (base !== null && isSameContent(base, mine))) return unchanged(theirs);
  return unchanged(theirs);
}
