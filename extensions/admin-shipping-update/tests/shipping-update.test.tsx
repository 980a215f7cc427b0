/// <reference types="@shopify/ui-extensions/admin.order-details.action.render" />
import { getExtension } from "@shopify/ui-extensions-tester";
import { expect, test } from "vitest";
import { adminOrder, playOrder, row } from "../../shared/testing/admin-samples";
import { all, fill, find, press, readPage } from "../../shared/testing/page";
import { testOf, until } from "../../shared/testing/set-up";
import words from "../locales/en.default.json";

const extension = testOf(getExtension("admin.order-details.action.render"), words);
const shown = (text: string) => until(() => expect(readPage()).toContain(text));
const SETTLE = [
  { value: "DELIVERED", label: "Delivered" },
  { value: "LOST", label: "Lost" },
];
const parcels = ["s1", "s2"].map((id) => ({ id, title: `Parcel ${id}`, settle: SETTLE }));
const base = adminOrder().toUpdate;

async function open(changes: Parameters<typeof adminOrder>[0], ...answers: readonly unknown[]) {
  const asked = playOrder(extension, adminOrder(changes), ...answers);
  await extension.render();
  await until(() => expect(all("s-spinner")).toEqual([]));
  return () => asked.filter(({ method }) => method === "POST").map(({ form }) => form);
}

test("names the day an order leaves; a day that is over is said at its field", async () => {
  const wrong = { ok: false, errors: ["Choose a day to come"], fields: { leavesBy: "Choose a day to come" } };
  const saved = { ok: true, message: "Saved." };
  const sent = await open({ shipments: [row()] }, Response.json(wrong, { status: 422 }), saved);
  expect(readPage()).toContain("No day is known.");
  await fill(find("s-date-field", "It leaves by"), { value: "2026-01-01" });
  press("Save");
  await until(() => expect(find("s-date-field").getAttribute("error")).toBe("Choose a day to come"));
  await fill(find("s-date-field"), { value: "2026-12-24" });
  press("Save");
  await shown("Saved.");
  expect(sent().map(({ intent, leavesBy }) => [intent, leavesBy])).toEqual([
    ["expect", "2026-01-01"],
    ["expect", "2026-12-24"],
  ]);
});

test("says what staff said before", async () => {
  await open({ toUpdate: { ...base, unshipped: { expected: "3 November 2026", isPast: true } } });
  expect(readPage()).toContain("Was to leave by 3 November 2026, as your staff said.");
});

test("records what became of a parcel: the first and likeliest until somebody chooses", async () => {
  const sent = await open({ toUpdate: { ...base, unshipped: null, parcels } }, { ok: true, message: "Recorded." });
  await fill(find("s-select", "Parcel"), { value: "s2" });
  await fill(find("s-select", "It is"), { value: "LOST" });
  press("Save");
  await shown("Recorded.");
  expect(sent()).toMatchObject([{ intent: "settle", shipmentId: "s2", as: "LOST" }]);
});

test("of an order without parcels only another look is offered", async () => {
  const looking = { ok: true, message: "Looking again." };
  const sent = await open({ toUpdate: { ...base, unshipped: null } }, looking);
  expect(all("s-option").map((option) => option.textContent)).toEqual(["Look again"]);
  press("Look again");
  await shown("Looking again.");
  expect(sent()).toMatchObject([{ intent: "check" }]);
});
