import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { afterWorkingDays, calendarDays, endOfDay } from "./working-days";
import "../policy/testing/seed";

const WEEK = { workdays: [1, 2, 3, 4, 5], holidays: [] as string[], cutOffHour: 12 };
const ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns"];
const local = (text: string, zone: string) => DateTime.fromISO(text, { zone }).toJSDate();
const day = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone }).toISODate();

describe("working days", () => {
  it.each([
    ["before the cut-off counts from the same day", "2026-07-06T11:59", 2, "2026-07-08"],
    ["at the cut-off counts from the next day", "2026-07-06T12:00", 2, "2026-07-09"],
    ["Friday afternoon counts from Monday", "2026-07-10T15:00", 0, "2026-07-13"],
    ["on a day off counts from the next working day, whatever the hour", "2026-07-11T09:00", 1, "2026-07-14"],
    ["the weekend in between does not count", "2026-07-09T09:00", 3, "2026-07-14"],
    ["no days: the same day", "2026-07-06T08:00", 0, "2026-07-06"],
  ])("%s", (_name, from, days, until) => {
    for (const zone of ZONES) expect(day(afterWorkingDays(local(from, zone), days, WEEK, zone), zone)).toBe(until);
  });

  it("holidays do not count, nor does what comes on one", () => {
    const calendar = { ...WEEK, holidays: ["2026-12-25", "2026-12-28"] };
    const zone = "Europe/Berlin";
    expect(day(afterWorkingDays(local("2026-12-24T09:00", zone), 1, calendar, zone), zone)).toBe("2026-12-29");
    expect(day(afterWorkingDays(local("2026-12-25T09:00", zone), 0, calendar, zone), zone)).toBe("2026-12-29");
  });

  it.each([
    ["Europe/Berlin", "2026-03-27T09:00", "2026-03-30"],
    ["Europe/Berlin", "2026-10-23T09:00", "2026-10-26"],
    ["America/New_York", "2026-03-06T09:00", "2026-03-09"],
    ["Pacific/Auckland", "2026-09-25T09:00", "2026-09-28"],
  ])("in %s the clock change of the weekend after %s moves no day", (zone, from, until) => {
    const by = afterWorkingDays(local(from, zone), 1, WEEK, zone);
    expect(DateTime.fromJSDate(by, { zone }).toISO()).toContain(`${until}T23:59:59.999`);
  });

  it("ends on a working day, as late as there are days, in every zone", () => {
    const cases = fc.tuple(
      fc.date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2027-12-31T00:00:00Z"), noInvalidDate: true }),
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom(...ZONES),
      fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    );
    fc.assert(
      fc.property(cases, ([from, days, zone, workdays]) => {
        const calendar = { ...WEEK, workdays };
        const by = DateTime.fromJSDate(afterWorkingDays(from, days, calendar, zone), { zone });
        expect(workdays).toContain(by.weekday);
        expect(by.toJSDate() >= from).toBe(true);
        expect(afterWorkingDays(from, days + 1, calendar, zone) > by.toJSDate()).toBe(true);
      }),
    );
  });

  it("a calendar without any working day ends too", () => {
    expect(afterWorkingDays(new Date("2026-07-06T08:00:00Z"), 3, { ...WEEK, workdays: [8] }, "UTC")).toBeInstanceOf(
      Date,
    );
  });

  it("counts calendar days over a change of the clock, in both directions", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2026-12-31T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: -60, max: 60 }),
        fc.constantFrom(...ZONES),
        (from, days, zone) => {
          const to = DateTime.fromJSDate(from, { zone }).plus({ days }).toJSDate();
          expect(calendarDays(from, to, zone)).toBe(days);
        },
      ),
    );
    const zone = "Europe/Berlin";
    expect(calendarDays(local("2026-03-28T23:59", zone), local("2026-03-30T00:01", zone), zone)).toBe(2);
  });

  it("a day is kept until its midnight", () => {
    expect(endOfDay(new Date("2026-07-06T18:20:00Z"), "Asia/Kathmandu").toISOString()).toBe("2026-07-07T18:14:59.999Z");
  });
});
