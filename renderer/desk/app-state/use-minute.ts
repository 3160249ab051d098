import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** Returns the time, renewed each minute, for what is written as '5 min. ago'. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
