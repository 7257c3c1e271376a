import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

export type TooltipProps = {
  text: string;
  /** One element that can take focus: a button, or a plain element together with `focusable`. */
  children: ReactNode;
  placement?: 'top' | 'bottom' | 'left' | 'right';
};

/** A short text on hover and keyboard focus. Never the only place where something is said. */
export function Tooltip({ text, children, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className={styles['tooltip']} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

export type TooltipTargetProps = { children: ReactElement<{ role?: string }, string> };

/** Makes a plain element with a role (such as an abbreviation) reachable, so that it can carry a tooltip. */
export function TooltipTarget({ children }: TooltipTargetProps) {
  return <Focusable>{children}</Focusable>;
}
