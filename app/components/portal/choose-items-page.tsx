import { fill } from "../../lib/shopper-words";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { rulesWords } from "../../lib/shopper-words/portal/rules";
import { type Fields, type LineChoice, MOST_WORDS, photosOf } from "../../presenters/portal-return";
import { PortalPage, Problem } from "./portal-page";

interface ChooseItemsPageProps {
  readonly words: PortalWords;
  readonly orderName: string;
  /** Of the order's page. */
  readonly path: string;
  readonly prefix: string;
  readonly lines: readonly LineChoice[];
  readonly isGift: boolean;
  readonly requestKey: string;
  readonly typed: Fields;
  readonly problems: readonly string[];
}

/** Where a shopper chooses what to send back, and says why. */
export function ChooseItemsPage({ words, orderName, path, prefix, lines, ...page }: ChooseItemsPageProps) {
  const { typed, problems } = page;
  const { acts, giveBack } = words;
  return (
    <PortalPage language={words.language}>
      <h1>{fill(giveBack.title, { order: orderName })}</h1>
      {problems.map((text) => (
        <Problem key={text} text={text} />
      ))}
      {lines.length === 0 && problems.length === 0 && <p>{giveBack.nothing}</p>}
      {lines.length > 0 && (
        <form method="post" action={`${path}/return/`} encType="multipart/form-data">
          <p>{giveBack.text}</p>
          <input type="hidden" name="key" value={page.requestKey} />
          {lines.map((line) => (
            <Line key={line.tail} line={line} typed={typed} words={words} />
          ))}
          {page.isGift && (
            <label className="choice">
              <input type="checkbox" name="gift" value="yes" defaultChecked={typed["gift"] === "yes"} />
              {giveBack.gift}
            </label>
          )}
          <button type="submit">{giveBack.next}</button>
        </form>
      )}
      <p>
        <a href={`${prefix}/rules/`}>{rulesWords(words.language).link}</a>
      </p>
      <p>
        <a href={`${path}/`}>{acts.back}</a>
      </p>
    </PortalPage>
  );
}

interface LineProps {
  readonly line: LineChoice;
  readonly typed: Fields;
  readonly words: PortalWords;
}

function Line({ line: { tail, title, facts, most, reasons }, typed, words: { giveBack } }: LineProps) {
  const [units, reason, note, photo] = ["units", "reason", "note", "photo"].map((name) => `${name}.${tail}`);
  const [id, hint] = [(name = "") => `aftercare-${name}`, `aftercare-hint-${tail}`];
  const kept = photosOf(typed, tail);
  return (
    <section className="item" aria-labelledby={id(tail)}>
      <h2 id={id(tail)}>{title}</h2>
      <small>{facts}</small>
      <label htmlFor={id(units)}>{giveBack.quantity}</label>
      <select id={id(units)} name={units} defaultValue={typed[units!] ?? "0"}>
        {Array.from({ length: Math.min(most, 500) + 1 }, (_, count) => (
          <option key={count} value={count}>
            {count === 0 ? giveBack.none : count}
          </option>
        ))}
      </select>
      <label htmlFor={id(reason)}>{giveBack.reason}</label>
      <select id={id(reason)} name={reason} defaultValue={typed[reason!] ?? ""}>
        <option value="">{giveBack.chooseReason}</option>
        {reasons.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <label htmlFor={id(note)}>{giveBack.note}</label>
      <textarea id={id(note)} name={note} rows={2} maxLength={MOST_WORDS} defaultValue={typed[note!]} />
      <label htmlFor={id(photo)}>{giveBack.photo}</label>
      <input id={id(photo)} name={photo} type="file" multiple accept="image/*" aria-describedby={hint} />
      <small id={hint}>{giveBack.photoHint}</small>
      {kept.length > 0 && <small>{fill(giveBack.photosKept, { count: String(kept.length) })}</small>}
      <input type="hidden" name={`photos.${tail}`} value={kept.join(",")} />
    </section>
  );
}
