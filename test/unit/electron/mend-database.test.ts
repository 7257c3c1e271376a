import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mendDatabase } from '../../../electron/mend-database';
import { layOutStorageLog } from '../../../electron/storage-log';

/** The step at which the process ends: everything before it is done, nothing after it. */
const end = vi.hoisted(() => ({ after: Infinity, steps: 0, code: '' }));

/** A disk whose every writing step is counted, and fails from a chosen one on. */
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof FileSystem>();
  const step = () => {
    if (end.steps >= end.after) throw Object.assign(new Error('no further'), { code: end.code });
    end.steps++;
  };
  return {
    ...actual,
    cp: async (...values: Parameters<typeof actual.cp>) => {
      step();
      return actual.cp(...values);
    },
    rename: async (...values: Parameters<typeof actual.rename>) => {
      step();
      return actual.rename(...values);
    },
    // After a sudden end nobody clears away either.
    rm: async (...values: Parameters<typeof actual.rm>) => {
      step();
      return actual.rm(...values);
    },
    open: async (...values: Parameters<typeof actual.open>) => {
      if (values[1] === 'r') return actual.open(...values);
      step();
      const file = await actual.open(...values);
      const writeFile = file.writeFile.bind(file);
      const truncate = file.truncate.bind(file);
      const sync = file.sync.bind(file);
      file.writeFile = async (...data: Parameters<typeof writeFile>) => {
        step();
        return writeFile(...data);
      };
      file.truncate = async (length) => {
        step();
        return truncate(length);
      };
      file.sync = async () => {
        step();
        return sync();
      };
      return file;
    },
  };
});

const record = (text: string) => Buffer.from(text.padEnd(60, '.'));
const records = ['one', 'two', 'three'].map(record);
const log = layOutStorageLog(records);
const later = layOutStorageLog([record('later')]);
const tornTail = Buffer.concat([log, later.subarray(0, 7)]);
const tornWithin = Buffer.concat([tornTail, later]);
const tornMended = layOutStorageLog([...records, record('later')]);
const damaged = Buffer.from(log);
damaged[80] = (damaged[80] ?? 0) ^ 1;

let folder = '';
let aside = '';
const pathOf = (name: string) => join(folder, name);
const textOf = (name: string) => readFileSync(pathOf(name)).toString('base64');
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Mends until the process ends at this step. */
async function endAt(after: number, code = 'EIO') {
  Object.assign(end, { after, steps: 0, code });
  try {
    return await mendDatabase(folder, aside);
  } finally {
    end.after = Infinity;
  }
}

beforeEach(() => {
  const desk = mkdtempSync(join(tmpdir(), 'tandem-mend-'));
  folder = mkdtempSync(join(desk, 'app_tandem_0.indexeddb.leveldb-'));
  aside = join(desk, 'damaged-storage');
  writeFileSync(pathOf('CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(pathOf('MANIFEST-000001'), layOutStorageLog([record('list')]));
  writeFileSync(pathOf('000002.ldb'), 'a table');
  writeFileSync(pathOf('000003.log'), log);
});

describe('a database', () => {
  it('that is whole is not written to', async () => {
    expect(await endAt(0)).toEqual({ kind: 'whole' });
  });

  it('that does not exist yet is whole', async () => {
    expect(await mendDatabase(join(folder, 'none'), aside)).toEqual({ kind: 'whole' });
  });

  it('whose last write was broken off ends with the last record that was written in full', async () => {
    writeFileSync(pathOf('000003.log'), tornTail);
    expect(await mendDatabase(folder, aside)).toEqual({ kind: 'mended' });
    expect(textOf('000003.log')).toBe(text(log));
    expect(await endAt(0)).toEqual({ kind: 'whole' });
  });

  it('that was written on behind a broken-off write keeps what was written there', async () => {
    writeFileSync(pathOf('000003.log'), tornWithin);
    expect(await mendDatabase(folder, aside)).toEqual({ kind: 'mended' });
    expect(textOf('000003.log')).toBe(text(tornMended));
    expect(await endAt(0)).toEqual({ kind: 'whole' });
  });

  it('whose list of files was broken off is mended in the same way', async () => {
    const list = readFileSync(pathOf('MANIFEST-000001'));
    writeFileSync(pathOf('MANIFEST-000001'), Buffer.concat([list, later.subarray(0, 30)]));
    expect(await mendDatabase(folder, aside)).toEqual({ kind: 'mended' });
    expect(textOf('MANIFEST-000001')).toBe(text(list));
  });

  it('that is damaged otherwise is copied first, then loses what is damaged only', async () => {
    writeFileSync(pathOf('000003.log'), damaged);
    const found = await mendDatabase(folder, aside);
    if (found.kind !== 'damaged') throw new Error('not told');
    expect(readdirSync(join(aside, found.keptAs)).sort()).toEqual(readdirSync(folder).sort());
    expect(readFileSync(join(aside, found.keptAs, '000003.log')).equals(damaged)).toBe(true);
    expect(textOf('000003.log')).toBe(text(layOutStorageLog([record('one'), record('three')])));
  });

  it('whose list of files is damaged is copied and left as it is', async () => {
    const list = Buffer.from(layOutStorageLog(records));
    list[80] = (list[80] ?? 0) ^ 1;
    writeFileSync(pathOf('MANIFEST-000001'), list);
    const found = await mendDatabase(folder, aside);
    expect(found.kind).toBe('damaged');
    expect(textOf('MANIFEST-000001')).toBe(text(list));
  });
});

describe('mending', () => {
  it.each([
    ['a broken-off write', tornTail, log],
    ['one with others behind it', tornWithin, tornMended],
    ['other damage', damaged, layOutStorageLog([record('one'), record('three')])],
  ])('%s may be ended at any step, and the next start does the rest', async (_what, before, after) => {
    let steps = 0;
    for (let isDone = false; !isDone; steps++) {
      writeFileSync(pathOf('000003.log'), before);
      isDone = await endAt(steps).then(
        () => true,
        () => false,
      );
      const now = textOf('000003.log');
      expect({ steps, isOneOfBoth: now === text(before) || now === text(after) }).toEqual({
        steps,
        isOneOfBoth: true,
      });
      await mendDatabase(folder, aside);
      expect({ steps, log: textOf('000003.log') }).toEqual({ steps, log: text(after) });
      expect(readdirSync(folder).sort()).toEqual(['000002.ldb', '000003.log', 'CURRENT', 'MANIFEST-000001']);
    }
    expect(steps).toBeGreaterThan(2);
  });

  it('a broken-off write needs no room on the disk', async () => {
    writeFileSync(pathOf('000003.log'), tornTail);
    // Opening, cutting off, flushing: no copy is made.
    expect(await endAt(3, 'ENOSPC')).toEqual({ kind: 'mended' });
  });

  it('on a full disk fails with its reason and changes nothing', async () => {
    writeFileSync(pathOf('000003.log'), tornWithin);
    await expect(endAt(1, 'ENOSPC')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(textOf('000003.log')).toBe(text(tornWithin));
    writeFileSync(pathOf('000003.log'), damaged);
    await expect(endAt(0, 'ENOSPC')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(textOf('000003.log')).toBe(text(damaged));
    expect(existsSync(aside)).toBe(false);
  });

  it('leaves alone what it does not know', async () => {
    writeFileSync(pathOf('LOG'), 'words');
    renameSync(pathOf('000003.log'), pathOf('000003.log.bak'));
    expect(await endAt(0)).toEqual({ kind: 'whole' });
    expect(readFileSync(pathOf('LOG'), 'utf8')).toBe('words');
  });
});
