import { describe, expect, test } from "vitest";
import { startOfDay, tellTimes } from "./time-text";

const NOW = new Date("2026-11-21T23:30:00Z"); // 00:30 on the 22nd in Berlin

describe("a time on a page", () => {
  const tell = tellTimes("Europe/Berlin", NOW);
  test.each([
    ["2026-11-21T23:29:40Z", "just now"],
    ["2026-11-21T23:28:40Z", "1 minute ago"],
    ["2026-11-21T23:45:00Z", "in 15 minutes"],
    ["2026-11-22T08:00:00Z", "today at 09:00"],
    ["2026-11-21T20:00:00Z", "yesterday at 21:00"],
    ["2026-11-23T08:00:00Z", "tomorrow at 09:00"],
    ["2026-03-01T08:00:00Z", "1 March at 09:00"],
    ["2025-03-01T08:00:00Z", "1 March 2025, 09:00"],
  ])("%s is told as %s, by the shop's clock", (iso, text) => {
    expect(tell(new Date(iso)).text).toBe(text);
  });

  test("names its zone in the exact form", () => {
    expect(tell(NOW).exact).toBe("Sunday 22 November 2026, 00:30:00 (Europe/Berlin)");
  });

  test("stays readable when the zone is unknown", () => {
    expect(tellTimes("Mars/Olympus", NOW)(NOW).exact).toContain("(UTC)");
  });
});

test("the shop's day begins at the shop's midnight", () => {
  expect(startOfDay("Europe/Berlin", NOW).toISOString()).toBe("2026-11-21T23:00:00.000Z");
});
