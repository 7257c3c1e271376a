import * as v from 'valibot';
import { channels } from '../contract/channels';
import { openLink } from '../links';
import { handle } from './handle';

/** Addresses that leave through the system's programs. */
export function handleLinks(): void {
  handle(channels.openLink, v.string(), (address) => openLink(address));
}
