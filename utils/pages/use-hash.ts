import { useEffect, useState } from 'preact/hooks';

function read(): string | null {
  const coded = location.hash.slice(1);
  try {
    return decodeURIComponent(coded) || null;
  } catch {
    return coded; // a stray % is nobody's name, and no reason to show nothing
  }
}

/** The part that the address names after `#`, kept up to date, and how to name another without a step in the history. */
export function useHash(): [string | null, (name: string | null) => void] {
  const [name, setName] = useState(read);
  useEffect(() => {
    const follow = () => setName(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const replace = (next: string | null) => {
    history.replaceState(null, '', next === null ? location.pathname : `#${encodeURIComponent(next.toWellFormed())}`);
    setName(next);
  };
  return [name, replace];
}
