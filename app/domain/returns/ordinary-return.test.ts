import { describe, expect, test } from "vitest";
import { compilePolicy } from "../policy/compile-policy";
import type { PolicyOf, ReturnKind } from "../policy/kinds";
import { ordinaryMoment } from "../policy/ordinary-order";
import { presetsFor } from "../policy/presets";
import { DEFAULT_RETURN_SETTINGS } from "../policy/return-settings";
import type { ReturnSettings } from "../policy/return-types";
import { sampleLine, sampleOrder } from "../policy/testing/sample-order";
import { sampleItem, sampleReturnInput } from "../policy/testing/sample-return";
import { type ReturnRulings, type Ruling } from "./ask-policy";
import { ordinaryAnswer, type OrdinaryCase, ordinaryReturns } from "./ordinary-return";

const shop = { timeZone: "Europe/Berlin", currency: "EUR", country: "DE" };
const reason = (handle: string) => ({ id: `gid://shopify/ReturnReasonDefinition/${handle}`, handle, name: handle });
const REASONS = ["changed-my-mind", "too-small", "damaged-or-defective", "received-the-wrong-item"].map(reason);

function ruling<Kind extends ReturnKind>(kind: Kind, preset: number, mode: "ON" | "SHADOW" = "ON"): Ruling<Kind> {
  const { document } = presetsFor(kind)[preset]!;
  return { policy: compilePolicy(document, shop) as unknown as Ruling<Kind>["policy"], mode };
}
const using = (rulings: Partial<ReturnRulings>, settings: Partial<ReturnSettings> = {}): OrdinaryCase => ({
  rulings: { return: null, label: null, refund_timing: null, abuse: null, ...rulings },
  settings: { ...DEFAULT_RETURN_SETTINGS, ...settings },
  shop,
});
const told = (about: OrdinaryCase) =>
  ordinaryReturns(about, REASONS).map(({ reasons, spans }) => [
    reasons.map(({ handle }) => handle).join(),
    spans.map(({ from, until, answer }) => `${from}-${until ?? ""} ${answer.answer}`).join(", "),
  ]);

const DELIVERED = "2026-07-10T10:00:00Z";
const SENT = sampleOrder({ fulfillmentStatus: "FULFILLED", lines: [sampleLine({ unfulfilledQuantity: 0 })] });
const ANSWERS = { approve: "APPROVED", keep_item: "KEEP", review: "REVIEW", decline: "DECLINED" } as const;
const MIND = "changed-my-mind,too-small";
const FAULT = "damaged-or-defective,received-the-wrong-item";

describe("an ordinary item", () => {
  test.each([
    ["cautious", 0, "0-30 APPROVED, 31- DECLINED", "0-30 APPROVED, 31- REVIEW"],
    ["generous", 1, "0-60 APPROVED, 61-90 APPROVED, 91- DECLINED", "0-60 APPROVED, 61- REVIEW"],
  ])("under the %s preset comes back as long as it says", (_name, preset, mind, fault) => {
    expect(told(using({ return: ruling("return", preset) }))).toEqual([
      [MIND, mind],
      [FAULT, fault],
    ]);
  });

  test("waits for a person whenever it is asked about, where no policy is in use or all it does is watch", () => {
    const all = [[`${MIND},${FAULT}`, "0- REVIEW"]];
    for (const rulings of [{}, { return: ruling("return", 2) }, { return: ruling("return", 1, "SHADOW") }]) {
      expect(told(using(rulings))).toEqual(all);
    }
    expect(told(using({ return: ruling("return", 0), abuse: ruling("abuse", 2) }))[0]?.[1]).toContain("0-30 REVIEW");
  });

  test("needs a photo where the settings say so, and only there", () => {
    const about = using({ return: ruling("return", 0) }, { photoReasons: ["damaged-or-defective"] });
    const needs = REASONS.map((one) => ordinaryAnswer(about, one, 3)).map(
      (answer) => "needsPhoto" in answer && answer.needsPhoto,
    );
    expect(needs).toEqual([false, false, true, false]);
  });

  test("has the label and the time of the refund that their policies give", () => {
    const label = { language: 1, kind: "label", rules: [], settings: {}, otherwise: { do: "prepaid", fee: "4.90" } };
    const policy = compilePolicy(label as PolicyOf<"label">, shop);
    const about = using({
      return: ruling("return", 1),
      label: { policy, mode: "ON" },
      refund_timing: ruling("refund_timing", 2),
    });
    const [mind, fault] = [REASONS[0]!, REASONS[2]!].map((one) => ordinaryAnswer(about, one, 0));
    const fee = { minor: 490, currency: "EUR" };
    expect(mind).toMatchObject({ label: { kind: "prepaid", fee }, refundWhen: "delivered" });
    // What is the shop's fault costs the shopper nothing.
    expect(fault).toMatchObject({ label: { kind: "prepaid", fee: null }, storeCreditBonusPercent: 10 });
  });
});

test.each(["Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles"])(
  "what is said of every day is what the policy answers on it, for every preset, in %s",
  (timeZone) => {
    for (const preset of presetsFor("return").keys()) {
      const rule = ruling("return", preset);
      for (const { reasons, spans } of ordinaryReturns(
        { ...using({ return: rule }), shop: { ...shop, timeZone } },
        REASONS,
      )) {
        for (let days = 0; days <= 400; days += 1) {
          const said = spans.filter(({ from, until }) => from <= days && days <= (until ?? Infinity));
          expect(said).toHaveLength(1);
          // Not asked the way the page does: by a later day, of an item delivered on a Friday.
          const now = new Date(Date.parse(DELIVERED) + days * 86_400_000);
          const input = sampleReturnInput({ items: [sampleItem({ reason: reasons[0] })] }, { order: SENT, now });
          const { policy } = rule;
          const { outcome } = policy.decide(policy.read({ ...input, shop: { ...shop, timeZone } }));
          expect(said[0]!.answer.answer, `${days} days`).toBe(ANSWERS[outcome.do]);
          if (outcome.do === "approve") expect(said[0]!.answer).toMatchObject({ offered: outcome.resolutions });
        }
      }
    }
  },
);

test("is asked about on a Wednesday, whatever the zone: no weekend moves the end of a period", () => {
  expect(ordinaryMoment(shop).toISOString()).toBe("2026-06-03T10:00:00.000Z");
  expect(ordinaryMoment({ ...shop, timeZone: "Nowhere" }).toISOString()).toBe("2026-06-03T12:00:00.000Z");
});
