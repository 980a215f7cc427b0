import type { HelpModel } from "../../presenters/guest-help";
import { PortalPage } from "./portal-page";

interface HelpPageProps {
  readonly model: HelpModel;
  /** Of the order's page. */
  readonly path: string;
}

/** Help without a person: what it is about leads to the answer, and to what can be done about it. */
export function HelpPage({ model: { words, title, back, topics, chosen }, path }: HelpPageProps) {
  return (
    <PortalPage language={words.language}>
      <h1>{title}</h1>
      {chosen && (
        <section>
          <h2>{chosen.label}</h2>
          <p>{chosen.answer}</p>
          {chosen.acts.map(({ label, href }) => (
            <a key={href} className="act" href={href}>
              {label}
            </a>
          ))}
        </section>
      )}
      {!chosen && (
        <section>
          <h2>{words.help.ask}</h2>
          {topics.map(({ value, label }) => (
            <a key={value} className="act" href={`${path}/help/?about=${value}`}>
              {label}
            </a>
          ))}
        </section>
      )}
      {chosen && (
        <p>
          <a href={`${path}/help/`}>{words.help.other}</a>
        </p>
      )}
      <p>
        <a href={`${path}/`}>{back}</a>
      </p>
    </PortalPage>
  );
}
