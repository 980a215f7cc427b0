import type { PortalWords } from "../../lib/shopper-words/portal/portal-words";
import type { GuestOrderModel, GuestParcel } from "../../presenters/guest-order";
import { PortalPage } from "./portal-page";

/** An order as its shopper sees it: where everything is, and when it comes. */
export function GuestOrderPage({ model }: { readonly model: GuestOrderModel }) {
  const { words, title, orderedOn, isCancelled, parcels } = model;
  return (
    <PortalPage language={words.language}>
      <h1>{title}</h1>
      <p>{orderedOn}</p>
      {isCancelled && <p className="promise">{words.order.cancelled}</p>}
      {!isCancelled && parcels.length === 0 && <p>{words.order.none}</p>}
      {parcels.map((parcel, index) => (
        <Parcel key={index} parcel={parcel} words={words} />
      ))}
    </PortalPage>
  );
}

function Parcel({ parcel, words }: { readonly parcel: GuestParcel; readonly words: PortalWords }) {
  return (
    <section>
      <h2>{parcel.heading}</h2>
      {parcel.promise && <p className="promise">{parcel.promise}</p>}
      <ol>
        {parcel.steps.map(({ label, day, progress }) => (
          <li key={label} className={progress}>
            {label}
            <span className="unseen"> ({words.progress[progress]})</span>
            {day && <small>{day}</small>}
          </li>
        ))}
      </ol>
      {parcel.facts.length > 0 && (
        <dl>
          {parcel.facts.map(({ label, text, href }) => (
            <div key={label} style={{ display: "contents" }}>
              <dt>{label}</dt>
              <dd>{href ? <a href={href}>{text}</a> : text}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{words.order.items}</h3>
      <ul>
        {parcel.items.map(({ title, quantity }, index) => (
          <li key={index}>
            <span>{title}</span>
            <span>× {quantity}</span>
          </li>
        ))}
      </ul>
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
