import { describe, expect, it } from "vitest";
import { keepOrderLink } from "../../app/lib/keep-order-link";
import { SHOPPER_LANGUAGES } from "../../app/lib/shopper-words";
import { accountWords } from "../../app/lib/shopper-words/account";
import { updateShop } from "../../app/records/shops";
import { seedAdminRows } from "../factories/admin-rows";
import { seedShopperReturn } from "../factories/shopper-return";
import { useBuiltServer } from "./support/built-server";
import { rowsOf, sealer } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";
const built = useBuiltServer();
let seeded = 0;

/** The link of a letter about a cancellation in this state, to a shopper of this language. */
async function linked(state: string, locale = "en", shop = SHOP) {
  const { orderId, orderName } = await seedShopperReturn(built.db, sealer, new Date(), { shop, locale });
  const about = { shop, now: new Date(), orders: [{ id: orderId, name: orderName }], states: [state] };
  const ids = await seedAdminRows(built.db, sealer, { ...about, key: `keep-${++seeded}` });
  return { orderId, orderName, link: keepOrderLink(sealer, "", { shop, id: ids[state]! }) };
}
const asked = (orderId: string) =>
  built.db.read.inboundEvent.count({ where: { subject: orderId, topic: "cancellation/undo" } });
const h1 = (html: string) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1];

describe("the link to keep an order", () => {
  it.each(SHOPPER_LANGUAGES.map(({ language }) => language))(
    "asks first, and thanks once it was pressed, in the shopper's language: %s",
    async (locale) => {
      const { keep } = accountWords(locale);
      const { orderId, orderName, link } = await linked("UNDO", locale);
      const { status, text } = await built.shopper.get(link);
      expect([status, h1(text)]).toEqual([200, keep.title]);
      for (const said of [`lang="${locale}"`, orderName, keep.text, keep.label]) expect(text).toContain(said);
      expect(await asked(orderId)).toBe(0);
      const pressed = await built.shopper.post(link, {});
      expect([pressed.status, pressed.headers["location"]]).toEqual([303, `${link}?kept`]);
      expect(await asked(orderId)).toBe(1);
      const thanked = await built.shopper.get(`${link}?kept`);
      expect([h1(thanked.text), thanked.text.includes("<form")]).toEqual([keep.thanks, false]);
    },
  );

  it.each(["CANCELLING", "CANCELLED", "DECLINED", "REFUSED", "RETURN_INSTEAD", "KEPT"])(
    "says how it stands and changes nothing when it is too late or settled: %s",
    async (state) => {
      const { orderId, link } = await linked(state);
      const before = rowsOf(built.database, SHOP);
      const pressed = await built.shopper.post(link, {});
      expect([pressed.status, pressed.headers["location"]]).toEqual([303, link]);
      const titles = Object.values(accountWords("en").cancellation).map(({ title }) => title);
      for (const query of ["", "?kept"]) {
        const { status, text } = await built.shopper.get(`${link}${query}`);
        expect([status, titles.includes(h1(text) ?? ""), text.includes("<form")]).toEqual([200, true, false]);
      }
      expect([rowsOf(built.database, SHOP) === before, await asked(orderId)]).toEqual([true, 0]);
    },
  );

  it("changes nothing when it is opened, whatever the method", async () => {
    const { link } = await linked("UNDO");
    const before = rowsOf(built.database, SHOP);
    for (const method of ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]) await built.shopper.send(link, { method });
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });

  it("opens nothing once the app was removed, in the language of the browser", async () => {
    const shop = "gone.myshopify.com";
    const { link } = await linked("UNDO", "en", shop);
    expect((await built.shopper.get(link)).status).toBe(200);
    await built.db.write((tx) => updateShop(tx, shop, { uninstalledAt: new Date() }));
    for (const path of [link, `${link}x`, "/keep/x"]) {
      const { status, text } = await built.shopper.get(path, { "Accept-Language": "de-AT,de;q=0.9" });
      expect([status, /lang="de"/.test(text), text.includes("<form")], path).toEqual([404, true, false]);
    }
    expect((await built.shopper.post(link, {})).status).toBe(404);
  });
});
