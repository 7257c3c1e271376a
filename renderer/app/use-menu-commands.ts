import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../electron/contract/desk-api';
import { desk } from '../platform/desk';

export type CommandHandlers = Record<MenuCommand, () => void>;

/** Carries out the commands of the native menu, which also owns their keys. */
export function useMenuCommands(handlers: CommandHandlers): void {
  const run = useEffectEvent((command: MenuCommand) => handlers[command]());
  useEffect(() => desk().onMenuCommand((command) => run(command)), []);
}
