import { seededChance } from "./random";

const DAY = 86_400_000;
const FIRST = Date.UTC(2007, 0, 8);
const LAST = Date.UTC(2015, 5, 1);

/** Countries with their office's way of keeping the calendar: usual lead in days, share late and share early. */
const LANES = [
  { lead: 75, late: 0.05, early: 0.25 },
  { lead: 110, late: 0.09, early: 0.3 },
  { lead: 140, late: 0.14, early: 0.2 },
  { lead: 190, late: 0.22, early: 0.3 },
] as const;

const text = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * Freight as CSV: dates without time, no hand-over, approvals often missing, ordered months ahead, six in ten exactly on the
 * scheduled day (calendars are kept to what happens), and a share of late ones that grows over the years. Nobody's real data.
 */
export function freightSet(count: number, seed: number): string {
  const chance = seededChance(seed);
  const rows: string[] = [];
  while (rows.length < count) {
    const lane = chance.pick(LANES);
    const purchased = FIRST + Math.floor(((LAST - FIRST) / DAY) * chance.uniform()) * DAY;
    const years = (purchased - FIRST) / (LAST - FIRST);
    const wave = 1 + 0.5 * Math.sin((purchased / DAY / 365) * 2 * Math.PI);
    const promised = purchased + Math.round(Math.max(20, chance.logNormal(lane.lead, 0.35))) * DAY;
    const approvalDays = chance.logNormal(lane.late > 0.1 ? 40 : 25, 0.5);
    const isLate = chance.chance(lane.late * (0.65 + 0.6 * years) * wave * (approvalDays > 45 ? 1.6 : 0.9));
    const isEarly = !isLate && chance.chance(lane.early);
    const slip = isLate ? Math.ceil(chance.logNormal(12, 1)) : isEarly ? -Math.ceil(chance.logNormal(8, 0.9)) : 0;
    const delivered = Math.max(purchased + 5 * DAY, promised + slip * DAY);
    // A few orders are shared by many lines, as in real freight.
    const lines = chance.chance(0.2) ? 1 + Math.floor(chance.between(1, 6)) : 1;
    const approved = chance.chance(0.55) ? "" : text(Math.min(delivered, purchased + approvalDays * DAY));
    const row = [text(purchased), approved, "", text(delivered), text(promised)].join(",");
    for (let line = 0; line < lines && rows.length < count; line += 1) rows.push(row);
  }
  return ["purchased,approved,handed_to_carrier,delivered,promised", ...rows].join("\n");
}
