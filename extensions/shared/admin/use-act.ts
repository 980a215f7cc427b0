import { useRef, useState } from "preact/hooks";
import { type Refusal, type Sent, sendAct } from "./order-client";

const NOTHING: Refusal = { errors: [], fields: {}, link: null };

/** Sends one of the app's forms about an order: at most one at a time, and sent twice it is one request. */
export function useAct(orderId: string | undefined, act: string) {
  const [requestKey] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  // What is drawn comes too late for the second click of two.
  const isClosed = useRef(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const send = async (form: Readonly<Record<string, string>>) => {
    if (isClosed.current || !orderId) return;
    isClosed.current = true;
    setBusy(true);
    const answer = await sendAct(orderId, act, { ...form, requestKey });
    isClosed.current = answer.ok;
    setSent(answer);
    setBusy(false);
  };
  return {
    send,
    isBusy,
    /** What the app said it does; null = not yet. */
    message: sent?.ok ? sent.message : null,
    refusal: sent && !sent.ok ? sent : null,
    fields: sent && !sent.ok ? sent.fields : NOTHING.fields,
  };
}
