import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent } from "node:http";
import path from "node:path";
import { expect, test } from "vitest";
import { createTestDatabase } from "../support/test-database";
import { delivery, send } from "./support/webhook-client";

const PROCESS = path.join(import.meta.dirname, "support/webhook-process.ts");
const SENDERS = 8;

test.each([40, 150, 400])(
  "kill -9 after %i answers: every webhook that was answered 200 is in the database",
  async (enough) => {
    const database = await createTestDatabase();
    const child = fork(PROCESS, [database.url], { execArgv: ["--import", "tsx"] });
    const [port] = (await once(child, "message")) as [number];
    const agent = new Agent({ keepAlive: true });
    const answered: string[] = [];
    let sent = 0;

    const sender = async (): Promise<void> => {
      while (!child.killed) {
        const webhookId = `crash-${sent++}`;
        const answer = await send(port, delivery("orders/create", { id: sent }, webhookId), { agent }).catch(
          () => null,
        );
        if (answer === null) return;
        if (answer.status === 200) answered.push(`webhook:${webhookId}`);
        if (answered.length === enough) child.kill("SIGKILL");
      }
    };
    const ended = once(child, "exit");
    await Promise.all(Array.from({ length: SENDERS }, sender));
    await ended;
    agent.destroy();

    const stored = await database.db.read.inboundEvent.findMany({ select: { dedupeKey: true } });
    const keys = new Set(stored.map(({ dedupeKey }) => dedupeKey));
    expect(answered.length).toBeGreaterThanOrEqual(enough);
    expect(answered.filter((key) => !keys.has(key))).toEqual([]);
    await database.close();
  },
);
