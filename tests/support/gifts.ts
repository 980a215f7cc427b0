import { expect } from "vitest";
import { LOOKUP_DELAY_MS } from "../../app/domain/guest-lookup";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import { receiveLookup } from "../../app/inbox/receive-lookup";
import { receivePortalRequest } from "../../app/inbox/receive-portal-request";
import { tryCode } from "../../app/records/guest-lookups";
import { readOrder, requestFor, shipped, theReturn } from "./return-actions";
import type { TestApp } from "./start-test-app";

/** Where the parcels of these gifts went. */
export const POSTCODE = "M5H 2M9";

interface Person {
  readonly email: string;
  readonly locale: string;
}

/** What givers and recipients of gifts do. */
export function giftActs(app: TestApp) {
  let people = 0;
  const someone = (locale = "en") => ({ email: `person${++people}@example.com`, locale });
  const deps = () => ({ db: app.db, sealer: app.sealer, now: app.context.now, wake: () => {} });

  /** A gift from somebody new, at its recipient's. */
  async function gift(change: Parameters<typeof shipped>[1] = {}) {
    const giver = someone();
    const customer = { ...giver, firstName: "Gesa" };
    const order = await shipped(app, { tags: ["Gift"], customer, countryCode: "CA", ...change });
    return { order, giver };
  }
  /** Somebody the shop knows: they signed in, or bought before. */
  async function known() {
    const person = someone();
    await app.place({ customer: { ...person, firstName: "Rosa" } });
    await app.settle();
    return person;
  }

  async function lookUp(number: string, postcode: string, email: string, locale = "en") {
    const form = { number, postcode, email };
    const asked = { shop: app.shop, caller: `10.0.1.${++people}`, form, asRecipient: { locale } };
    const taken = await receiveLookup(deps(), asked);
    await app.advance(LOOKUP_DELAY_MS);
    return taken.outcome === "taken" ? taken.lookupId : taken.outcome;
  }
  const codesTo = (email: string) =>
    app.mails.filter(({ to }) => to === email).flatMap(({ text }) => /(\d{6})\./.exec(text)?.[1] ?? []);
  const type = (id: string, code: string) =>
    app.db.write((tx) => tryCode(tx, app.sealer, { id, shop: app.shop, code }, app.context.now()));

  async function ask({ snapshot }: ReturnableOrder, recipient: Person, asked: Parameters<typeof requestFor>[2] = {}) {
    const order = await readOrder(app, snapshot.id);
    const payload = await requestFor(app, order, { resolution: "store_credit", ...asked });
    const request = { shop: app.shop, customerId: null, name: "return/request", payload, recipient } as const;
    expect(await receivePortalRequest(deps(), request)).toMatchObject({ outcome: "accepted" });
    await app.settle();
    return theReturn(app, snapshot.id);
  }
  const creditsOf = async (email: string) => {
    const shopify = await app.context.openShopify(app.shop);
    const id = await shopify!.customerWithEmail(email);
    return id ? (await shopify!.readStoreCredits(id, new Date(0))).map(({ amount }) => amount.minor) : null;
  };
  return { someone, deps, gift, known, lookUp, codesTo, type, ask, creditsOf };
}
