import type { NoticeChoice } from "../domain/shipping/types";
import { fill } from "../lib/shopper-words";
import type { ShopperNoticeModel } from "../presenters/shopper-notice";
import { ShopperPage } from "./shopper-page";

interface ShopperNoticePageProps {
  readonly model: ShopperNoticeModel;
  /** Path of this page. */
  readonly path: string;
  /** The answer that was chosen, not given yet. */
  readonly choice: NoticeChoice | null;
  /** The answer that was just given. */
  readonly given?: NoticeChoice | null;
  readonly said?: string;
  readonly problem?: "empty" | "tooLong" | "notTaken";
  readonly withWords: boolean;
  readonly maxWords: number;
}

/** A shopper's page about a delay: how it stands, and their answer. */
export function ShopperNoticePage(props: ShopperNoticePageProps) {
  const { model, path, choice, given, problem } = props;
  const { words, shopName, standing, text } = model;
  const { page } = words;
  if (given) return <Thanks {...props} given={given} />;
  const isAnswering = choice !== null && standing === "open";
  const title = isAnswering ? words.choices[choice].title : model.title;
  return (
    <ShopperPage language={words.language} title={title} shopName={shopName}>
      <h1>{title}</h1>
      {problem && (
        <p className="problem" role="alert">
          {page[problem]}
        </p>
      )}
      {isAnswering ? <Answer {...props} choice={choice} /> : <p>{text}</p>}
      {!isAnswering && <Answered {...props} />}
      {standing === "newer" && model.newer && (
        <p className="doings">
          <a className="button" href={model.newer}>
            {page.newerLink}
          </a>
        </p>
      )}
      {!isAnswering && !model.answered && <Choices label={words.labels.choices} {...props} />}
      <Parcels model={model} />
      {isAnswering && <Choices label={page.other} {...props} />}
      {isAnswering && model.answered && (
        <p className="doings">
          <a href={path}>{page.back}</a>
        </p>
      )}
    </ShopperPage>
  );
}

function Answer({
  model,
  path,
  choice,
  said = "",
  withWords,
  maxWords,
}: ShopperNoticePageProps & { readonly choice: NoticeChoice }) {
  const { words, refund, unsent } = model;
  const { text, button } = words.choices[choice];
  return (
    <form method="post" action={path}>
      <p>{text}</p>
      {choice === "cancel" && (
        <>
          <ItemRows items={unsent} />
          <p className="notice">{refund}</p>
        </>
      )}
      {withWords && (
        <label>
          {choice === "change_address" ? words.page.address : words.page.words}
          <textarea name="words" maxLength={maxWords} defaultValue={said} required />
        </label>
      )}
      <div className="doings">
        <button type="submit" name="answer" value={choice}>
          {button}
        </button>
        {choice === "cancel" && (
          <a className="button plain" href={path}>
            {words.page.back}
          </a>
        )}
      </div>
    </form>
  );
}

function Choices({ model, path, choice, label }: ShopperNoticePageProps & { readonly label: string }) {
  const others = model.choices.filter((one) => one !== choice);
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{label}</h2>
      <ul className="links">
        {others.map((one) => (
          <li key={one}>
            <a href={`${path}?choice=${one}`}>{model.words.choices[one].label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ model: { answered, words, standing, choices }, path }: ShopperNoticePageProps) {
  if (!answered || standing === "cancelling") return null;
  return (
    <div className="notice">
      <p>{fill(words.page.answered, { answer: words.choices[answered.answer].label })}</p>
      {answered.words && <blockquote>{answered.words}</blockquote>}
      {choices.length > 0 && (
        <p>
          <a href={`${path}?choice=${answered.answer}`}>{words.page.change}</a>
        </p>
      )}
    </div>
  );
}

function Parcels({ model: { parcels } }: { readonly model: ShopperNoticeModel }) {
  return parcels.map(({ label, rows, items }, index) => (
    <section key={index}>
      <h2>{label}</h2>
      <ItemRows items={items} />
      <dl>
        {rows.map((row) => (
          <FactRow key={row.label} {...row} />
        ))}
      </dl>
    </section>
  ));
}

function FactRow({ label, text, href }: ShopperNoticeModel["parcels"][number]["rows"][number]) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {href ? (
          <a href={href} rel="noreferrer">
            {text}
          </a>
        ) : (
          text
        )}
      </dd>
    </>
  );
}

function ItemRows({ items }: { readonly items: ShopperNoticeModel["unsent"] }) {
  return (
    <ul className="rows">
      {items.map(({ title, quantity }, index) => (
        <li key={index}>
          <span>{title}</span>
          <b>× {quantity}</b>
        </li>
      ))}
    </ul>
  );
}

function Thanks({ model, path, given }: ShopperNoticePageProps & { readonly given: NoticeChoice }) {
  const { words, shopName } = model;
  const { thanks, next } = words.choices[given];
  return (
    <ShopperPage language={words.language} title={thanks} shopName={shopName}>
      <h1>{thanks}</h1>
      <p role="status">{next}</p>
      <p className="doings">
        <a href={path}>{fill(words.page.title, { order: model.orderName })}</a>
      </p>
    </ShopperPage>
  );
}
