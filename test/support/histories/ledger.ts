import { unfolded } from './texts';

/**
 * Keeps account of what may be gone at the end: a value is superseded by whoever changed or removed a text that showed
 * it. All others must be somewhere (I1), and nothing may be deleted that nobody has removed (I6).
 */
export class Ledger {
  /** Values that must not be lost. */
  readonly alive = new Set<string>();
  /** UIDs that somebody has removed. */
  readonly removed = new Set<string>();
  /** Values that were taken away, or written over, by somebody who had seen them. */
  readonly superseded = new Set<string>();
  /** Values that other programs wrote: no desk need have seen them. */
  readonly others = new Set<string>();
  /** Texts that other programs have written over without having seen them. */
  readonly writtenOver: string[] = [];
  /**
   * Texts that a desk has written over without having seen them, before another program took the line out that tells
   * so: the desk that had sent one finds what it would find if somebody had corrected it.
   */
  readonly untold: string[] = [];
  /** UIDs that another program put under two names. */
  readonly twins = new Set<string>();
  /** Values in lines of other programs, by UID, and every spelling that those or servers have given to the lines. */
  readonly foreignLines = new Map<string, Map<string, Set<string>>>();
  /** A backup was brought back, or somebody wrote without looking: the history of a desk counts as kept, if it is told. */
  wasTurnedBack = false;
  private count = 0;

  nextValue(): string {
    this.count += 1;
    return `value${this.count}x`;
  }

  /** A day that stands for itself, after all others. */
  nextDay(): string {
    this.count += 1;
    return new Date(Date.UTC(2031, 0, this.count)).toISOString().slice(0, 10).replaceAll('-', '');
  }

  nextUid(): string {
    this.count += 1;
    return `${String(this.count).padStart(8, '0')}-0000-4000-8000-000000000000`;
  }

  /** Somebody who saw `before` made `after` of it. */
  changed(before: string, after: string, value?: string): void {
    const seen = unfolded(before);
    const left = unfolded(after);
    for (const one of this.alive) {
      if (!seen.includes(one) || left.includes(one)) continue;
      this.alive.delete(one);
      this.superseded.add(one);
    }
    if (value !== undefined && left.includes(value)) this.alive.add(value);
  }

  /** Values that stood nowhere else are gone with what was turned back. */
  keepOnly(texts: readonly string[]): void {
    const all = unfolded(texts.join('\n'));
    for (const one of this.alive) if (!all.includes(one)) this.alive.delete(one);
  }
}
