import { describe, expect, it } from "vitest";
import { DEFAULT_SHIPPING } from "../domain/shipping/settings";
import { DEFAULT_SURVEYS } from "../domain/surveys";
import { readShippingDraft, readSurveyDraft, shippingDraftOf, surveyDraftOf } from "./shipping-form";

const draft = shippingDraftOf(DEFAULT_SHIPPING);
const fieldsOf = (change: object) => {
  const read = readShippingDraft({ ...draft, ...change });
  return read.ok ? {} : read.fields;
};

describe("the form of shipping settings", () => {
  it("gives back what it was filled with", () => {
    const settings = {
      ...DEFAULT_SHIPPING,
      transitByCountry: [{ countries: ["DE", "AT"], days: 3 }],
      holidays: ["2026-12-25"],
      followParcels: true,
    };
    expect(readShippingDraft(shippingDraftOf(settings))).toEqual({ ok: true, settings });
    expect(readSurveyDraft(surveyDraftOf(DEFAULT_SURVEYS))).toEqual({ ok: true, settings: DEFAULT_SURVEYS });
  });

  it("takes countries however they are typed", () => {
    const read = readShippingDraft({ ...draft, ftcCountries: " us;ca ,US" });
    expect(read.ok && read.settings.ftcCountries).toEqual(["US", "CA"]);
  });

  it.each([
    [{ handlingDays: "two" }, "handlingDays"],
    [{ handlingDays: "" }, "handlingDays"],
    [{ transitDays: "121" }, "transitDays"],
    [{ cutOffHour: "24" }, "cutOffHour"],
    [{ workdays: [] }, "workdays"],
    [{ workdays: ["8"] }, "workdays"],
    [{ holidays: ["2026-02-30"] }, "holidays"],
    [{ mostPerShipment: "0" }, "mostPerShipment"],
    [{ gapHours: "721" }, "gapHours"],
    [{ ftcCountries: "QQ" }, "ftcCountries"],
    [{ ftcCountries: "Germany" }, "ftcCountries"],
    [{ withoutConsent: "shrug" }, "withoutConsent"],
    [
      {
        transitByCountry: [
          { countries: "DE", days: "3" },
          { countries: "", days: "3" },
        ],
      },
      "transitByCountry.1.countries",
    ],
    [{ transitByCountry: [{ countries: "DE", days: "-3" }] }, "transitByCountry.0.days"],
  ])("tells a mistake in words at its field: %j", (change, field) => {
    const fields = fieldsOf(change);
    expect(Object.keys(fields)).toEqual([field]);
    expect(fields[field]).not.toMatch(/invalid|expected|NaN/i);
  });

  it.each([null, "x", [], { ...draft, followParcels: "yes" }, { ...draft, holidays: Array(500).fill("x") }])(
    "answers whatever is sent: %j",
    (sent) => expect(readShippingDraft(sent).ok).toBe(false),
  );

  it("asks for a sensible day of the recommendation question", () => {
    const read = readSurveyDraft({ ...surveyDraftOf(DEFAULT_SURVEYS), npsAfterDays: "0" });
    expect(read).toEqual({ ok: false, fields: { npsAfterDays: "A whole number of days, from 1 to 90" } });
  });
});
