import type { Fact, Step } from "../../presenters/account/answers";

/** How far something has come. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <ol>
      {steps.map(({ label, day, progress, said }) => (
        <li key={label} className={progress} aria-current={progress === "current" ? "step" : undefined}>
          {label}
          <span className="unseen"> ({said})</span>
          {day && <small>{day}</small>}
        </li>
      ))}
    </ol>
  );
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl>
      {facts.map(({ label, text, href }, index) => (
        <div key={index} style={{ display: "contents" }}>
          <dt>{label}</dt>
          <dd>{href ? <a href={href}>{text}</a> : text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Item {
  readonly title: string;
  readonly quantity: number;
  readonly note?: string;
}

export function Items({ items }: { readonly items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map(({ title, quantity, note }, index) => (
        <li key={index}>
          <span>
            {title}
            {note && <small>{note}</small>}
          </span>
          <span>× {quantity}</span>
        </li>
      ))}
    </ul>
  );
}
