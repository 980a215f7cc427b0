import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import type { RulesModel, RulesPart } from "../../presenters/shop-rules";
import { OwnLiquid } from "./own-liquid";
import { PortalPage } from "./portal-page";

interface RulesPageProps {
  readonly words: PortalWords;
  readonly prefix: string;
  readonly model: RulesModel;
}

/** A shop's rules, as its policies answer for an ordinary item. */
export function RulesPage({ words, prefix, model }: RulesPageProps) {
  const { words: said, returns, remarks, cancellation, withdraw, delays } = model;
  return (
    <PortalPage language={words.language}>
      <h1>{said.title}</h1>
      <p>{said.intro}</p>
      <section>
        <h2>{said.returns.title}</h2>
        {returns.map(({ heading, parts }) => (
          <section key={heading}>
            {heading && <h3>{heading}</h3>}
            <Parts parts={parts} />
          </section>
        ))}
        {remarks.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section>
        <h2>{said.cancel.title}</h2>
        <Parts parts={cancellation} />
        <p>{said.cancel.sent}</p>
      </section>
      {withdraw && (
        <section>
          <h2>{said.withdraw.title}</h2>
          <p>{withdraw}</p>
          <a className="act" href={`${prefix}/withdraw/`}>
            {words.withdraw.link}
          </a>
        </section>
      )}
      <section>
        <h2>{said.delays.title}</h2>
        <p>{delays}</p>
        <a className="act" href={`${prefix}/`}>
          {words.find.title}
        </a>
      </section>
      <OwnLiquid name="ifPolicies" />
      <section>
        <h2>{said.more}</h2>
        <OwnLiquid name="policies" />
      </section>
      <OwnLiquid name="endIf" />
    </PortalPage>
  );
}

function Parts({ parts }: { readonly parts: readonly RulesPart[] }) {
  return parts.map(({ when, text }) => (
    <p key={when}>
      {when && (
        <>
          <strong>{when}</strong>
          <br />
        </>
      )}
      {text}
    </p>
  ));
}
