import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { leaveEdits } from '../../../renderer/domain/leave-edits';
import type { Rotation } from '../../../renderer/domain/rotation';
import { restoreDays, skipDay, swapDays } from '../../../renderer/domain/rotation-edits';
import { endedPlan } from '../../../renderer/features/rotation-wizard/end-series';
import { leaveOf, onDates } from '../../support/plan-world';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';

const options = { mainLanguage: 'de' } as const;
const lena = onDates('lena-plan', ['2026-03-03', '2026-03-10', '2026-03-17'], { personId: 'lena' });
const joris = onDates('joris-plan', ['2026-03-05', '2026-03-12']);

describe('rotations that have to do with each other', () => {
  let desk: TestDesk;
  /** Lena's plan as a calendar file would bring it, from before anything was changed. */
  let earlier = '';
  beforeEach(async () => {
    desk = await openTestDesk();
    await desk.storage.rotations.apply({ create: [lena, joris] }, options);
    [earlier = ''] = await desk.storage.rotations.texts([lena.id]);
  });
  afterEach(async () => desk.close());
  const plan = async (id: string): Promise<Rotation> => {
    const row = await desk.storage.rotations.get(id);
    if (!row) throw new Error('The plan is gone');
    return row;
  };
  const days = async (id: string) =>
    expandRotation(await plan(id), '2026-01-01', '2026-12-31').map(({ date }) => date);
  const partners = async (id: string) =>
    (await plan(id)).exceptions.map((each) => (each.kind === 'moved' ? each.swapWith : each.kind));
  const enter = async (leave: Rotation) => {
    const { save } = leaveEdits(leave, await desk.storage.rotations.list());
    await desk.storage.rotations.apply({ create: [leave], save }, options);
  };
  /** Lena comes on the 12th, Joris on the 10th. */
  const swap = async () => {
    const [one, other] = swapDays(
      { rotation: await plan(lena.id), patternDate: '2026-03-10', date: '2026-03-10' },
      { rotation: await plan(joris.id), patternDate: '2026-03-12', date: '2026-03-12' },
    );
    const save = [
      { id: lena.id, fields: one },
      { id: joris.id, fields: other },
    ];
    await desk.storage.rotations.apply({ save }, options);
  };
  const undo = async (id: number | undefined) => desk.storage.history.undo(id ?? 0);

  describe('leave', () => {
    it.each(['trash', 'apply'] as const)(
      'gives its days back when it goes by %s, in one step',
      async (way) => {
        await enter(leaveOf('leave', '2026-03-09', '2026-03-20'));
        expect(await days(lena.id)).toEqual(['2026-03-03']);
        const { historyId } =
          way === 'trash'
            ? await desk.storage.rotations.trash(['leave'])
            : await desk.storage.rotations.apply({ trash: ['leave'] }, options);
        expect(await plan(lena.id)).toMatchObject({ exceptions: [] });
        expect(await days(lena.id)).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
        await undo(historyId);
        expect(await days(lena.id)).toEqual(['2026-03-03']);
        expect(await desk.storage.rotations.listTrashed()).toEqual([]);
      },
    );

    it('gives back no day that was taken out by hand, and none over which other leave lies', async () => {
      const fields = skipDay(await plan(lena.id), '2026-03-03', 'single');
      await desk.storage.rotations.save(lena.id, fields);
      await enter(leaveOf('leave', '2026-03-01', '2026-03-20'));
      await enter(leaveOf('longer', '2026-03-16', '2026-03-31'));
      await desk.storage.rotations.trash(['leave']);
      expect(await days(lena.id)).toEqual(['2026-03-10']);
      await desk.storage.rotations.trash(['longer']);
      expect(await days(lena.id)).toEqual(['2026-03-10', '2026-03-17']);
    });

    it('takes its days out again when it comes back from the trash', async () => {
      await enter(leaveOf('leave', '2026-03-09', '2026-03-20'));
      await desk.storage.rotations.trash(['leave']);
      await desk.storage.rotations.restore(['leave']);
      expect(await days(lena.id)).toEqual(['2026-03-03']);
    });

    it('takes its days out again when a calendar file brings it back from the trash', async () => {
      await enter(leaveOf('leave', '2026-03-09', '2026-03-20'));
      const [raw = ''] = await desk.storage.rotations.texts(['leave']);
      await desk.storage.rotations.trash(['leave']);
      const entry = { table: 'rotations', raw, mainLanguage: 'de', replaces: 'leave', fields: {} } as const;
      const { historyId } = await desk.storage.calendarFiles.write([entry], { fileName: 'urlaub.ics' });
      expect(await days(lena.id)).toEqual(['2026-03-03']);
      await undo(historyId);
      expect(await days(lena.id)).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
    });

    it('that went or came while a plan lay in the trash counts for the plan when it is brought back', async () => {
      await enter(leaveOf('leave', '2026-03-09', '2026-03-11'));
      await desk.storage.rotations.trash([lena.id]);
      await desk.storage.rotations.trash(['leave']);
      await enter(leaveOf('later', '2026-03-16', '2026-03-20'));
      await desk.storage.rotations.restore([lena.id]);
      expect(await days(lena.id)).toEqual(['2026-03-03', '2026-03-10']);
    });
  });

  describe('a swap', () => {
    beforeEach(swap);

    it('leaves the colleague the day they agreed to, without a partner, when a plan is thrown away', async () => {
      const { historyId } = await desk.storage.rotations.trash([lena.id]);
      expect([await days(joris.id), await partners(joris.id)]).toEqual([['2026-03-05', '2026-03-10'], ['']]);
      await undo(historyId);
      expect([await partners(lena.id), await partners(joris.id)]).toEqual([[joris.id], [lena.id]]);
    });

    it('is one again when the plan comes back from the trash and both still come on these days', async () => {
      await desk.storage.rotations.trash([lena.id]);
      await desk.storage.rotations.restore([lena.id]);
      expect([await partners(lena.id), await partners(joris.id)]).toEqual([[joris.id], [lena.id]]);
    });

    it('is one again when both plans were thrown away and come back one after the other', async () => {
      await desk.storage.rotations.trash([lena.id, joris.id]);
      await desk.storage.rotations.restore([lena.id]);
      expect(await partners(lena.id)).toEqual(['']);
      await desk.storage.rotations.restore([joris.id]);
      expect([await partners(lena.id), await partners(joris.id)]).toEqual([[joris.id], [lena.id]]);
    });

    it('is none any more when the plan comes back and the colleague comes on the own day again', async () => {
      await desk.storage.rotations.trash([lena.id]);
      const save = restoreDays(await plan(joris.id), '2026-03-12', await desk.storage.rotations.list());
      await desk.storage.rotations.apply({ save }, options);
      await desk.storage.rotations.restore([lena.id]);
      expect([await days(lena.id), await partners(lena.id)]).toEqual([
        ['2026-03-03', '2026-03-12', '2026-03-17'],
        [''],
      ]);
    });

    it('leaves the colleague their day when the plan ends before it', async () => {
      const { historyId } = await desk.storage.rotations.save(
        lena.id,
        endedPlan(await plan(lena.id), '2026-03-08'),
      );
      expect(await days(lena.id)).toEqual(['2026-03-03']);
      expect([await days(joris.id), await partners(joris.id)]).toEqual([['2026-03-05', '2026-03-10'], ['']]);
      await undo(historyId);
      expect([await partners(lena.id), await partners(joris.id)]).toEqual([[joris.id], [lena.id]]);
    });

    it('leaves the colleague their day, without a partner, when a calendar file puts an earlier plan in its place', async () => {
      const entry = {
        table: 'rotations',
        raw: earlier,
        mainLanguage: 'de',
        replaces: lena.id,
        fields: {},
      } as const;
      const { historyId } = await desk.storage.calendarFiles.write([entry], { fileName: 'lena.ics' });
      expect(await days(lena.id)).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
      expect([await days(joris.id), await partners(joris.id)]).toEqual([['2026-03-05', '2026-03-10'], ['']]);
      await undo(historyId);
      expect([await partners(lena.id), await partners(joris.id)]).toEqual([[joris.id], [lena.id]]);
    });

    it('stays one when the plan ends after it', async () => {
      await desk.storage.rotations.save(lena.id, endedPlan(await plan(lena.id), '2026-03-15'));
      expect([await partners(lena.id), await partners(joris.id)]).toEqual([[joris.id], [lena.id]]);
    });
  });
});
