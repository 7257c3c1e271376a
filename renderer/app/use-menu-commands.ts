import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../electron/contract/desk-api';
import { desk } from '../platform/desk';

export type CommandHandlers = Record<MenuCommand, () => void>;

/** Carries out the commands of the native menu, which also owns their keys. */
export function useMenuCommands(handlers: CommandHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => desk().onMenuCommand((command) => latest.current[command]()), []);
}
