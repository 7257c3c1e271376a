import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeskDatabase } from '../../../renderer/storage/desk-database';
import { latestVersion } from '../../../renderer/storage/migrations';
import { openDesk } from '../../../renderer/storage/open-desk';
import { StorageFailure, asStorageError, checkEviction } from '../../../renderer/storage/storage-errors';
import { situationOf } from '../../support/storage-desk';

afterEach(() => vi.restoreAllMocks());

describe('an error of the storage', () => {
  it('is a full disk however deeply IndexedDB and Dexie wrap it', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(asStorageError(full).kind).toBe('quotaExceeded');
    expect(asStorageError(new Dexie.AbortError('aborted', full)).kind).toBe('quotaExceeded');
    expect(asStorageError(new Dexie.BulkError('bulk', { 0: full })).kind).toBe('quotaExceeded');
    expect(asStorageError(new Error('wrapped', { cause: full })).kind).toBe('quotaExceeded');
  });

  it('stays what it is when it is already typed, also inside another', () => {
    const own = new StorageFailure({ kind: 'databaseBlocked' });
    expect(asStorageError(own)).toEqual({ kind: 'databaseBlocked' });
    expect(asStorageError(new Error('outer', { cause: own }))).toEqual({ kind: 'databaseBlocked' });
  });

  it('is a stop by the user when a signal was aborted', () => {
    const controller = new AbortController();
    controller.abort();
    expect(asStorageError(controller.signal.reason)).toEqual({ kind: 'cancelled' });
  });

  it('keeps name and words of what nobody foresaw', () => {
    expect(asStorageError(new TypeError('odd'))).toEqual({
      kind: 'unknown',
      name: 'TypeError',
      message: 'odd',
    });
    expect(asStorageError('odd')).toEqual({ kind: 'unknown', name: 'string', message: 'odd' });
  });
});

describe('opening the desk', () => {
  it('refuses a database of a newer app and leaves it alone', async () => {
    const newer = new Dexie('newer');
    newer.version(99).stores({ contacts: 'id', future: 'id' });
    await newer.open();
    await newer.table('future').add({ id: 'kept' });
    newer.close();
    expect(await situationOf(openDesk({ name: 'newer' }))).toEqual({
      kind: 'databaseNewer',
      found: 99,
      known: latestVersion,
    });
    await newer.open();
    expect(await newer.table('future').toArray()).toEqual([{ id: 'kept' }]);
    expect(newer.verno).toBe(99);
    await newer.delete();
  });

  it('says so when another window holds an older version open', async () => {
    const first = new DeskDatabase({ name: 'held', upTo: 1 });
    await first.open();
    first.close();
    // A window that keeps the first version open and does not give way.
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('held');
      request.addEventListener('success', () => {
        resolve(request.result);
      });
    });
    expect(await situationOf(openDesk({ name: 'held', patience: 1 }))).toEqual({ kind: 'databaseBlocked' });
    old.close();
  });
});

describe('opening while the files are held', () => {
  const held = (times: number) =>
    vi.spyOn(indexedDB, 'databases').mockImplementation(async () => {
      times -= 1;
      if (times < 0) return [];
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });

  it('is tried again after each wait, and goes on once they are free', async () => {
    const asked = held(2);
    const db = await openDesk({ name: 'busy', waits: [1, 1, 1] });
    expect(db.isOpen()).toBe(true);
    expect(asked).toHaveBeenCalledTimes(3);
    await db.delete();
  });

  it('is given up after the last wait, with the words of the system', async () => {
    const asked = held(9);
    expect(await situationOf(openDesk({ name: 'busy', waits: [1, 1] }))).toMatchObject({
      kind: 'unknown',
      name: 'UnknownError',
    });
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('is not tried again for any other reason', async () => {
    const asked = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new TypeError('odd'));
    expect(await situationOf(openDesk({ name: 'busy', waits: [1, 1] }))).toMatchObject({ message: 'odd' });
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('an emptied store', () => {
  it('is noticed when there were contacts before', () => {
    expect(checkEviction(412, 0)).toEqual({ kind: 'storageEvicted', expected: 412 });
  });

  it('is no cause for alarm on the first day or while something is there', () => {
    expect(checkEviction(0, 0)).toBeUndefined();
    expect(checkEviction(412, 3)).toBeUndefined();
  });
});
