import { giftWords } from "../../lib/shopper-words/gift";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import type { GiftModel } from "../../presenters/gift-page";
import { Done, PortalPage, Problem } from "./portal-page";

interface GiftPageProps {
  readonly words: PortalWords;
  readonly model: GiftModel;
  /** What was just asked for, as the address says; null = nothing. */
  readonly asked: string | null;
}

/** What somebody got as a gift, what of it can come back, and what they asked for. */
export function GiftPage({ words, model: { title, items, returns, returnHref }, asked }: GiftPageProps) {
  const said = giftWords(words.language).page;
  return (
    <PortalPage language={words.language}>
      <h1>{title}</h1>
      <Problem text={asked === "late" ? words.acts.notTaken : null} />
      {asked === "return" && <Done text={words.offer.taken} />}
      <p>{said.text}</p>
      {items === null && <p>{words.acts.busy}</p>}
      {items && items.length === 0 && <p>{words.giveBack.nothing}</p>}
      {items && items.length > 0 && (
        <section>
          <h2>{said.items}</h2>
          <ul>
            {items.map((item, index) => (
              <li key={index}>
                <span>{item.title}</span>
                <span>{item.most}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {returns.length > 0 && (
        <section>
          <h2>{words.acts.returns}</h2>
          {returns.map(({ label, href }) => (
            <a key={href} className="act" href={href}>
              {label}
            </a>
          ))}
        </section>
      )}
      {returnHref && (
        <section>
          <h2>{words.acts.title}</h2>
          <a className="act" href={returnHref}>
            {said.act}
          </a>
        </section>
      )}
    </PortalPage>
  );
}
