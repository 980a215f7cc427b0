import { fill } from "../../lib/shopper-words";
import { matterWords } from "../../lib/shopper-words/portal/matter-words";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import type { Act, Matter } from "../../presenters/account/answers";
import { Facts, Items, Steps } from "./order-parts";
import { PortalPage, Problem } from "./portal-page";

interface OfOrder {
  readonly words: PortalWords;
  /** Of the order's page. */
  readonly orderPath: string;
}

interface OfMatter extends OfOrder {
  /** Of the matter's page. */
  readonly path: string;
}

interface MatterPageProps extends OfMatter {
  readonly matter: Matter;
  /** Name of the act that was just taken; null = none. */
  readonly done: string | null;
  readonly isLate: boolean;
}

/** Something that is going on with an order, and what its shopper can do about it. */
export function MatterPage({ words, orderPath, matter, path, done, isLate }: MatterPageProps) {
  const { title, texts, steps, links, sections } = matter;
  // Once what was asked for shows, it is not offered any more, and speaks for itself.
  const taken = matter.acts.find(({ name }) => name === done);
  const acts = matter.acts.filter((act) => act !== taken);
  return (
    <PortalPage language={words.language}>
      <h1>{title}</h1>
      <Problem text={isLate ? matterWords(words.language).late : null} />
      {taken && (
        <p className="taken" role="status">
          <strong>{taken.thanks.title}</strong>
          {taken.thanks.text && <small>{taken.thanks.text}</small>}
        </p>
      )}
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Steps steps={steps} />
      {links.map(({ label, href }) => (
        <a key={href} className="act" href={href}>
          {label}
        </a>
      ))}
      {acts.length > 0 && (
        <section>
          <h2>{words.acts.title}</h2>
          {acts.map((act) => (
            <Doing key={act.name} act={act} path={path} />
          ))}
        </section>
      )}
      {sections.map(({ label, facts, lines, rows }, index) => (
        <section key={index}>
          {label && <h2>{label}</h2>}
          <Facts facts={facts} />
          <Items items={lines} />
          {rows.map((row, nth) => (
            <div key={nth}>{row}</div>
          ))}
        </section>
      ))}
      <Back words={words} orderPath={orderPath} />
    </PortalPage>
  );
}

/** What is asked first leads to its question; the rest is done at once. */
function Doing({ act: { name, label, question }, path }: { readonly act: Act; readonly path: string }) {
  if (question) {
    return (
      <a className="act" href={`${path}/?act=${name}`}>
        {label}
      </a>
    );
  }
  return (
    <form method="post" action={`${path}/`}>
      <button type="submit" name="act" value={name}>
        {label}
      </button>
    </form>
  );
}

interface QuestionPageProps extends OfMatter {
  /** Name of the act. */
  readonly act: string;
  readonly question: NonNullable<Act["question"]>;
  /** What was written before. */
  readonly typed?: string;
  readonly problem: "noWords" | "tooLong" | null;
}

/** What is asked before an act is done. */
export function QuestionPage({ words, orderPath, path, act, question, typed, problem }: QuestionPageProps) {
  const { title, texts, button, words: label, maxWords } = question;
  const said = matterWords(words.language);
  return (
    <PortalPage language={words.language}>
      <h1>{title}</h1>
      <Problem text={problem && fill(said[problem], { most: String(maxWords) })} />
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <form method="post" action={`${path}/`}>
        {label && (
          <>
            <label htmlFor="aftercare-words">{label}</label>
            <textarea
              id="aftercare-words"
              name="words"
              rows={4}
              maxLength={maxWords}
              required
              aria-invalid={problem ? true : undefined}
              defaultValue={typed}
            />
          </>
        )}
        <button type="submit" name="act" value={act}>
          {button}
        </button>
      </form>
      <p>
        <a href={`${path}/`}>{said.back}</a>
      </p>
      <Back words={words} orderPath={orderPath} />
    </PortalPage>
  );
}

/** Nothing of this order is here: it does not say whether it is another's. */
export function NoMatterPage({ words, orderPath }: OfOrder) {
  const { goneTitle, gone } = matterWords(words.language);
  return (
    <PortalPage language={words.language}>
      <h1>{goneTitle}</h1>
      <p>{gone}</p>
      <Back words={words} orderPath={orderPath} />
    </PortalPage>
  );
}

function Back({ words, orderPath }: OfOrder) {
  return (
    <p>
      <a href={`${orderPath}/`}>{words.acts.back}</a>
    </p>
  );
}
