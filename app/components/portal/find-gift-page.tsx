import { giftWords } from "../../lib/shopper-words/gift";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { PortalPage, Problem } from "./portal-page";
import { TextField } from "./text-field";

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
        <TextField
          name="number"
          label={words.find.number}
          maxLength={50}
          autoComplete="off"
          defaultValue={typed?.number}
        />
        <TextField
          name="postcode"
          label={find.postcode}
          hint={find.postcodeHint}
          maxLength={20}
          autoComplete="postal-code"
          defaultValue={typed?.postcode}
        />
        <TextField
          name="email"
          type="email"
          label={find.email}
          hint={find.emailHint}
          maxLength={254}
          autoComplete="email"
          defaultValue={typed?.email}
        />
        <button type="submit">{words.find.button}</button>
      </form>
      <p>
        <a href={`${prefix}/`}>{words.order.findAgain}</a>
      </p>
    </PortalPage>
  );
}
