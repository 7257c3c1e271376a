import { useEffect, useState } from 'react';
import { useServices } from '../../app/services';
import type { ContactRow } from '../../domain/contact-row';

/** An address for the contact's picture while it is on screen; `undefined` if there is none. */
export function usePhoto(contact: Pick<ContactRow, 'id' | 'hasPhoto' | 'change'>): string | undefined {
  const { storage } = useServices();
  const [address, setAddress] = useState<string>();
  const { id, hasPhoto, change } = contact;
  useEffect(() => {
    setAddress(undefined);
    if (!hasPhoto) return undefined;
    let url: string | undefined;
    let stopped = false;
    // A card whose picture cannot be read shows the initials, as one without does.
    const load = async () => {
      const photo = await storage.contacts.photo(id).catch(() => null);
      if (!photo || stopped) return;
      url = URL.createObjectURL(new Blob([photo.bytes.slice()], { type: photo.mediaType }));
      setAddress(url);
    };
    void load();
    return () => {
      stopped = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [storage, id, hasPhoto, change]);
  return address;
}
