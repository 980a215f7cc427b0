/** What became of a return that staff started, as the page that waits for it asks. */
export type ReturnStart =
  | { readonly outcome: "started"; readonly url: string }
  | { readonly outcome: "waiting" }
  /** The worker looked at it and there is no return. */
  | { readonly outcome: "not_started"; readonly why: string };

interface SentRequest {
  readonly state: string;
  readonly note: string | null;
}

const NOT_KNOWN = "The return was not started. See Activity.";

/** @param event the request as it was written down; null = not there. @param returnId the return it began, if any. */
export function returnStart(event: SentRequest | null, returnId: string | null): ReturnStart {
  if (returnId) return { outcome: "started", url: `/app/returns/${returnId}` };
  if (event && event.state !== "DONE" && event.state !== "DEAD") return { outcome: "waiting" };
  return { outcome: "not_started", why: (event?.state === "DONE" && event.note) || NOT_KNOWN };
}
