import { describe, expect, it } from "vitest";
import { lateRates } from "./late-rates";

const NEW_YORK = "America/New_York";
const parcel = (carrier: string | null, deliveredAt: string, promisedBy: string | null, destination = "US-CA") => ({
  ...{ carrier, destination, deliveredAt: new Date(deliveredAt) },
  promisedBy: promisedBy === null ? null : new Date(promisedBy),
});

describe("late rates", () => {
  it("count whole days of the shop's calendar", () => {
    const until = "2026-11-05T04:59:59Z"; // The last second of 4 November in New York.
    const rates = lateRates(
      [parcel("UPS", "2026-11-05T04:00:00Z", until), parcel("UPS", "2026-11-05T06:00:00Z", until)],
      NEW_YORK,
    );
    expect(rates).toMatchObject({ delivered: 2, late: 1, carriers: [{ carrier: "UPS", delivered: 2, late: 1 }] });
  });

  it("leave out what was never promised, and tell carriers that are not known as such", () => {
    const rates = lateRates(
      [parcel(null, "2026-11-05T12:00:00Z", "2026-11-06T12:00:00Z"), parcel("UPS", "2026-11-05T12:00:00Z", null)],
      NEW_YORK,
    );
    expect(rates).toMatchObject({ delivered: 1, late: 0, carriers: [{ carrier: null }], lanes: [] });
  });

  it("name a lane once it has some parcels, most first, and every carrier", () => {
    const many = Array.from({ length: 6 }, () => parcel("UPS", "2026-11-05T12:00:00Z", "2026-11-06T12:00:00Z"));
    const few = [parcel("DHL", "2026-11-08T12:00:00Z", "2026-11-06T12:00:00Z", "DE")];
    const { carriers, lanes } = lateRates([...few, ...many], NEW_YORK);
    expect(carriers.map(({ carrier }) => carrier)).toEqual(["UPS", "DHL"]);
    expect(lanes).toEqual([{ carrier: "UPS", destination: "US-CA", delivered: 6, late: 0 }]);
  });
});
