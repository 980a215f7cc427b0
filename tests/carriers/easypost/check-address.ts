import type { AddressInput } from "./state.ts";

interface Mistake {
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

const US_STATES = new Set(
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY".split(
    " ",
  ),
);

/** What a postal directory would say, as far as an address can be judged without one. */
export function checkAddress(address: AddressInput): Mistake[] {
  const { street1 = "", city = "", zip = "" } = address;
  const country = (address.country || "US").toUpperCase();
  const found: Mistake[] = [];
  const mistake = (code: string, field: string, message: string) => found.push({ code, field, message });
  const houseNumber = /\d+/.exec(street1 ?? "")?.[0];
  const known =
    Boolean(street1 && city) &&
    Number(houseNumber ?? 1) > 0 &&
    (country !== "US" || (US_STATES.has((address.state ?? "").toUpperCase()) && /^\d{5}(-\d{4})?$/.test(zip ?? "")));
  if (!known) mistake("E.ADDRESS.NOT_FOUND", "address", "Address not found");
  if (!houseNumber) mistake("E.HOUSE_NUMBER.MISSING", "street1", "House number is missing");
  return found;
}
