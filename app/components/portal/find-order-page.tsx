import { giftWords } from "../../lib/shopper-words/gift";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { rulesWords } from "../../lib/shopper-words/portal/rules";
import { PortalPage, Problem } from "./portal-page";

interface FindOrderPageProps {
  readonly words: PortalWords;
  readonly prefix: string;
  readonly problem?: "incomplete" | "tooMany" | null;
  readonly typed?: { readonly number: string; readonly contact: string };
}

/** Where a guest asks for their order. */
export function FindOrderPage({ words, prefix, problem = null, typed }: FindOrderPageProps) {
  const { find } = words;
  return (
    <PortalPage language={words.language}>
      <h1>{find.title}</h1>
      <Problem text={problem && find[problem]} />
      <p>{find.text}</p>
      <form method="post" action={`${prefix}/find/`}>
        <label htmlFor="aftercare-number">{find.number}</label>
        <input
          id="aftercare-number"
          name="number"
          required
          maxLength={50}
          autoComplete="off"
          aria-describedby="aftercare-number-hint"
          defaultValue={typed?.number}
        />
        <small id="aftercare-number-hint">{find.numberHint}</small>
        <label htmlFor="aftercare-contact">{find.contact}</label>
        <input
          id="aftercare-contact"
          name="contact"
          required
          maxLength={254}
          autoComplete="email"
          defaultValue={typed?.contact}
        />
        <button type="submit">{find.button}</button>
      </form>
      <p>
        <a href={`${prefix}/gift/`}>{giftWords(words.language).find.link}</a>
      </p>
      <p>
        <a href={`${prefix}/rules/`}>{rulesWords(words.language).link}</a>
      </p>
      <p>
        <a href={`${prefix}/withdraw/`}>{words.withdraw.link}</a>
      </p>
    </PortalPage>
  );
}
