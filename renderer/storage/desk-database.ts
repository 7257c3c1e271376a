import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ClosingDayRow, SchoolHoliday } from '../domain/closing-day';
import type { ContactRow } from '../domain/contact-row';
import type { House } from '../domain/house';
import type { Letterhead } from '../domain/letterhead';
import type { Partnership } from '../domain/partnership';
import type { SheetTemplate } from '../domain/sheet-template';
import type { Site } from '../domain/site';
import type { Topic } from '../domain/topic';
import type { WorkDay, WorkMark } from '../domain/work-day';
import type { Collection, Conflict, JournalEntry, Quarantined } from '../sync/ports';
import { latestVersion, migrations } from './migrations';
import type {
  AsideRow,
  CardRow,
  DraftRow,
  HistoryChangeRow,
  HistoryRow,
  IdeaRow,
  ItemRow,
  MeetingRow,
  MetaRow,
  RotationRow,
} from './rows';
import type { Account, ActivityRow, BaseTextRow, BindingRow, LeaseRow, QueueRow } from './sync/sync-rows';

export const databaseName = 'tandem';

/**
 * The desk's database. It never opens by itself: `openDesk` does, after looking whether the app may.
 * Writes wait for the disk (`strict`), since a confirmed edit must survive a power cut. Dexie's cache is off:
 * it would show edits before they are written.
 */
export class DeskDatabase extends Dexie {
  declare readonly contacts: EntityTable<ContactRow, 'id'>;
  declare readonly cards: EntityTable<CardRow, 'id'>;
  declare readonly houses: EntityTable<House, 'id'>;
  declare readonly partnerships: EntityTable<Partnership, 'id'>;
  declare readonly topics: EntityTable<Topic, 'id'>;
  declare readonly rotations: EntityTable<RotationRow, 'id'>;
  declare readonly ideas: EntityTable<IdeaRow, 'id'>;
  declare readonly meetings: EntityTable<MeetingRow, 'id'>;
  declare readonly items: EntityTable<ItemRow, 'id'>;
  declare readonly sites: EntityTable<Site, 'id'>;
  declare readonly closingDays: EntityTable<ClosingDayRow, 'id'>;
  declare readonly schoolHolidays: EntityTable<SchoolHoliday, 'id'>;
  declare readonly workDays: EntityTable<WorkDay, 'id'>;
  declare readonly workMarks: EntityTable<WorkMark, 'id'>;
  declare readonly sheetTemplates: EntityTable<SheetTemplate, 'id'>;
  declare readonly letterheads: EntityTable<Letterhead, 'id'>;
  declare readonly history: EntityTable<HistoryRow, 'id', HistoryRow>;
  declare readonly historyChanges: Table<HistoryChangeRow, [number, string, string]>;
  declare readonly aside: EntityTable<AsideRow, 'id'>;
  declare readonly drafts: EntityTable<DraftRow, 'key'>;
  declare readonly conflicts: EntityTable<Conflict, 'id'>;
  declare readonly accounts: EntityTable<Account, 'id'>;
  declare readonly collections: EntityTable<Collection, 'id'>;
  declare readonly leases: EntityTable<LeaseRow, 'accountId'>;
  declare readonly bindings: EntityTable<BindingRow, 'id'>;
  declare readonly baseTexts: EntityTable<BaseTextRow, 'id'>;
  declare readonly journal: EntityTable<JournalEntry, 'id'>;
  declare readonly syncQueue: Table<QueueRow, [string, string]>;
  declare readonly quarantine: Table<Quarantined, [string, string]>;
  declare readonly activity: EntityTable<ActivityRow, 'seq'>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;

  /** `upTo` stops at an older version: tests and the restore of old backups write what that version wrote. */
  constructor({ name = databaseName, upTo = latestVersion }: { name?: string; upTo?: number } = {}) {
    super(name, { autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' });
    for (const migration of migrations) {
      if (migration.version > upTo) break;
      const version = this.version(migration.version).stores(migration.stores);
      if (migration.upgrade) version.upgrade(migration.upgrade);
    }
  }
}
