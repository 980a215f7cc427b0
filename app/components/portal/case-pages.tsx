import { fill } from "../../lib/shopper-words";
import type { CaseWords } from "../../lib/shopper-words/cases/case-words";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import type { Conversation } from "../../presenters/case-conversation";
import type { CaseForm } from "../../presenters/portal-case";
import { CaseFields, CaseMessages, CaseReply, type CaseTyped } from "../case-conversation";
import { Done, PortalPage, Problem } from "./portal-page";

interface CaseFormPageProps {
  readonly words: PortalWords;
  readonly said: CaseWords;
  readonly form: CaseForm;
  /** Of the order's page. */
  readonly path: string;
  readonly typed: CaseTyped;
  /** Of the lines, by field. */
  readonly units: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/** Where a shopper says what is wrong with their order, or asks something. */
export function CaseFormPage({ words, said, form, path, typed, units, problems }: CaseFormPageProps) {
  const isClaim = form.kinds.length > 0;
  return (
    <PortalPage language={words.language}>
      <h1>{form.title}</h1>
      {problems.map((text) => (
        <Problem key={text} text={text} />
      ))}
      <p>{said.form.text}</p>
      <form method="post" action={`${path}/case/`} encType="multipart/form-data">
        <input type="hidden" name="about" value={form.about} />
        {isClaim && (
          <fieldset>
            <legend>{said.form.kind}</legend>
            {form.kinds.map(({ value, label, isChosen }) => (
              <label key={value} className="choice">
                <input type="radio" name="kind" value={value} defaultChecked={isChosen} required />
                {label}
              </label>
            ))}
          </fieldset>
        )}
        {isClaim && (
          <fieldset aria-describedby="aftercare-items-hint">
            <legend>{said.form.items}</legend>
            <small id="aftercare-items-hint">{said.form.itemsHint}</small>
            {form.lines.map(({ field, title, most }) => (
              <label key={field} className="row">
                <span>{fill(words.cancel.units, { item: title, most: String(most) })}</span>
                <input type="number" name={field} min={0} max={most} defaultValue={units[field] ?? "0"} />
              </label>
            ))}
          </fieldset>
        )}
        {form.topic && (
          <p>
            {form.topic.text}
            <input type="hidden" name="topic" value={form.topic.value} />
          </p>
        )}
        <CaseFields label={isClaim ? said.form.words : said.form.message} portal={words} typed={typed} />
        <button type="submit">{said.form.send}</button>
      </form>
      <Back words={words} path={path} />
    </PortalPage>
  );
}

interface CasePageProps {
  readonly words: PortalWords;
  readonly model: Conversation;
  readonly number: number;
  readonly path: string;
  readonly typed: CaseTyped;
  readonly problems: readonly string[];
  /** Something was just sent, and is on its way through the queue. */
  readonly isTaken: boolean;
}

/** What was written about an order, and where its shopper writes more. */
export function CasePage({ words, model, number, path, typed, problems, isTaken }: CasePageProps) {
  return (
    <PortalPage language={words.language}>
      <h1>{model.title}</h1>
      <p>{model.kind}</p>
      {problems.map((text) => (
        <Problem key={text} text={text} />
      ))}
      {isTaken ? <Done text={model.words.page.taken} /> : <p className="promise">{model.standing}</p>}
      <CaseMessages model={model} />
      <CaseReply model={model} action={`${path}/case/${number}/`} portal={words} typed={typed} />
      <Back words={words} path={path} />
    </PortalPage>
  );
}

function Back({ words, path }: Pick<CasePageProps, "words" | "path">) {
  return (
    <p>
      <a href={`${path}/`}>{words.acts.back}</a>
    </p>
  );
}
