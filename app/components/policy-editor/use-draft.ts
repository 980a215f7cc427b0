import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef, useState } from "react";
import type { PolicyAnswer } from "../../presenters/policy-answer";
import type { DraftPolicy } from "../../presenters/policy-draft";
import type { PolicyPage } from "../../presenters/policy-page";

/** The draft being edited, how far it is from the saved one, and what is wrong with it. */
export function useDraft({ document, stamp, problems: savedProblems }: PolicyPage) {
  const fetcher = useFetcher<PolicyAnswer>();
  const bridge = useAppBridge();
  const [draft, setDraft] = useState<DraftPolicy>(document);
  const [saved, setSaved] = useState({ document, stamp });
  // What was saved, published or brought back meanwhile becomes the new starting point.
  if (saved.stamp !== stamp || saved.document !== document) {
    const changed = JSON.stringify(saved.document) !== JSON.stringify(document);
    setSaved({ document, stamp });
    if (changed) setDraft(document);
  }
  const told = useRef<unknown>(null);
  const { data, state } = fetcher;
  useEffect(() => {
    if (!data || told.current === data) return;
    told.current = data;
    if (data.ok) bridge.toast.show(data.message);
  }, [bridge, data]);

  const isDirty = JSON.stringify(draft) !== JSON.stringify(document);
  const send = (intent: string) =>
    void fetcher.submit({ intent, stamp, document: JSON.stringify(draft) }, { method: "post" });
  return {
    draft,
    setDraft,
    isDirty,
    isBusy: state !== "idle",
    save: () => send("save"),
    check: () => send("check"),
    discard: () => setDraft(document),
    problems: data?.problems ?? savedProblems,
    errors: data && !data.ok && state === "idle" ? data.errors : [],
  };
}
