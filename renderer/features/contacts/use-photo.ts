import { useEffect, useState } from 'react';
import { useServices } from '../../app/services';
import type { ContactRow } from '../../domain/contact-row';

type Shown = { id: string; change: number; address: string };

/** An address for the contact's picture while it is on screen; `undefined` if there is none. */
export function usePhoto(contact: Pick<ContactRow, 'id' | 'hasPhoto' | 'change'>): string | undefined {
  const { storage } = useServices();
  const [shown, setShown] = useState<Shown>();
  const { id, hasPhoto, change } = contact;
  useEffect(() => {
    if (!hasPhoto) return undefined;
    let address: string | undefined;
    let stopped = false;
    const load = async () => {
      // A card whose picture cannot be read shows the initials, as one without does.
      const photo = await storage.contacts.photo(id).catch(() => null);
      if (!photo || stopped) return;
      address = URL.createObjectURL(new Blob([photo.bytes.slice()], { type: photo.mediaType }));
      setShown({ id, change, address });
    };
    void load();
    return () => {
      stopped = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [storage, id, hasPhoto, change]);
  return hasPhoto && shown?.id === id && shown.change === change ? shown.address : undefined;
}
