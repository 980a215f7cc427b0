import { giftWords } from "../../lib/shopper-words/gift";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { rulesWords } from "../../lib/shopper-words/portal/rules";
import { PortalPage, Problem } from "./portal-page";
import { TextField } from "./text-field";

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
        <TextField
          name="number"
          label={find.number}
          hint={find.numberHint}
          maxLength={50}
          autoComplete="off"
          defaultValue={typed?.number}
        />
        <TextField
          name="contact"
          label={find.contact}
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
