import { type ReactNode, useEffect, useRef } from "react";

/** A step that opened on the page; takes the focus so that it is heard. */
export function FocusBox({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={label} style={{ outline: "none" }}>
      {children}
    </div>
  );
}
