import { caseWords } from "../../lib/shopper-words/cases";
import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import { rulesWords } from "../../lib/shopper-words/portal/rules";
import type { GuestOrderModel, GuestParcel } from "../../presenters/guest-order";
import type { GuestStanding } from "../../presenters/guest-standing";
import { Facts, Items, Steps } from "./order-parts";
import { Done, PortalPage, Problem } from "./portal-page";

interface GuestOrderPageProps {
  readonly model: GuestOrderModel;
  readonly standing: GuestStanding;
  readonly prefix: string;
  /** What was just asked for, as the address says; null = nothing. */
  readonly asked: string | null;
}

/** An order as its shopper sees it: where everything is, when it comes, and what can be done. */
export function GuestOrderPage({ model, standing, prefix, asked }: GuestOrderPageProps) {
  const { words, title, orderedOn, isCancelled, parcels } = model;
  const { cancellation, returns, acts, cases } = standing;
  const said = caseWords(words.language);
  const thanks = {
    ...{ cancel: words.cancel.taken, return: words.offer.taken, case: said.form.taken },
  };
  // What was asked for is on its way through the queue: once it shows, it speaks for itself.
  const taken = asked === "cancel" && cancellation ? "" : thanks[asked as keyof typeof thanks];
  return (
    <PortalPage language={words.language}>
      <h1>{title}</h1>
      <p>{orderedOn}</p>
      <Problem text={asked === "late" ? words.acts.notTaken : null} />
      {taken && <Done text={taken} />}
      {isCancelled && <p className="promise">{words.order.cancelled}</p>}
      {!isCancelled && cancellation && <Standing cancellation={cancellation} />}
      {!isCancelled && parcels.length === 0 && <p>{words.order.none}</p>}
      {parcels.map((parcel, index) => (
        <Parcel key={index} parcel={parcel} words={words} />
      ))}
      <Links heading={words.acts.returns} links={returns} />
      <Links heading={said.acts.mine} links={cases} />
      <Links heading={words.acts.title} links={acts} />
      <p>
        <a href={`${prefix}/rules/`}>{rulesWords(words.language).link}</a>
      </p>
    </PortalPage>
  );
}

type Cancellation = NonNullable<GuestStanding["cancellation"]>;

function Standing({ cancellation: { title, texts, items, keep } }: { readonly cancellation: Cancellation }) {
  return (
    <>
      <p className="promise">{title}</p>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Items items={items} />
      {keep && (
        <form method="post" action={keep.action}>
          <button type="submit" name="act" value={keep.act}>
            {keep.label}
          </button>
        </form>
      )}
    </>
  );
}

function Links({ heading, links }: { readonly heading: string; readonly links: GuestStanding["acts"] }) {
  if (links.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {links.map(({ label, href }) => (
        <a key={href} className="act" href={href}>
          {label}
        </a>
      ))}
    </section>
  );
}

function Parcel({ parcel, words }: { readonly parcel: GuestParcel; readonly words: PortalWords }) {
  return (
    <section>
      <h2>{parcel.heading}</h2>
      {parcel.promise && <p className="promise">{parcel.promise}</p>}
      <Steps steps={parcel.steps.map((step) => ({ ...step, said: words.progress[step.progress] }))} />
      <Facts facts={parcel.facts} />
      <h3>{words.order.items}</h3>
      <Items items={parcel.items} />
    </section>
  );
}

/** A page of an order that is closed, or never was one: it does not say which. */
export function ClosedOrderPage({ words, prefix }: { readonly words: PortalWords; readonly prefix: string }) {
  return (
    <PortalPage language={words.language}>
      <h1>{words.order.expiredTitle}</h1>
      <p>{words.order.expired}</p>
      <p>
        <a className="go" href={`${prefix}/`}>
          {words.order.findAgain}
        </a>
      </p>
    </PortalPage>
  );
}
