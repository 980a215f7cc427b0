import type { TimeText } from "../presenters/time-text";

/** A time in words; hovering shows it in full. The words come from the server, so both renderings agree. */
export function Time({ at }: { at: TimeText }) {
  return (
    <time dateTime={at.iso} title={at.exact}>
      {at.text}
    </time>
  );
}
