import { fill } from "../../lib/shopper-words";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import type { CancelForm } from "../../presenters/portal-cancel";
import { PortalPage, Problem } from "./portal-page";

interface CancelPageProps {
  readonly words: PortalWords;
  readonly orderName: string;
  /** Of the order's page. */
  readonly path: string;
  readonly form: CancelForm;
  /** Made with the page, so that pressing twice is one request. */
  readonly requestKey: string;
  /** What was filled in before. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: "choose" | "both" | null;
}

/** Where a shopper asks to cancel their order, or some of it. */
export function CancelPage({ words, orderName, path, form, requestKey, typed = {}, problem = null }: CancelPageProps) {
  const { acts, cancel } = words;
  const isUnclear = problem === "both";
  const isWhole = form.canWhole && typed["scope"] !== "some" && !isUnclear;
  return (
    <PortalPage language={words.language}>
      <h1>{fill(cancel.title, { order: orderName })}</h1>
      <Problem text={problem && cancel[problem]} />
      <p>{cancel.text}</p>
      <form method="post" action={`${path}/cancel/`}>
        <input type="hidden" name="key" value={requestKey} />
        {isUnclear && <input type="hidden" name="sure" value="yes" />}
        {form.canWhole && (
          <p>
            <label className="choice">
              <input type="radio" name="scope" value="whole" required defaultChecked={isWhole} />
              {cancel.whole}
            </label>
            <label className="choice">
              <input type="radio" name="scope" value="some" defaultChecked={!isWhole && !isUnclear} />
              {cancel.some}
            </label>
          </p>
        )}
        <fieldset className="units">
          <legend>{form.canWhole ? cancel.some : words.order.items}</legend>
          {form.lines.map(({ field, title, most }) => (
            <label key={field} className="row">
              <span>{fill(cancel.units, { item: title, most: String(most) })}</span>
              <input type="number" name={field} min={0} max={most} defaultValue={typed[field] ?? "0"} />
            </label>
          ))}
        </fieldset>
        <label htmlFor="aftercare-reason">{cancel.reason}</label>
        <select id="aftercare-reason" name="reason" defaultValue={typed["reason"] ?? ""}>
          <option value="">{cancel.noReason}</option>
          {cancel.reasons.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
        </select>
        <label htmlFor="aftercare-note">{cancel.note}</label>
        <textarea id="aftercare-note" name="note" maxLength={1000} rows={3} defaultValue={typed["note"]} />
        <button type="submit">{cancel.button}</button>
      </form>
      <p>
        <a href={`${path}/`}>{acts.back}</a>
      </p>
    </PortalPage>
  );
}
