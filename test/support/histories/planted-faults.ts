/** A fault to be planted into the engine: in these files, these texts become those. */
export type PlantedFault = { name: string; changes: readonly { file: string; from: string; to: string }[] };

/**
 * Faults that a sync engine could have. `npm run test:soak -- --planted` builds the engine with each of them and counts
 * how many histories it takes until an invariant complains; one that none complains about shows a gap in the histories.
 */
export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'what was sent is taken for what is stored',
    changes: [
      {
        file: 'renderer/sync/settle-sent.ts',
        from: 'const read = await readBack(context, run, expected);',
        to: 'const read = new Map(acked.map((one) => [one.entry.href, { body: one.entry.body, etag: one.etag }]));',
      },
    ],
  },
  {
    name: 'updates are sent without a condition',
    changes: [
      {
        file: 'renderer/dav/dav-client.ts',
        from: "headers['if-match'] = condition.etag;",
        to: '{}',
      },
    ],
  },
  {
    name: 'the base stays what it was',
    changes: [
      {
        file: 'renderer/sync/take-over.ts',
        from: '    baseRaw: text.body,\n    baseCanon: about.canon,',
        to: '    baseRaw: earlier?.baseRaw ?? text.body,\n    baseCanon: about.canon,',
      },
    ],
  },
  {
    name: 'theirs wins wherever both have written',
    changes: [
      {
        file: 'renderer/sync/take-over.ts',
        from: 'mergeTexts(base, item.raw, text.body)',
        to: 'mergeTexts(item.raw, item.raw, text.body)',
      },
    ],
  },
  {
    name: 'differences are not kept',
    changes: [
      {
        file: 'renderer/sync/take-over.ts',
        from: '    conflicts: result.conflicts,\n    href: text.href,',
        to: '    conflicts: [],\n    href: text.href,',
      },
    ],
  },
  {
    name: 'a removal is forgotten before it is sent',
    changes: [
      {
        file: 'renderer/sync/plan-pushes.ts',
        from: "if (binding.baseCanon === '') return { kind: 'forget', binding };",
        to: "if (binding.baseCanon === '' || item) return { kind: 'forget', binding };",
      },
    ],
  },
  {
    name: 'a removal beats an edit that was not sent yet',
    changes: [
      {
        file: 'renderer/sync/judge-removals.ts',
        from: "!hasUnsent(binding, item) && decision !== 'sendBack'",
        to: "decision !== 'sendBack'",
      },
    ],
  },
  {
    name: 'a removal is believed without asking',
    changes: [
      {
        file: 'renderer/sync/judge-removals.ts',
        from: "    if (confirmed.kind !== 'gone') continue;\n    const { kind } = run.collection;",
        to: '    const { kind } = run.collection;',
      },
    ],
  },
  {
    name: 'what stands there is deleted, whatever it has become',
    changes: [
      {
        file: 'renderer/sync/send-push.ts',
        from: "    if (canonicalHash(now.body) !== push.binding?.baseCanon) return { kind: 'requeue', href };\n    const etags",
        to: '    const etags',
      },
    ],
  },
  {
    name: 'the journal is not looked at after a crash',
    changes: [
      {
        file: 'renderer/sync/run-account.ts',
        from: 'if (!isHalted(context, one)) await reaching(context, one, recoverJournal);',
        to: 'recoverJournal.name;',
      },
    ],
  },
  {
    name: 'the token goes on without the work',
    changes: [
      {
        file: 'renderer/sync/list-changes.ts',
        from: 'queued: await known.queued(page),',
        to: 'queued: [],',
      },
    ],
  },
  {
    name: 'no sent text says who has seen what',
    changes: [
      {
        file: 'renderer/sync/plan-pushes.ts',
        from: 'const body = stamped(item.raw, binding.baseRaw, wanted.installation, now);',
        to: 'const body = item.raw;',
      },
    ],
  },
  {
    name: 'every other writer counts as having seen ours',
    changes: [
      {
        file: 'renderer/sync/vector.ts',
        from: '(later.get(installation) ?? 0) >= count',
        to: 'later.has(installation)',
      },
    ],
  },
  {
    name: 'untouched lines are folded anew',
    changes: [
      {
        file: 'renderer/sync/vector.ts',
        from: 'const before = kept.slice(0, at).map((line) => line.raw);',
        to: "const before = kept.slice(0, at).map((line) => line.raw.replace(/\\r\\n[ \\t]/g, ''));",
      },
    ],
  },
  {
    name: 'pages without end are read without end',
    changes: [
      {
        file: 'renderer/sync/list-changes.ts',
        from: 'page.token === undefined || (page.more && page.token === token) || pages >= mostPages',
        to: 'page.token === undefined || pages >= mostPages',
      },
    ],
  },
  {
    name: 'what waits is not reported',
    changes: [
      {
        file: 'renderer/sync/run-report.ts',
        from: 'waiting: touched.length + queue.length,',
        to: 'waiting: 0,',
      },
    ],
  },
  {
    name: 'addresses that a server names are asked wherever they lead',
    changes: [
      {
        file: 'renderer/dav/hrefs.ts',
        from: "if (url.origin !== parseUrl(requestUrl)?.origin) return bad('otherOrigin');",
        to: '',
      },
      {
        file: 'renderer/dav/hrefs.ts',
        from: "if (!key.startsWith(parent)) return 'outside';",
        to: "if (!key.startsWith(parent)) return 'member';",
      },
    ],
  },
];
