import { createHash } from "node:crypto";
import { type Faults, noFaults, takes } from "./faults.ts";
import type { Step } from "./steps.ts";

export interface Place {
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
}
export interface Parcel {
  readonly trackingCode: string;
  readonly carrier: string;
  readonly service: string;
  /** The provider's id of the label, null = only tracked here. */
  readonly labelId: string | null;
  readonly createdAt: string;
  /** Where it starts and where it travels to. */
  readonly from: Place;
  readonly to: Place;
  readonly scans: Scan[];
  estimatedDeliveryAt: string | null;
}
export interface Scan {
  readonly step: Step;
  readonly at: string;
  readonly place: Place;
}
export interface LedgerEntry {
  readonly at: string;
  readonly action: "label_bought" | "label_voided";
  readonly shipmentId: string;
  readonly reference: string | null;
  readonly trackingCode: string;
  readonly carrier: string;
  readonly service: string;
  readonly amount: string;
  readonly currency: string;
}
export interface Hook {
  readonly id: string;
  url: string;
  secret: string | null;
}
export interface SentWebhook {
  readonly url: string;
  readonly body: string;
  /** 0 = nobody answered. */
  readonly status: number;
}
/** A webhook of this provider for a parcel, as bytes and headers. */
export type BuildWebhook = (parcel: Parcel, hook: Hook) => { body: string; headers: Record<string, string> };

/** Everything one stand-in carrier provider knows. All in memory. */
export class World {
  readonly ledger: LedgerEntry[] = [];
  readonly files = new Map<string, { bytes: Uint8Array; contentType: string }>();
  readonly parcels = new Map<string, Parcel>();
  readonly hooks: Hook[] = [];
  readonly sent: SentWebhook[] = [];
  faults: Faults = noFaults();
  url = "";
  #offsetMs = 0;
  #counter = 0;
  readonly #seed: string;

  constructor({ seed = "aftercare" }: { seed?: string } = {}) {
    this.#seed = seed;
  }

  now(): string {
    return new Date(Date.now() + this.#offsetMs).toISOString().replace(/\.\d+Z$/, "Z");
  }

  moveClock(to: Date): void {
    this.#offsetMs = to.getTime() - Date.now();
  }

  /** 32 hex characters, never the same twice. */
  nextId(): string {
    this.#counter += 1;
    return createHash("sha256").update(`${this.#seed}/${this.#counter}`).digest("hex").slice(0, 32);
  }

  /** Digits for a tracking number. */
  nextDigits(count: number): string {
    return BigInt(`0x${this.nextId()}`).toString().padStart(39, "7").slice(-count);
  }

  /** Keeps a file and says where it is served. */
  keepFile(name: string, bytes: Uint8Array, contentType: string): string {
    this.files.set(name, { bytes, contentType });
    return `${this.url}/files/${name}`;
  }

  /** The carrier scans the parcel; everybody who asked is told. */
  async move(parcel: Parcel, scan: Scan, build: BuildWebhook): Promise<void> {
    parcel.scans.push(scan);
    if (takes(this.faults, "dropWebhooks")) return;
    const times = takes(this.faults, "doubleWebhooks") ? 2 : 1;
    for (const hook of this.hooks) {
      const { body, headers } = build(parcel, hook);
      for (let time = 0; time < times; time += 1) await this.#send(hook.url, body, headers);
    }
  }

  async #send(url: string, body: string, headers: Record<string, string>): Promise<void> {
    const request = { method: "POST", body, headers: { "Content-Type": "application/json", ...headers } };
    const status = await fetch(url, { ...request, signal: AbortSignal.timeout(7000) }).then(
      (response) => response.status,
      () => 0,
    );
    this.sent.push({ url, body, status });
  }
}

/** Thrown by handlers; each provider dresses it in its own way. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}
