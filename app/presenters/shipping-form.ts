import { z } from "zod";
import { type ShippingSettings, shippingSettings } from "../domain/shipping/settings";
import { type SurveySettings, surveySettings } from "../domain/surveys";

const text = z.string().max(2000);

/** Settings of shipping as a form holds them: everything a person types is text. */
const shippingDraft = z.object({
  cutOffHour: text,
  handlingDays: text,
  transitDays: text,
  transitByCountry: z.array(z.object({ countries: text, days: text })).max(100),
  workdays: z.array(text).max(20),
  holidays: z.array(text).max(400),
  quietFrom: text,
  quietUntil: text,
  mostPerShipment: text,
  gapHours: text,
  ftcCountries: text,
  withoutConsent: text,
  followParcels: z.boolean(),
});
export type ShippingDraft = Readonly<z.output<typeof shippingDraft>>;

const surveyDraft = z.object({ ces: z.boolean(), csat: z.boolean(), nps: z.boolean(), npsAfterDays: text });
export type SurveyDraft = Readonly<z.output<typeof surveyDraft>>;

export type ReadDraft<Settings> =
  | { readonly ok: true; readonly settings: Settings }
  /** Words by field; a row of a field is named by its number, e.g. `transitByCountry.1.days`. */
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

export function shippingDraftOf(settings: ShippingSettings): ShippingDraft {
  return {
    ...settings,
    cutOffHour: String(settings.cutOffHour),
    handlingDays: String(settings.handlingDays),
    transitDays: String(settings.transitDays),
    transitByCountry: settings.transitByCountry.map(({ countries, days }) => ({
      countries: countries.join(", "),
      days: String(days),
    })),
    workdays: settings.workdays.map(String),
    holidays: [...settings.holidays],
    quietFrom: String(settings.quietFrom),
    quietUntil: String(settings.quietUntil),
    mostPerShipment: String(settings.mostPerShipment),
    gapHours: String(settings.gapHours),
    ftcCountries: settings.ftcCountries.join(", "),
  };
}

export const surveyDraftOf = (settings: SurveySettings): SurveyDraft => ({
  ...settings,
  npsAfterDays: String(settings.npsAfterDays),
});

/** Checks what was typed by the very schema the settings are read with. */
export function readShippingDraft(typed: unknown): ReadDraft<ShippingSettings> {
  const shape = shippingDraft.safeParse(typed);
  if (!shape.success) return unreadable;
  const draft = shape.data;
  const parsed = shippingSettings.safeParse({
    ...draft,
    cutOffHour: wholeNumber(draft.cutOffHour),
    handlingDays: wholeNumber(draft.handlingDays),
    transitDays: wholeNumber(draft.transitDays),
    transitByCountry: draft.transitByCountry.map(({ countries, days }) => ({
      countries: countryCodes(countries),
      days: wholeNumber(days),
    })),
    workdays: [...new Set(draft.workdays.map(wholeNumber))].sort(),
    holidays: [...new Set(draft.holidays)].sort(),
    quietFrom: wholeNumber(draft.quietFrom),
    quietUntil: wholeNumber(draft.quietUntil),
    mostPerShipment: wholeNumber(draft.mostPerShipment),
    gapHours: wholeNumber(draft.gapHours),
    ftcCountries: countryCodes(draft.ftcCountries),
  });
  const fields = { ...unknownCountries(draft), ...(parsed.success ? {} : fieldsOf(parsed.error)) };
  return parsed.success && Object.keys(fields).length === 0
    ? { ok: true, settings: parsed.data }
    : { ok: false, fields };
}

export function readSurveyDraft(typed: unknown): ReadDraft<SurveySettings> {
  const shape = surveyDraft.safeParse(typed);
  if (!shape.success) return unreadable;
  const npsAfterDays = wholeNumber(shape.data.npsAfterDays);
  const parsed = surveySettings.safeParse({ ...shape.data, npsAfterDays });
  return parsed.success ? { ok: true, settings: parsed.data } : { ok: false, fields: fieldsOf(parsed.error) };
}

const unreadable = { ok: false, fields: { form: "This form could not be read. Reload the page." } } as const;

/** NaN for anything else, which no schema takes. */
const wholeNumber = (typed: string) => (/^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : NaN);

function countryCodes(typed: string): readonly string[] {
  const codes = typed.split(/[\s,;]+/).map((code) => code.toUpperCase());
  return [...new Set(codes.filter(Boolean))];
}

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Two letters may look like a country and be none. */
function unknownCountries({ transitByCountry, ftcCountries }: ShippingDraft): Readonly<Record<string, string>> {
  const typed = [
    { field: "ftcCountries", countries: ftcCountries },
    ...transitByCountry.map(({ countries }, row) => ({ field: `transitByCountry.${row}.countries`, countries })),
  ];
  return Object.fromEntries(
    typed.flatMap(({ field, countries }) => {
      const wrong = countryCodes(countries).find((code) => !/^[A-Z]{2}$/.test(code) || !names.of(code));
      return wrong ? [[field, `“${wrong.slice(0, 20)}” is no country. Use two letters each, such as DE, AT`]] : [];
    }),
  );
}

const DAYS = "A whole number of days, from 0 to 120";
const HOUR = "Choose an hour";
const MISTAKES: Readonly<Record<string, string>> = {
  cutOffHour: HOUR,
  quietFrom: HOUR,
  quietUntil: HOUR,
  handlingDays: DAYS,
  transitDays: DAYS,
  "transitByCountry.days": DAYS,
  "transitByCountry.countries": "Say for which countries, with two letters each, such as DE, AT",
  transitByCountry: "At most 50 rows",
  workdays: "Choose at least one day",
  holidays: "At most 200 days, each a day of the calendar",
  mostPerShipment: "A whole number from 1 to 20",
  gapHours: "A whole number of hours, from 1 to 720",
  ftcCountries: "Two letters for each country, with commas between",
  withoutConsent: "Choose what happens",
  npsAfterDays: "A whole number of days, from 1 to 90",
};

function fieldsOf({ issues }: z.ZodError): Readonly<Record<string, string>> {
  return Object.fromEntries(
    issues.map(({ path, message }) => {
      const [field, row, column] = path.map(String);
      // A mistake in one entry of a plain list is told at the list.
      const name = column === "countries" || column === "days" ? `${field}.${row}.${column}` : (field ?? "form");
      return [name, MISTAKES[[field, column].filter(Boolean).join(".")] ?? MISTAKES[field ?? ""] ?? message];
    }),
  );
}
