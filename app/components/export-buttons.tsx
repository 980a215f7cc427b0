import { Button, ButtonGroup } from "@shopify/polaris";
import { useState } from "react";
import { saveAs } from "./save-as";

/** Exports are fetched, so that the session token goes with the request, and saved as a file. */
export function ExportButtons({ show }: { show: string }) {
  const [busy, setBusy] = useState<string | null>(null);
  const fetchFile = async (format: string) => {
    setBusy(format);
    await saveAs(`/app/ledger/export?show=${show}&format=${format}`, `aftercare-ledger.${format}`).finally(() =>
      setBusy(null),
    );
  };
  return (
    <ButtonGroup>
      <Button loading={busy === "csv"} onClick={() => fetchFile("csv")}>
        Export CSV
      </Button>
      <Button loading={busy === "jsonl"} onClick={() => fetchFile("jsonl")}>
        Export JSON lines
      </Button>
    </ButtonGroup>
  );
}
