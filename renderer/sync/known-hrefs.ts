import { hrefKey } from '../dav/hrefs';
import type { Listed, SyncPage } from '../dav/sync-page';
import type { BindingHead, Queued } from './ports';
import type { CollectionRun, RunContext } from './run-context';

/** What is known of a collection's hrefs, read once and only if there is a question. `%40` and `@` are one href. */
export class KnownHrefs {
  private heads: Promise<Map<string, BindingHead>> | undefined;
  private quarantined: Promise<Map<string, string | undefined>> | undefined;
  private waiting: Promise<Map<string, Queued>> | undefined;

  constructor(
    private readonly context: RunContext,
    private readonly run: CollectionRun,
  ) {}

  async count(): Promise<number> {
    return (await this.bound()).size;
  }

  bound(): Promise<Map<string, BindingHead>> {
    this.heads ??= this.context.store
      .bindingHeads(this.run.collection.id)
      .then((heads) => new Map(heads.map((head) => [hrefKey(head.href), head])));
    return this.heads;
  }

  /** Texts that were set aside, and their etags. */
  aside(): Promise<Map<string, string | undefined>> {
    this.quarantined ??= this.context.store
      .quarantined(this.run.collection.id)
      .then((all) => new Map(all.map((one) => [hrefKey(one.href), one.etag])));
    return this.quarantined;
  }

  private inQueue(): Promise<Map<string, Queued>> {
    this.waiting ??= this.context.store
      .queue(this.run.collection.id)
      .then((queue) => new Map(queue.map((one) => [hrefKey(one.href), one])));
    return this.waiting;
  }

  /** As it is spelt here, so that one object has one address. */
  async spelling(href: string): Promise<string> {
    const key = hrefKey(href);
    return (await this.bound()).get(key)?.href ?? (await this.inQueue()).get(key)?.href ?? href;
  }

  /**
   * Everything that a page names, to be asked for by name; removals of what was never seen here say nothing (Radicale
   * lists old ones to newcomers).
   */
  async queued(page: SyncPage): Promise<Queued[]> {
    const removed: string[] = [];
    for (const href of page.removed) if (await this.isKnown(href)) removed.push(href);
    const named = [
      ...page.changed.filter((one) => !this.isOwn(one)),
      ...removed.map((href) => ({ href, etag: undefined })),
      ...page.failed.map(({ href }) => ({ href, etag: undefined })),
    ];
    return Promise.all(named.map((one) => this.entry(one.href, one.etag)));
  }

  /** As this run has read it back itself. */
  isOwn({ href, etag }: Listed): boolean {
    return etag !== undefined && this.run.ownEtags.get(hrefKey(href)) === etag;
  }

  private async isKnown(href: string): Promise<boolean> {
    const key = hrefKey(href);
    return (await this.bound()).has(key) || (await this.aside()).has(key);
  }

  async entry(href: string, etag: string | undefined): Promise<Queued> {
    return { href: await this.spelling(href), ...(etag !== undefined && { etag }), tries: 0, notBefore: 0 };
  }
}
