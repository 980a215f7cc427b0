/// <reference types="@shopify/ui-extensions/customer-account.order.action.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { matter, order, ORDER_ID } from "../../shared/testing/account-samples";
import { all, fill, find, press, readPage } from "../../shared/testing/page";
import { type Doors, playApp, refusal, type Sent } from "../../shared/testing/play-app";
import { until, testOf } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const EVIL = `<img src=x onerror=alert(1)>`;
const extension = testOf(getExtension("customer-account.order.action.render"), words);
beforeEach(() => {
  extension.shopify.orderId = ORDER_ID;
  extension.shopify.close = vi.fn();
});

/** The modal over an app with these doors, once it has drawn the order. */
async function open(doors: Doors): Promise<Sent[]> {
  const asked = playApp(extension, doors);
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
  return asked;
}
const confirm = () => press("Cancel now");
const sentTo = (asked: readonly Sent[], path: string) => asked.filter((one) => one.path === path);
const asks = async (asked: readonly Sent[], times = 1) =>
  until(() => expect(sentTo(asked, "cancellations")).toHaveLength(times));

test("while the order is read it says so, and there is nothing to press but the way out", async () => {
  playApp(extension, { order: () => new Promise(() => {}) });
  await extension.render();
  expect(find("s-spinner").getAttribute("accessibilitylabel")).toBe("Loading");
  expect(all("s-button").map((button) => button.textContent)).toEqual(["Close"]);
});

describe("asking", () => {
  test("cancels the whole order with a reason, and shows what becomes of it", async () => {
    const undo = matter({ acts: [act()] });
    let isAsked = false;
    const asked = await open({
      order: () => order({ matters: isAsked ? [undo] : [] }),
      cancellations: () => {
        isAsked = true;
        return { accepted: true };
      },
      matters: () => ({ accepted: true }),
    });
    await fill(find("s-select", "Reason"), { value: "mistake" });
    confirm();
    await until(() => find("s-customer-account-action", undo.title));
    const [sent] = sentTo(asked, "cancellations");
    expect(sent?.json).toEqual({
      orderId: ORDER_ID,
      scope: { whole: true },
      reason: "Ordered by mistake",
      requestKey: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
    });
    press("Keep my order");
    await until(() => press("Yes, keep it"));
    await until(() => find("s-banner", "You keep your order."));
    expect(sentTo(asked, "matters")[0]?.json).toMatchObject({ kind: "cancellation", id: "c1", act: "keep", words: "" });
    press("Close");
    expect(extension.shopify.close).toHaveBeenCalledOnce();
  });

  test("cancels only the units that were chosen, and never more than there are", async () => {
    const asked = await open({ order: () => order(), cancellations: () => ({ accepted: true }) });
    await fill(find("s-choice-list"), { values: ["some"] });
    await until(() => find("s-number-field", "Blue mug"));
    confirm();
    await until(() => expect(readPage()).toContain("Please choose at least one item."));
    expect(sentTo(asked, "cancellations")).toEqual([]);
    await fill(find("s-number-field", "Blue mug"), { value: "7" });
    confirm();
    await asks(asked);
    const [sent] = sentTo(asked, "cancellations");
    expect(sent?.json).toMatchObject({
      scope: { whole: false, units: [{ lineItemId: "gid://shopify/LineItem/1", quantity: 2 }] },
    });
  });

  test("names the units where something of the order has left already", async () => {
    const asked = await open({ order: () => order({ cancelsWhole: false }), cancellations: () => ({}) });
    expect(readPage()).toContain("Everything that has not been sent");
    confirm();
    await asks(asked);
    expect(sentTo(asked, "cancellations")[0]?.json).toMatchObject({ scope: { whole: false } });
  });

  test("sends once, however often the button is pressed", async () => {
    const asked = await open({ order: () => order(), cancellations: () => new Promise(() => {}) });
    confirm();
    confirm();
    await asks(asked);
    confirm();
    expect(sentTo(asked, "cancellations")).toHaveLength(1);
  });

  test("sends the same request again under the same key when it got lost, another one under another", async () => {
    const asked = await open({
      order: () => order(),
      cancellations: () => Promise.reject(new TypeError("Failed to fetch")),
    });
    confirm();
    await until(() => find("s-banner", "You seem to be offline."));
    confirm();
    await asks(asked, 2);
    await until(() => find("s-banner", "You seem to be offline."));
    await fill(find("s-select", "Reason"), { value: "cheaper" });
    confirm();
    await asks(asked, 3);
    const keys = sentTo(asked, "cancellations").map(({ json }) => (json as { requestKey: string }).requestKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe("what cannot be asked for", () => {
  test("asked for already: it shows how that stands", async () => {
    await open({ order: () => order({ cancellable: [], matters: [matter()] }) });
    find("s-section", matter().title);
    expect(all("s-button").map((button) => button.textContent)).toEqual(["Close"]);
  });

  test("sent already: it says so", async () => {
    await open({ order: () => order({ cancellable: [] }) });
    find("s-banner", "This order can no longer be cancelled.");
  });
});

test("an order the app has not heard of yet can be asked for as a whole", async () => {
  const asked = await open({ order: () => refusal(404), cancellations: () => ({ accepted: true }) });
  confirm();
  await asks(asked);
  expect(sentTo(asked, "cancellations")[0]?.json).toMatchObject({ scope: { whole: true } });
});

test.each([
  [401, "Please log in again to go on."],
  [503, "Something took too long."],
])("an app that answers %i is a sentence and a way on", async (status, said) => {
  let answer: unknown = refusal(status);
  await open({ order: () => answer });
  find("s-banner", said);
  answer = order();
  press("Try again");
  await until(() => find("s-choice-list"));
});

test("what somebody wrote is shown as text", async () => {
  const item = { lineItemId: "gid://shopify/LineItem/1", title: EVIL, quantity: 2 };
  await open({ order: () => order({ cancellable: [item], matters: [matter({ texts: [EVIL], title: EVIL })] }) });
  await fill(find("s-choice-list"), { values: ["some"] });
  await until(() => find("s-number-field", EVIL));
  expect(all("img")).toEqual([]);
});

const act = () => ({
  name: "keep",
  label: "Keep my order",
  question: {
    title: "Keep it?",
    texts: ["It is sent as planned."],
    button: "Yes, keep it",
    words: null,
    maxWords: 0,
    photos: null,
  },
  thanks: { title: "You keep your order.", text: "" },
});
