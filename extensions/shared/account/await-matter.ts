import type { AccountOrder, Matter, MatterKind } from "../../../app/presenters/account/answers";
import { callApp } from "./call-app";

const LOOKS = 8;
const PAUSE_MS = 1000;

/** What a request that was taken has become, once the app has decided; null = that takes longer, and a letter tells it. */
export async function awaitMatter(orderId: string, kind: MatterKind, known: readonly Matter[]): Promise<Matter | null> {
  for (let look = 0; look < LOOKS; look++) {
    const answer = await callApp<AccountOrder>("order", { query: { id: orderId } });
    const matters = answer.outcome === "ok" ? answer.value.matters : [];
    const begun = matters.find((one) => one.kind === kind && known.every(({ id }) => id !== one.id));
    if (begun) return begun;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return null;
}
