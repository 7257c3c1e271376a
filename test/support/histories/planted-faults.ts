import type { Ground } from './hunt';

/**
 * A fault to be planted into the engine: in these files, these texts become those, where `PLANTED` is true once the fault
 * is at work. `foundBy`: where, and with which seed, histories find it soon.
 */
export type PlantedFault = {
  name: string;
  foundBy: { ground: Ground; seed: number };
  changes: readonly { file: string; from: string; to: string }[];
};

/**
 * Faults that a sync engine could have. `test/property/sync/planted-faults.test.ts` plays histories with each of them
 * until an invariant complains; `npm run test:soak -- --planted` counts how many it takes. One that none complains about
 * shows a gap in the histories.
 */
export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'what was sent is taken for what is stored',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/settle-sent.ts',
        from: 'const read = await readBack(context, run, expected);',
        to: 'const read = PLANTED ? new Map(acked.map((one) => [one.entry.href, { body: one.entry.body, etag: one.etag }])) : await readBack(context, run, expected);',
      },
    ],
  },
  {
    name: 'updates are sent without a condition',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/dav/dav-client.ts',
        from: "headers['if-match'] = condition.etag;",
        to: "{ if (!PLANTED) headers['if-match'] = condition.etag; }",
      },
    ],
  },
  {
    name: 'the base stays what it was',
    foundBy: { ground: 'calm', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/take-over.ts',
        from: '    baseRaw: text.body,\n    baseCanon: about.canon,',
        to: '    baseRaw: PLANTED ? (earlier?.baseRaw ?? text.body) : text.body,\n    baseCanon: about.canon,',
      },
    ],
  },
  {
    name: 'theirs wins wherever both have written',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/take-over.ts',
        from: 'mergeTexts(start, item.raw, text.body)',
        to: 'mergeTexts(PLANTED ? item.raw : start, item.raw, text.body)',
      },
    ],
  },
  {
    name: 'differences are not kept',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/take-over.ts',
        from: '    conflicts: result.conflicts,\n    href: text.href,',
        to: '    conflicts: PLANTED ? [] : result.conflicts,\n    href: text.href,',
      },
    ],
  },
  {
    name: 'a removal is forgotten before it is sent',
    foundBy: { ground: 'calm', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/plan-pushes.ts',
        from: "if (binding.baseCanon === '') return { kind: 'forget', binding };",
        to: "if (binding.baseCanon === '' || (PLANTED && item)) return { kind: 'forget', binding };",
      },
    ],
  },
  {
    name: 'a removal beats an edit that was not sent yet',
    foundBy: { ground: 'races', seed: 4 },
    changes: [
      {
        file: 'renderer/sync/judge-removals.ts',
        from: "!hasUnsent(binding, item) && decision !== 'sendBack'",
        to: "(PLANTED || !hasUnsent(binding, item)) && decision !== 'sendBack'",
      },
    ],
  },
  {
    name: 'a removal is believed without asking',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/judge-removals.ts',
        from: "    if (confirmed.kind !== 'gone') continue;\n    const { kind } = run.collection;",
        to: "    if (!PLANTED && confirmed.kind !== 'gone') continue;\n    const { kind } = run.collection;",
      },
    ],
  },
  {
    name: 'what stands there is deleted, whatever it has become',
    foundBy: { ground: 'races', seed: 2 },
    changes: [
      {
        file: 'renderer/sync/send-push.ts',
        from: "    if (canonicalHash(now.body) !== push.binding?.baseCanon) return { kind: 'requeue', href };\n    const etags",
        to: "    if (!PLANTED && canonicalHash(now.body) !== push.binding?.baseCanon) return { kind: 'requeue', href };\n    const etags",
      },
    ],
  },
  {
    name: 'the journal is not looked at after a crash',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/run-account.ts',
        from: 'if (!isHalted(context, one)) await reaching(context, one, recoverJournal);',
        to: 'if (!PLANTED && !isHalted(context, one)) await reaching(context, one, recoverJournal);',
      },
    ],
  },
  {
    name: 'the token goes on without the work',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/list-changes.ts',
        from: 'queued: await known.queued(page),',
        to: 'queued: PLANTED ? [] : await known.queued(page),',
      },
    ],
  },
  {
    name: 'no sent text says who has seen what',
    foundBy: { ground: 'races', seed: 3 },
    changes: [
      {
        file: 'renderer/sync/plan-pushes.ts',
        from: 'const body = stamped(item.raw, binding.baseRaw, wanted.installation, now);',
        to: 'const body = PLANTED ? item.raw : stamped(item.raw, binding.baseRaw, wanted.installation, now);',
      },
    ],
  },
  {
    name: 'every other writer counts as having seen ours',
    foundBy: { ground: 'races', seed: 3 },
    changes: [
      {
        file: 'renderer/sync/vector.ts',
        from: '(later.get(installation) ?? 0) >= count',
        to: '(PLANTED ? later.has(installation) : (later.get(installation) ?? 0) >= count)',
      },
    ],
  },
  {
    name: 'what is sent names no other desk\u2019s counts',
    foundBy: { ground: 'calm', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/vector.ts',
        from: '...[...vector].map(([other, count])',
        to: '...(PLANTED ? [] : [...vector]).map(([other, count])',
      },
    ],
  },
  {
    name: 'untouched lines are folded anew',
    foundBy: { ground: 'calm', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/vector.ts',
        from: 'const before = kept.slice(0, at).map((line) => line.raw);',
        to: "const before = kept.slice(0, at).map((line) => (PLANTED ? line.raw.replace(/\\r\\n[ \\t]/g, '') : line.raw));",
      },
    ],
  },
  {
    name: 'pages without end are read without end',
    foundBy: { ground: 'races', seed: 2 },
    changes: [
      {
        file: 'renderer/sync/list-changes.ts',
        from: 'page.token === undefined || (page.more && page.token === token) || pages >= mostPages',
        to: 'page.token === undefined || (!PLANTED && page.more && page.token === token) || pages >= mostPages',
      },
    ],
  },
  {
    name: 'what waits is not reported',
    foundBy: { ground: 'races', seed: 1 },
    changes: [
      {
        file: 'renderer/sync/run-report.ts',
        from: 'waiting: touched.length + queue.length,',
        to: 'waiting: PLANTED ? 0 : touched.length + queue.length,',
      },
    ],
  },
  {
    name: 'addresses that a server names are asked wherever they lead',
    foundBy: { ground: 'races', seed: 8 },
    changes: [
      {
        file: 'renderer/dav/hrefs.ts',
        from: "if (url.origin !== parseUrl(requestUrl)?.origin) return bad('otherOrigin');",
        to: "if (!PLANTED && url.origin !== parseUrl(requestUrl)?.origin) return bad('otherOrigin');",
      },
      {
        file: 'renderer/dav/hrefs.ts',
        from: "if (!key.startsWith(parent)) return 'outside';",
        to: "if (!key.startsWith(parent)) return PLANTED ? 'member' : 'outside';",
      },
    ],
  },
];
