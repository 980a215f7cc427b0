import { fill } from "../../lib/shopper-words";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { Done, PortalPage, Problem } from "./portal-page";
import { TextField } from "./text-field";

type Typed = Readonly<Record<"name" | "number" | "email" | "items", string>>;

interface WithdrawProps {
  readonly words: PortalWords;
  readonly prefix: string;
}

/** First step of a withdrawal: who, from what, and where the receipt goes. */
export function StateWithdrawalPage({
  words,
  prefix,
  typed,
  problem,
}: WithdrawProps & { readonly typed: Partial<Typed>; readonly problem: "incomplete" | "tooMany" | null }) {
  const { withdraw } = words;
  return (
    <PortalPage language={words.language}>
      <h1>{withdraw.title}</h1>
      <Problem text={problem && withdraw[problem]} />
      <p>{withdraw.text}</p>
      <form method="post" action={`${prefix}/withdraw/`}>
        <TextField name="name" label={withdraw.name} maxLength={100} autoComplete="name" defaultValue={typed.name} />
        <TextField
          name="number"
          label={withdraw.number}
          maxLength={50}
          autoComplete="off"
          defaultValue={typed.number}
        />
        <TextField
          name="email"
          type="email"
          label={withdraw.email}
          hint={withdraw.emailHint}
          maxLength={254}
          autoComplete="email"
          defaultValue={typed.email}
        />
        <label htmlFor="aftercare-items">{withdraw.items}</label>
        <textarea
          id="aftercare-items"
          name="items"
          rows={2}
          maxLength={500}
          aria-describedby="aftercare-items-hint"
          defaultValue={typed.items}
        />
        <small id="aftercare-items-hint">{withdraw.itemsHint}</small>
        <button type="submit">{withdraw.next}</button>
      </form>
      <p>
        <a href={`${prefix}/`}>{words.find.title}</a>
      </p>
    </PortalPage>
  );
}

/** Second step: the statement as it will be kept, and the button that makes it. */
export function ConfirmWithdrawalPage({
  words,
  prefix,
  typed,
  requestKey,
}: WithdrawProps & { readonly typed: Typed; readonly requestKey: string }) {
  const { withdraw } = words;
  return (
    <PortalPage language={words.language}>
      <h1>{withdraw.confirmTitle}</h1>
      <blockquote>
        <p>{fill(withdraw.statement, typed)}</p>
        <p>{typed.items ? fill(withdraw.about, typed) : withdraw.everything}</p>
      </blockquote>
      <p>{fill(withdraw.receipt, typed)}</p>
      <form method="post" action={`${prefix}/withdraw/`}>
        <input type="hidden" name="key" value={requestKey} />
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="doings">
          <button type="submit" name="step" value="confirm">
            {withdraw.confirm}
          </button>
          <button type="submit" name="step" value="change" className="plain">
            {withdraw.change}
          </button>
        </div>
      </form>
    </PortalPage>
  );
}

/** It has reached the shop. */
export function WithdrawnPage({
  words,
  prefix,
  time,
  email,
}: WithdrawProps & { readonly time: string; readonly email: string }) {
  const { withdraw } = words;
  return (
    <PortalPage language={words.language}>
      <h1>{withdraw.doneTitle}</h1>
      <Done text={fill(withdraw.done, { time, email })} />
      <p>
        <a href={`${prefix}/`}>{words.find.title}</a>
      </p>
    </PortalPage>
  );
}
