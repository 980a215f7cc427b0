import { giftWords } from "../../lib/shopper-words/gift";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { PortalPage, Problem } from "./portal-page";

interface FindGiftPageProps {
  readonly words: PortalWords;
  readonly prefix: string;
  readonly problem?: "incomplete" | "tooMany" | null;
  readonly typed?: Readonly<Record<"number" | "postcode" | "email", string>>;
}

/** Where the recipient of a gift asks for it, with a mailbox of their own. */
export function FindGiftPage({ words, prefix, problem = null, typed }: FindGiftPageProps) {
  const { find } = giftWords(words.language);
  return (
    <PortalPage language={words.language}>
      <h1>{find.title}</h1>
      <Problem text={problem && (problem === "tooMany" ? words.find.tooMany : find.incomplete)} />
      <p>{find.text}</p>
      <form method="post" action={`${prefix}/gift/`}>
        <label htmlFor="aftercare-number">{words.find.number}</label>
        <input
          id="aftercare-number"
          name="number"
          required
          maxLength={50}
          autoComplete="off"
          defaultValue={typed?.number}
        />
        <label htmlFor="aftercare-postcode">{find.postcode}</label>
        <input
          id="aftercare-postcode"
          name="postcode"
          required
          maxLength={20}
          autoComplete="postal-code"
          aria-describedby="aftercare-postcode-hint"
          defaultValue={typed?.postcode}
        />
        <small id="aftercare-postcode-hint">{find.postcodeHint}</small>
        <label htmlFor="aftercare-email">{find.email}</label>
        <input
          id="aftercare-email"
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          aria-describedby="aftercare-email-hint"
          defaultValue={typed?.email}
        />
        <small id="aftercare-email-hint">{find.emailHint}</small>
        <button type="submit">{words.find.button}</button>
      </form>
      <p>
        <a href={`${prefix}/`}>{words.order.findAgain}</a>
      </p>
    </PortalPage>
  );
}
