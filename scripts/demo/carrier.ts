import type { LedgerEntry } from "../../tests/carriers/world.ts";
import { callJson } from "./call-json.ts";
import type { Stage } from "./stage.ts";

/** The stand-in carrier: what its drivers do, and its own ledger of labels. */
export interface Carrier {
  readonly pid: number;
  readonly apiUrl: string;
  readonly controlUrl: string;
  move(trackingNumber: string, step: "accepted" | "delivered"): Promise<void>;
  ledger(): Promise<readonly LedgerEntry[]>;
  follow(now: Date): Promise<void>;
}

export async function startCarrier(stage: Stage): Promise<Carrier> {
  const { child, output } = await stage.start({
    name: "the stand-in carriers",
    args: ["--import", "tsx", "tests/carriers/main.ts"],
    logName: "carriers",
    readyLine: /^(ready)$/m,
  });
  const [, apiUrl = "", controlUrl = ""] = /^easypost (\S+) control (\S+)$/m.exec(output()) ?? [];
  return {
    pid: child.pid,
    apiUrl,
    controlUrl,
    move: async (trackingNumber, step) =>
      void (await callJson(`${controlUrl}/parcels/${trackingNumber}/move`, { step })),
    ledger: () => callJson<readonly LedgerEntry[]>(`${controlUrl}/ledger`),
    follow: async (now) => {
      const response = await fetch(`${controlUrl}/clock`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ now: now.toISOString() }),
      });
      if (!response.ok) throw new Error(`the carrier's clock answered ${response.status}`);
    },
  };
}
