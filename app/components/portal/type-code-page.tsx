import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { PortalPage, Problem } from "./portal-page";
import { TextField } from "./text-field";

interface TypeCodePageProps {
  readonly words: PortalWords;
  readonly prefix: string;
  /** Says which look-up the code is for. */
  readonly token: string;
  readonly isWrong?: boolean;
  /** They said that they got the order as a gift; only the words of the page hang on it. */
  readonly asRecipient?: boolean;
}

/** Where a guest types the code from their mailbox; it looks the same whether there is such an order or not. */
export function TypeCodePage({ words: { language, code }, prefix, token, ...page }: TypeCodePageProps) {
  const { isWrong = false, asRecipient = false } = page;
  return (
    <PortalPage language={language}>
      <h1>{code.title}</h1>
      <Problem text={isWrong ? code.wrong : null} />
      {!isWrong && <p role="status">{code.text}</p>}
      <form method="post" action={`${prefix}/code/`}>
        <input type="hidden" name="lookup" value={token} />
        {asRecipient && <input type="hidden" name="as" value="recipient" />}
        <TextField
          name="code"
          label={code.code}
          className="code"
          maxLength={20}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <button type="submit">{code.button}</button>
      </form>
      <p>
        <a href={`${prefix}/${asRecipient ? "gift/" : ""}`}>{code.again}</a>
      </p>
    </PortalPage>
  );
}

/** After a form the browser goes on to a page that can be opened again: Shopify's proxy would follow a redirect itself. */
export function GoOnPage({ words: { language, code }, to }: { readonly words: PortalWords; readonly to: string }) {
  return (
    <PortalPage language={language}>
      <meta httpEquiv="refresh" content={`0;url=${to}`} />
      <h1>{code.opening}</h1>
      <p>
        <a className="go" href={to}>
          {code.goOn}
        </a>
      </p>
    </PortalPage>
  );
}
