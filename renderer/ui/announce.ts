export type Urgency = 'polite' | 'assertive';

const regions = new Map<Urgency, HTMLElement>();

function regionOf(urgency: Urgency): HTMLElement {
  const known = regions.get(urgency);
  if (known?.isConnected) return known;
  const region = document.createElement('div');
  region.className = 'announcer';
  region.setAttribute('role', urgency === 'assertive' ? 'alert' : 'status');
  region.setAttribute('aria-live', urgency);
  region.setAttribute('aria-atomic', 'true');
  // Modal dialogs hide the rest of the page from assistive technology; this attribute keeps the region heard.
  region.dataset['reactAriaTopLayer'] = 'true';
  document.body.append(region);
  regions.set(urgency, region);
  return region;
}

/**
 * Says a message to screen readers without moving focus. Creating the region is not announced, so the first
 * message follows one frame later; a message equal to the one before is said again.
 */
export function announce(message: string, urgency: Urgency = 'polite'): void {
  const region = regionOf(urgency);
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = message;
  });
}
