import { useEffect, useState } from 'preact/hooks';

/** How long a short word to the reader stays, in milliseconds. */
const STAYS = 2_500;

/** What was last said to the reader, empty again after a while. */
export function useSaid(): [string, (text: string) => void] {
  const [said, say] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(say, STAYS, '');
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}
