import { useEffect, useState } from "react";
import type { TimeText } from "../presenters/time-text";

/** Time left, counted by the browser; until it has started, and for screen readers, the server's words. */
export function Countdown({ until }: { until: TimeText }) {
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => {
    const tell = () => setLeft(clock(Date.parse(until.iso) - Date.now()));
    tell();
    const timer = setInterval(tell, 1_000);
    return () => clearInterval(timer);
  }, [until.iso]);
  if (left === null) return <time dateTime={until.iso}>{until.text}</time>;
  return (
    <time dateTime={until.iso} title={until.exact} aria-label={until.text}>
      {left}
    </time>
  );
}

function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
