import { describe, expect, it } from 'vitest';
import { judgeHistory } from '../../support/histories/judge-history';
import type { Setting, Step } from '../../support/histories/steps';
import type { ProfileName } from '../../support/fake-dav';

/** Two officers, and what they share on one server of this kind. */
const one = (profile: ProfileName, ...kinds: Setting['kinds']): Setting => ({
  shape: 'one',
  officers: 2,
  kinds,
  servers: [
    { profile, quirk: 'none' },
    { profile: 'plain', quirk: 'none' },
  ],
});
const add: Step = { do: 'add', who: 0, kind: 0, server: 0 };
const sync: Step = { do: 'sync', who: 0 };

/** Both officers have the item, and the first one knows it. */
const shared: Step[] = [add, sync, { do: 'sync', who: 1 }, sync];
/** What another program does to the item as soon as this officer's desk has listed the collection. */
const afterListing = (who: number, act: 'foreignRename' | 'foreignRemove'): Step => ({
  do: 'meanwhile',
  who,
  server: 0,
  moment: { asking: 'listing', side: 'after', skip: 0 },
  act: { do: act, server: 0, item: 0 },
});

/** Histories that once came to a bad end, as short as they could be made. */
describe('a history that came to a bad end', () => {
  it('a creation whose answer was lost and that another program renamed leaves no push open', async () => {
    const setting = one('plain', 'contact');
    const steps: Step[] = [
      add,
      { do: 'wrong', server: 0, wrong: 'throttled', skip: 3, times: 1 },
      sync,
      { do: 'foreignRename', server: 0, item: 0 },
    ];
    expect(await judgeHistory(setting, steps)).toEqual([]);
  });

  it('an edit whose object a report leaves out is not created anew over what others wrote (SOGo)', async () => {
    const setting = one('sogo', 'contact');
    const steps: Step[] = [
      add,
      sync,
      { do: 'edit', who: 0, item: 0, edit: { kind: 'move' } },
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'more' }, habit: 'keeps' },
      { do: 'wrong', server: 0, wrong: 'textsMissing', skip: 0, times: 2 },
      sync,
    ];
    expect(await judgeHistory(setting, steps)).toEqual([]);
  });

  it('an item that was renamed there while the person types is there once (DAViCal)', async () => {
    for (let after = 0; after < 42; after += 3) {
      const steps: Step[] = [
        add,
        sync,
        { do: 'foreignRename', server: 0, item: 0 },
        { do: 'typing', who: 0, after, item: 0, edit: { kind: 'more' } },
      ];
      expect(await judgeHistory(one('davical', 'rotation', 'idea'), steps), `typing at ${after}`).toEqual([]);
    }
  });

  it('an item that was erased here and changed on both servers of a pair comes back as one', async () => {
    const setting: Setting = { ...one('plain', 'contact'), shape: 'mirror' };
    const steps: Step[] = [
      add,
      sync,
      { do: 'erase', who: 0, item: 0 },
      { do: 'foreignEdit', server: 1, item: 0, edit: { kind: 'append' }, habit: 'keeps' },
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'drop', at: 0 }, habit: 'keeps' },
      sync,
    ];
    expect(await judgeHistory(setting, steps)).toEqual([]);
  });

  it('an item that was renamed there, under both names for a while, keeps its edit and is there once (SOGo)', async () => {
    const setting: Setting = {
      ...one('sogo', 'contact'),
      servers: [
        { profile: 'sogo', quirk: 'staleReports' },
        { profile: 'plain', quirk: 'none' },
      ],
    };
    const steps: Step[] = [
      { do: 'foreignAdd', server: 0, kind: 0, named: 'plain' },
      sync,
      { do: 'foreignRename', server: 0, item: 0 },
      { do: 'edit', who: 0, item: 0, edit: { kind: 'more' } },
      sync,
    ];
    expect(await judgeHistory(setting, steps)).toEqual([]);
  });

  it('an item whose old name no report takes back is not created beside its new one (Xandikos)', async () => {
    const steps: Step[] = [
      add,
      { do: 'wrong', server: 0, wrong: 'signedOut', skip: 4, times: 1 },
      sync,
      { do: 'foreignRename', server: 0, item: 0 },
      sync,
      { do: 'edit', who: 0, item: 0, edit: { kind: 'more' } },
    ];
    expect(await judgeHistory(one('xandikos', 'contact'), steps)).toEqual([]);
  });

  it.each(['sabre', 'davical', 'xandikos'] as const)(
    'an item that is renamed between the listing of a run and its push is there once, with both changes (%s)',
    async (profile) => {
      const steps: Step[] = [
        add,
        sync,
        { do: 'edit', who: 0, item: 0, edit: { kind: 'more' } },
        {
          do: 'meanwhile',
          who: 0,
          server: 0,
          moment: { asking: 'listing', side: 'after', skip: 0 },
          act: { do: 'foreignRename', server: 0, item: 0 },
        },
      ];
      expect(await judgeHistory(one(profile, 'contact'), steps)).toEqual([]);
    },
  );

  it('an item that is renamed while its new text is asked for never lies in the trash', async () => {
    const steps: Step[] = [
      add,
      sync,
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'more' }, habit: 'keeps' },
      {
        do: 'meanwhile',
        who: 0,
        server: 0,
        moment: { asking: 'text', side: 'before', skip: 0 },
        act: { do: 'foreignRename', server: 0, item: 0 },
      },
    ];
    expect(await judgeHistory(one('plain', 'contact'), steps)).toEqual([]);
  });

  it.each(['replace', 'more'] as const)(
    'what another program writes (%s) between a push without an etag and its reading back is no doing of the server (DAViCal)',
    async (kind) => {
      const steps: Step[] = [
        add,
        sync,
        { do: 'edit', who: 0, item: 0, edit: { kind: 'replace', at: 0 } },
        {
          do: 'meanwhile',
          who: 0,
          server: 0,
          moment: { asking: 'put', side: 'after', skip: 0 },
          act: { do: 'foreignEdit', server: 0, item: 0, edit: { kind, at: 2 }, habit: 'keeps' },
        },
        sync,
      ];
      expect(await judgeHistory(one('davical', 'contact'), steps)).toEqual([]);
    },
  );

  it('a card that is written between the readings of its two versions is taken as it is stored (sabre)', async () => {
    const steps: Step[] = [
      add,
      sync,
      {
        do: 'meanwhile',
        who: 1,
        server: 0,
        moment: { asking: 'text', side: 'after', skip: 0 },
        act: { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'more' }, habit: 'keeps' },
      },
    ];
    expect(await judgeHistory(one('sabre', 'contact'), steps)).toEqual([]);
  });

  it('a card that came without an etag in one of two versions is taken as it is stored (sabre)', async () => {
    const steps: Step[] = [
      { do: 'foreignAdd', server: 0, kind: 0, named: 'plain' },
      { do: 'wrong', server: 0, wrong: 'etagsMissing', skip: 1, times: 2 },
      sync,
      { do: 'edit', who: 0, item: 0, edit: { kind: 'more' } },
      sync,
    ];
    expect(await judgeHistory(one('sabre', 'contact'), steps)).toEqual([]);
  });

  it('an item whose new name a report leaves out once is not taken for removed', async () => {
    const steps: Step[] = [
      ...shared,
      { do: 'edit', who: 0, item: 0, edit: { kind: 'more' } },
      afterListing(0, 'foreignRename'),
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'replace', at: 0 }, habit: 'keeps' },
      { do: 'wrong', server: 0, wrong: 'textsMissing', skip: 1, times: 1 },
      { do: 'sync', who: 1 },
      { do: 'edit', who: 0, item: 0, edit: { kind: 'replace', at: 0 } },
      { do: 'interleave', turns: [] },
    ];
    expect(await judgeHistory(one('plain', 'contact'), steps)).toEqual([]);
  });

  it('an item with an edit that gets a third name while its second one is asked for is there once (DAViCal)', async () => {
    const steps: Step[] = [
      ...shared,
      { do: 'trash', who: 0, item: 0 },
      afterListing(0, 'foreignRename'),
      { do: 'edit', who: 1, item: 0, edit: { kind: 'occurrence', day: 0 } },
      afterListing(1, 'foreignRename'),
    ];
    expect(await judgeHistory(one('davical', 'rotation'), steps)).toEqual([]);
  });

  it('an item that was removed and created anew with the etag it had before is read by everybody (SOGo)', async () => {
    const steps: Step[] = [
      ...shared,
      { do: 'edit', who: 0, item: 0, edit: { kind: 'replace', at: 0 } },
      afterListing(0, 'foreignRemove'),
      sync,
    ];
    expect(await judgeHistory(one('sogo', 'contact'), steps)).toEqual([]);
  });

  it('a card that is written twice while its two versions are read is taken as it is stored (sabre)', async () => {
    const steps: Step[] = [
      add,
      sync,
      {
        do: 'meanwhile',
        who: 1,
        server: 0,
        moment: { asking: 'listing', side: 'before', skip: 0 },
        act: { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'more' }, habit: 'keeps' },
      },
      { do: 'edit', who: 0, item: 0, edit: { kind: 'append' } },
      { do: 'edit', who: 1, item: 0, edit: { kind: 'drop', at: 1 } },
      { do: 'interleave', turns: [0, 2, 0, 2, 2, 0] },
    ];
    expect(await judgeHistory({ ...one('sabre', 'contact'), officers: 3 }, steps)).toEqual([]);
  });

  it('an item that a report left out, and that is renamed later in the run, is there once (Xandikos)', async () => {
    const steps: Step[] = [
      add,
      sync,
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'append' }, habit: 'keeps' },
      { do: 'edit', who: 0, item: 0, edit: { kind: 'replace', at: 1 } },
      { do: 'wrong', server: 0, wrong: 'textsMissing', skip: 0, times: 2 },
      {
        do: 'meanwhile',
        who: 0,
        server: 0,
        moment: { asking: 'put', side: 'before', skip: 0 },
        act: { do: 'foreignRename', server: 0, item: 0 },
      },
    ];
    expect(await judgeHistory(one('xandikos', 'contact'), steps)).toEqual([]);
  });

  it('a creation without an answer that others changed and a report left out is not sent over their change', async () => {
    const steps: Step[] = [
      add,
      { do: 'wrong', server: 0, wrong: 'lostAnswer', skip: 0, times: 1 },
      sync,
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'replace', at: 0 }, habit: 'keeps' },
      { do: 'wrong', server: 0, wrong: 'textsMissing', skip: 0, times: 3 },
      { do: 'wrong', server: 0, wrong: 'lostAnswer', skip: 0, times: 1 },
      sync,
    ];
    expect(await judgeHistory(one('plain', 'contact'), steps)).toEqual([]);
  });

  it('an item whose new name an empty report passed over is there once (sabre)', async () => {
    const steps: Step[] = [
      ...shared,
      { do: 'edit', who: 1, item: 0, edit: { kind: 'move' } },
      afterListing(1, 'foreignRename'),
      { do: 'edit', who: 0, item: 0, edit: { kind: 'replace', at: 0 } },
      { do: 'wrong', server: 0, wrong: 'emptyListing', skip: 0, times: 1 },
      sync,
      sync,
    ];
    expect(await judgeHistory(one('sabre', 'contact'), steps)).toEqual([]);
  });

  it('a text of before that another program puts back after a push without an etag is no doing of the server (DAViCal)', async () => {
    const steps: Step[] = [
      ...shared,
      { do: 'edit', who: 0, item: 0, edit: { kind: 'more' } },
      {
        do: 'meanwhile',
        who: 0,
        server: 0,
        moment: { asking: 'put', side: 'after', skip: 0 },
        // Of days a contact knows nothing: it is written as it was, without our line.
        act: {
          do: 'foreignRace',
          server: 0,
          item: 0,
          edit: { kind: 'occurrence', day: 0 },
          habit: 'dropsVector',
        },
      },
      { do: 'edit', who: 0, item: 0, edit: { kind: 'drop', at: 2 } },
    ];
    expect(await judgeHistory(one('davical', 'contact'), steps)).toEqual([]);
  });

  it.each([
    ['appends to', { kind: 'append' }, []],
    ['takes out of', { kind: 'drop', at: 0 }, []],
    ['writes over', { kind: 'replace', at: 0 }, [{ do: 'kill', who: 0, after: 0 }]],
    [
      'writes over',
      { kind: 'replace', at: 0 },
      [{ do: 'edit', who: 0, item: 0, edit: { kind: 'replace', at: 0 } }],
    ],
  ] as const)(
    'a text that another program %s right after a push without an etag is no doing of the server (DAViCal)',
    async (_, edit, then) => {
      const steps: Step[] = [
        ...shared,
        { do: 'edit', who: 0, item: 0, edit: { kind: 'replace', at: 0 } },
        {
          do: 'meanwhile',
          who: 0,
          server: 0,
          moment: { asking: 'put', side: 'after', skip: 0 },
          act: { do: 'foreignEdit', server: 0, item: 0, edit, habit: 'keeps' },
        },
        ...then,
      ];
      expect(await judgeHistory(one('davical', 'contact'), steps)).toEqual([]);
    },
  );

  it('an item whose removal a report names and whose new name it leaves out is not in the trash', async () => {
    const steps: Step[] = [
      ...shared,
      { do: 'edit', who: 1, item: 0, edit: { kind: 'append' } },
      afterListing(1, 'foreignRename'),
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'move' }, habit: 'keeps' },
      { do: 'wrong', server: 0, wrong: 'halfListing', skip: 0, times: 1 },
      sync,
    ];
    expect(await judgeHistory(one('plain', 'contact'), steps)).toEqual([]);
  });

  it('an edit right before a deletion is kept though reports give no etags for a while', async () => {
    const steps: Step[] = [
      ...shared,
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'replace', at: 0 }, habit: 'keeps' },
      { do: 'wrong', server: 0, wrong: 'etagsMissing', skip: 1, times: 3 },
      sync,
      { do: 'trash', who: 0, item: 0 },
      {
        do: 'meanwhile',
        who: 0,
        server: 0,
        moment: { asking: 'delete', side: 'before', skip: 0 },
        act: { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'append' }, habit: 'keeps' },
      },
    ];
    expect(await judgeHistory(one('plain', 'contact'), steps)).toEqual([]);
  });

  it('a text that a desk wrote over unseen, and then a program that keeps no line of ours, is told and kept', async () => {
    const { servers, ...rest } = one('plain', 'contact');
    const setting: Setting = { ...rest, servers: [{ ...servers[0], quirk: 'races' }, servers[1]] };
    const steps: Step[] = [
      ...shared,
      { do: 'edit', who: 0, item: 0, edit: { kind: 'append' } },
      { do: 'edit', who: 1, item: 0, edit: { kind: 'replace', at: 0 } },
      { do: 'interleave', turns: [1, 0, 0, 0, 0] },
      { do: 'foreignEdit', server: 0, item: 0, edit: { kind: 'append' }, habit: 'dropsVector' },
    ];
    expect(await judgeHistory(setting, steps)).toEqual([]);
    // A sudden end must not come between the text and the line of activity that tells it.
    for (let after = 0; after < 24; after += 1) {
      expect([after, await judgeHistory(setting, [...steps, { do: 'kill', who: 0, after }])]).toEqual([
        after,
        [],
      ]);
    }
  });
});
