import { toVersion } from '../../codec/convert-card';
import { isSameContent } from '../canonical';
import { inLanguagesOf } from '../main-language';
import type { MergeResult } from '../merge-types';
import { readDocument, type SyncDocument } from '../sync-document';
import { noteExceptions } from './exceptions-note';
import { addZones, type Documents, mergeComponents } from './merge-components';
import { MergeState } from './merge-state';

/**
 * Merges what two sides made of one card or calendar object (reference §2). The result is theirs, byte for byte, with
 * our changes in it. `before` is what both last agreed on, `null` if there is no such text; one that cannot be read
 * counts as none. All three hold each language in the same line first. Total: no text makes it throw.
 */
export function mergeTexts(before: string | null, own: string, theirs: string): MergeResult {
  const remote = readDocument(theirs);
  if (!remote) return { kind: 'unreadable', side: 'theirs' };
  const base = before === null ? null : inLanguagesOf(theirs, before);
  // What theirs has not shall not seem changed by us either.
  const mine = inLanguagesOf(theirs, base === null ? own : inLanguagesOf(base, own));
  if (mine === theirs || mine === base) return unchanged(theirs);
  const local = readDocument(mine);
  if (!local) return { kind: 'unreadable', side: 'mine' };
  if (local.kind !== remote.kind || isOther(local, remote)) return { kind: 'otherUid' };
  if (base === theirs) return unchanged(mine);
  if (isSameContent(mine, theirs) || (base !== null && isSameContent(base, mine))) return unchanged(theirs);
  const common = base === null ? undefined : readDocument(base);
  return mergeDocuments({
    base: common?.kind === remote.kind ? inVersionOf(common, base ?? '', remote) : undefined,
    mine: inVersionOf(local, mine, remote),
    theirs: remote,
  });
}

const unchanged = (raw: string): MergeResult => ({ kind: 'merged', raw, conflicts: [], notes: [] });

const isOther = (one: SyncDocument, other: SyncDocument): boolean =>
  one.uid !== '' && other.uid !== '' && one.uid !== other.uid;

/** A card in the version of theirs, so that only what people changed differs; 2.1 is written line by line instead. */
function inVersionOf(document: SyncDocument, raw: string, remote: SyncDocument): SyncDocument {
  if (document.kind !== 'card' || document.version === remote.version || remote.version === '2.1') {
    return document;
  }
  return readDocument(toVersion(raw, remote.version)) ?? document;
}

function mergeDocuments(documents: Documents): MergeResult {
  const { base, mine, theirs } = documents;
  const state = new MergeState(theirs, mine.version);
  mergeComponents(state, documents, { path: '', base: base?.root, mine: mine.root, theirs: theirs.root });
  addZones(state, documents);
  noteExceptions(state, documents);
  const raw = state.patch.text();
  // A text so odd that our lines would be read as something else in it is left alone.
  if (raw === undefined) return { kind: 'unreadable', side: 'theirs' };
  return { kind: 'merged', raw, conflicts: state.conflicts, notes: state.notes };
}
