import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './paper-preview.module.css';

export type PaperPreviewProps = {
  /** Names the region for screen readers. */
  label: string;
  paper: 'A4' | 'A3';
  landscape: boolean;
  /** One sheet for the wall has no foot and smaller margins (`pageRule`). */
  single?: boolean;
  children: ReactNode;
};

/** Widths of the sheets in millimetres (ISO 216). */
const widths: Record<PaperPreviewProps['paper'], { short: number; long: number }> = {
  A4: { short: 210, long: 297 },
  A3: { short: 297, long: 420 },
};
const pixelsPerMillimetre = 96 / 25.4;

/** The sheet as it will lie on the table, drawn as wide as there is room for, never larger than it is. */
export function PaperPreview({ label, paper, landscape, single = false, children }: PaperPreviewProps) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { short, long } = widths[paper];
  const [across, down] = landscape ? [long, short] : [short, long];
  const zoom = width === undefined ? 1 : Math.min(1, width / (across * pixelsPerMillimetre));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard, so it must be reached by it (WCAG 2.1.1)
    <section ref={room} className={styles['preview']} aria-label={label} tabIndex={0}>
      <div
        className={styles['paper']}
        style={{ width: `${across}mm`, minHeight: `${down}mm`, zoom }}
        data-landscape={landscape || undefined}
        data-single={single || undefined}
      >
        {children}
      </div>
    </section>
  );
}
