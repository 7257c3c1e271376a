import { useEffect, useState } from 'react';

/** Whether something has been true for so many milliseconds without a break. */
export function useStaysTrue(value: boolean, milliseconds: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!value) return undefined;
    const timer = setTimeout(() => setLong(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [value, milliseconds]);
  return value && isLong;
}
