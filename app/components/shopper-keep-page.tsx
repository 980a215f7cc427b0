import { shopperWords } from "../lib/shopper-words";
import type { ShopperCancellationModel } from "../presenters/shopper-cancellation";
import { ShopperPage } from "./shopper-page";

interface ShopperKeepPageProps {
  readonly model: ShopperCancellationModel;
  /** Path of this page. */
  readonly path: string;
  /** They have just said that they keep it. */
  readonly isThanked: boolean;
}

/** The page behind a letter's link to keep an order that is about to be cancelled. */
export function ShopperKeepPage({ model, path, isThanked }: ShopperKeepPageProps) {
  const { shopName, language, matter, keep } = model;
  const { labels, colon } = shopperWords(language);
  const asks = keep?.question && !isThanked ? keep.question : null;
  const thanks = keep && isThanked ? keep.thanks : null;
  const said = asks ?? thanks ?? matter;
  const texts = asks ? [matter.title, ...asks.texts] : thanks ? [thanks.text] : matter.texts;
  return (
    <ShopperPage language={language} title={said.title} shopName={shopName}>
      <h1>{said.title}</h1>
      <p>
        {labels.order}
        {colon} {matter.orderName}
      </p>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {matter.sections.map(({ label, lines }) => (
        <section key={label}>
          <h2>{label}</h2>
          <ul className="rows">
            {lines.map(({ title, quantity }) => (
              <li key={title}>
                <span>{title}</span>
                <b>× {quantity}</b>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {asks && (
        <form method="post" action={path} className="doings">
          <button type="submit">{asks.button}</button>
        </form>
      )}
    </ShopperPage>
  );
}
