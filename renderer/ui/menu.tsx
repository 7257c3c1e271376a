/* oxlint-disable jsx-a11y/no-autofocus -- focus belongs in an open menu */
import type { LucideIcon } from 'lucide-react';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import {
  Menu as AriaMenu,
  Header,
  Keyboard,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import { assertNever } from '../domain/assert-never';
import { Button, type ButtonProps } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import styles from './popover.module.css';

export type MenuEntry =
  | {
      kind: 'action';
      id: string;
      text: string;
      detail?: string;
      icon?: LucideIcon;
      /** A mark instead of an icon (house mark). */
      mark?: ReactNode;
      keys?: string;
      danger?: boolean;
      disabled?: boolean;
      /** Shows a tick: for menus whose entries are states. */
      checked?: boolean;
      onAction: () => void;
    }
  | { kind: 'separator'; id: string }
  | { kind: 'section'; id: string; title: string; entries: MenuEntry[] };

function renderEntry(entry: MenuEntry): ReactNode {
  switch (entry.kind) {
    case 'separator':
      return <Separator key={entry.id} id={entry.id} className={styles['separator'] ?? ''} />;
    case 'section':
      return (
        <MenuSection key={entry.id} id={entry.id}>
          <Header className={styles['heading'] ?? ''}>{entry.title}</Header>
          {entry.entries.map(renderEntry)}
        </MenuSection>
      );
    case 'action':
      return (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.text}
          isDisabled={entry.disabled}
          onAction={entry.onAction}
          className={`${styles['item']} ${entry.danger ? styles['danger'] : ''}`}
        >
          {entry.icon && <Icon icon={entry.icon} />}
          {entry.mark}
          <span className={styles['texts']}>
            <Text slot="label">{entry.text}</Text>
            {entry.detail !== undefined && (
              <Text slot="description" className={styles['detail'] ?? ''}>
                {entry.detail}
              </Text>
            )}
          </span>
          {entry.keys !== undefined && <Keyboard className={styles['keys'] ?? ''}>{entry.keys}</Keyboard>}
          {entry.checked && <Icon icon={Check} size={16} />}
        </MenuItem>
      );
    default:
      return assertNever(entry);
  }
}

export type MenuListProps = { label: string; entries: readonly MenuEntry[]; onClose?: () => void };

/** The list of a menu, for a popover that stands already. */
export function MenuList({ label, entries, onClose }: MenuListProps) {
  const checked = entries.flatMap((entry) => (entry.kind === 'action' && entry.checked ? [entry.id] : []));
  return (
    <AriaMenu
      aria-label={label}
      className={styles['list'] ?? ''}
      autoFocus="first"
      onClose={onClose}
      {...(entries.some((entry) => entry.kind === 'action' && entry.checked !== undefined) && {
        selectionMode: 'single' as const,
        selectedKeys: checked,
      })}
    >
      {entries.map(renderEntry)}
    </AriaMenu>
  );
}

export type MenuButtonProps = Pick<
  ButtonProps,
  'variant' | 'size' | 'icon' | 'disabled' | 'className' | 'ref'
> & {
  label: string;
  entries: readonly MenuEntry[];
  /** What the button shows; default the label. */
  children?: ReactNode;
  /** Only the icon, the label as tooltip. Needs `icon`. */
  iconOnly?: boolean;
};

/** A button that opens a menu of actions. */
export function MenuButton({ label, entries, children, iconOnly, icon, ...rest }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {iconOnly && icon ? (
        <IconButton
          aria-label={label}
          icon={icon}
          size={rest.size ?? 'normal'}
          variant={rest.variant === 'secondary' ? 'secondary' : 'quiet'}
          disabled={rest.disabled ?? false}
        />
      ) : (
        <Button {...rest} {...(icon && { icon })} iconAfter={ChevronDown}>
          {children ?? label}
        </Button>
      )}
      <Popover className={styles['popover'] ?? ''} offset={4} placement="bottom start">
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export type ContextMenuProps = MenuListProps & {
  /** The element the menu hangs on; `undefined` closes it. */
  anchor: RefObject<Element | null>;
  isOpen: boolean;
  onClose: () => void;
};

/** A menu at a place of its own, opened by the right mouse button or the menu key. */
export function ContextMenu({ anchor, isOpen, onClose, label, entries }: ContextMenuProps) {
  return (
    <Popover
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className={styles['popover'] ?? ''}
      placement="bottom start"
      offset={2}
    >
      <MenuList label={label} entries={entries} onClose={onClose} />
    </Popover>
  );
}
