import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef, useState } from "react";
import type { PolicyAnswer } from "../../presenters/policy-answer";
import type { DraftPolicy } from "../../presenters/policy-draft";
import type { PolicyPage } from "../../presenters/policy-page";

/** The saved state that the edits on screen began from. */
interface Base {
  readonly stamp: string;
  readonly text: string;
}

/** The draft being edited, how far it is from the saved one, and what is wrong with it. */
export function useDraft({ document, stamp, problems: savedProblems }: PolicyPage) {
  const fetcher = useFetcher<PolicyAnswer>();
  const bridge = useAppBridge();
  const [draft, setDraft] = useState<DraftPolicy>(document);
  const [base, setBase] = useState<Base>({ stamp, text: JSON.stringify(document) });
  const [read, setRead] = useState(document);
  const sent = useRef("");
  const { data, state } = fetcher;
  const text = JSON.stringify(draft);

  // Read again: adopted when nothing was typed since. Else the edits stay, and with them the stamp they began from, so
  // that saving them over what somebody else saved meanwhile is refused.
  if (read !== document) {
    setRead(document);
    if (text === base.text) {
      setDraft(document);
      setBase({ stamp, text: JSON.stringify(document) });
    }
  }

  const told = useRef<unknown>(null);
  useEffect(() => {
    if (!data || told.current === data) return;
    told.current = data;
    if (!data.ok) return;
    bridge.toast.show(data.message);
    if (data.stamp !== undefined) setBase({ stamp: data.stamp, text: sent.current });
  }, [bridge, data]);

  const send = (intent: string) => {
    sent.current = text;
    void fetcher.submit({ intent, stamp: base.stamp, document: text }, { method: "post" });
  };
  const isDirty = text !== JSON.stringify(document);
  return {
    draft,
    setDraft,
    isDirty,
    isBusy: state !== "idle",
    save: () => send("save"),
    check: () => send("check"),
    discard() {
      setDraft(document);
      setBase({ stamp, text: JSON.stringify(document) });
    },
    problems: (isDirty && data?.problems) || savedProblems,
    errors: data && !data.ok && state === "idle" ? data.errors : [],
  };
}
