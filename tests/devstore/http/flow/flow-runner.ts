import { randomUUID } from "node:crypto";
import { signWebhook } from "../../webhooks/sign-webhook.ts";
import { appAddress } from "../app-registration.ts";
import { BadRequest } from "../control/answer.ts";
import type { World } from "../world.ts";
import { deployedActions } from "./deployed-actions.ts";

const MINUTE = 60_000;
/** Shopify says "at increasing intervals for up to 24 hours"; the intervals themselves are a guess. */
const RETRIES = [1, 5, 30, 120, 360, 900].map((minutes) => minutes * MINUTE);
const PATIENCE_MS = 10_000;

interface FlowAttempt {
  readonly at: string;
  /** null = no answer in time. */
  readonly status: number | null;
  readonly answer: string;
}
export interface FlowRun {
  readonly actionRunId: string;
  readonly shop: string;
  readonly handle: string;
  readonly attempts: FlowAttempt[];
  /** `waiting`: it is sent again by itself when the clock is moved. */
  state: "done" | "waiting" | "failed";
}
interface Step {
  readonly shop: string;
  readonly handle: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The same once more is a step that Flow sends again. */
  readonly actionRunId?: string;
}

/** Plays Shopify Flow where a workflow comes to a step of the app's: signed, waited for 10 seconds, and sent again. */
export class FlowRunner {
  readonly runs: FlowRun[] = [];
  readonly #actions = deployedActions();

  constructor(private readonly world: World) {}

  /** Sends a step once; what is not final is sent again later. Gives the run with its first attempt. */
  async run({ shop, handle, properties, actionRunId = randomUUID() }: Step): Promise<FlowRun> {
    const action = this.#actions.get(handle);
    if (!action) throw new BadRequest(`The app has no Flow action ${handle}.`, 404);
    const stranger = Object.keys(properties).find((key) => !action.fields.some((field) => field.key === key));
    if (stranger !== undefined) throw new BadRequest(`${handle} has no field ${stranger}.`);
    const missing = action.fields.find(({ key, required }) => required && properties[key] === undefined);
    if (missing) throw new BadRequest(`${handle} needs ${missing.key}.`);
    const { app } = this.world;
    const url = appAddress({ ...app, url: app.url && this.world.tunnelUrl() }, action.runtimeUrl);
    if (url === null) throw new BadRequest("The app has not told where it listens.", 409);
    const body = Buffer.from(
      JSON.stringify({
        shop_id: "1",
        shopify_domain: shop,
        action_run_id: actionRunId,
        action_definition_id: action.name,
        handle,
        properties: { ...mapValues(properties, asFlowWrites), step_reference: randomUUID() },
      }),
    );
    const run: FlowRun = { actionRunId, shop, handle, attempts: [], state: "waiting" };
    this.runs.push(run);
    await this.#attempt(run, url, body, this.world.store.clock.now());
    return run;
  }

  async #attempt(run: FlowRun, url: string, body: Buffer, at: Date): Promise<void> {
    const attempt = await send(url, body, this.world.app.apiSecret);
    const delay = RETRIES[run.attempts.length];
    run.attempts.push({ at: at.toISOString(), ...attempt });
    run.state = stateAfter(attempt.status);
    if (run.state !== "waiting") return;
    if (delay === undefined) return void (run.state = "failed");
    this.world.schedule.at(new Date(at.getTime() + delay), (due) => this.#attempt(run, url, body, due));
  }
}

/** 202 is "not yet", like too many requests and what went wrong over there; any other 4xx is final. */
function stateAfter(status: number | null): FlowRun["state"] {
  if (status === null || status === 202 || status === 429 || status >= 500) return "waiting";
  return status === 200 ? "done" : "failed";
}

async function send(url: string, body: Buffer, secret: string): Promise<Omit<FlowAttempt, "at">> {
  const headers = { "content-type": "application/json", "x-shopify-hmac-sha256": signWebhook(body, secret) };
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(body), signal });
    return { status: response.status, answer: await response.text() };
  } catch (error) {
    return { status: null, answer: String(error) };
  }
}

/** Ids and numbers travel as text. */
function asFlowWrites(value: unknown): unknown {
  const tail = typeof value === "string" && /^gid:\/\/shopify\/\w+\/(\d+)$/.exec(value)?.[1];
  return tail || (typeof value === "number" ? String(value) : value);
}

const mapValues = (values: Readonly<Record<string, unknown>>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
