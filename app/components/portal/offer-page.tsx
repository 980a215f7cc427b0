import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import type { OfferModel } from "../../presenters/portal-offer";
import { PortalPage, Problem } from "./portal-page";

interface OfferPageProps {
  readonly words: PortalWords;
  /** Of the order's page. */
  readonly path: string;
  readonly offer: OfferModel;
  /** What was chosen before, carried along. */
  readonly carried: readonly (readonly [name: string, value: string])[];
  /** Names what is shown: something else is not asked for unseen. */
  readonly seen: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: string | null;
}

/** What a return would be answered and worth, to the cent, before it is asked for. */
export function OfferPage({ words, path, offer, carried, seen, typed, problem }: OfferPageProps) {
  const said = words.offer;
  const others = offer.resolutions.filter(({ value }) => value !== "exchange");
  const hasChoice = offer.resolutions.length > 1 || offer.exchange.length > 0;
  return (
    <PortalPage language={words.language}>
      <h1>{said.title}</h1>
      <Problem text={problem} />
      <ul>
        {offer.lines.map(({ text, answer, because }, index) => (
          <li key={index}>
            <span>
              {text}
              {because && <small>{because}</small>}
            </span>
            <span>{answer}</span>
          </li>
        ))}
      </ul>
      {offer.sums.length > 0 && (
        <>
          <h2>{said.amounts}</h2>
          <dl className="sums">
            {offer.sums.map(({ label, amount, isTotal }) => (
              <div key={label} className={isTotal ? "total" : ""} style={{ display: "contents" }}>
                <dt>{isTotal ? <strong>{label}</strong> : label}</dt>
                <dd>{isTotal ? <strong>{amount}</strong> : amount}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {offer.remarks.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <form method="post" action={`${path}/return/`}>
        {carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="seen" value={seen} />
        {offer.resolutions.length > 0 && (
          <fieldset>
            <legend>{said.resolution}</legend>
            {offer.resolutions.map(({ value, label }) => (
              <label key={value} className="choice">
                <input type="radio" name="resolution" value={value} defaultChecked={value === offer.resolution} />
                {label}
              </label>
            ))}
          </fieldset>
        )}
        {offer.exchange.length > 0 && (
          <fieldset className="instead">
            <legend>{said.exchange}</legend>
            {offer.exchange.map(({ field, label, options }) => (
              <label key={field} className="row">
                <span>{label}</span>
                <select name={field} defaultValue={typed[field] ?? ""}>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            {offer.search && <Search search={offer.search} said={said} />}
            {others.length > 0 && (
              <label className="row">
                <span>{said.ifSoldOut}</span>
                <select name="ifSoldOut" defaultValue={typed["ifSoldOut"] ?? "refund"}>
                  {others.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </fieldset>
        )}
        <div className="doings">
          {offer.canAsk && (
            <button type="submit" name="step" value="ask">
              {said.ask}
            </button>
          )}
          {hasChoice && (
            <button type="submit" name="step" value="quote" className="plain">
              {said.update}
            </button>
          )}
          <button type="submit" name="step" value="change" className="plain">
            {said.change}
          </button>
        </div>
      </form>
      <p>
        <a href={`${path}/`}>{words.acts.back}</a>
      </p>
    </PortalPage>
  );
}

/** Its button comes before all others of the form: the Enter key in its field looks, and asks for nothing. */
function Search({ search: { words, answer }, said }: SearchProps) {
  return (
    <div className="find">
      <label htmlFor="aftercare-find">{said.findOther}</label>
      <div className="row">
        <input id="aftercare-find" name="find" type="search" maxLength={100} defaultValue={words} />
        <button type="submit" name="step" value="find" className="plain">
          {said.find}
        </button>
      </div>
      {answer && <p role="status">{answer}</p>}
    </div>
  );
}

interface SearchProps {
  readonly search: NonNullable<OfferModel["search"]>;
  readonly said: PortalWords["offer"];
}
