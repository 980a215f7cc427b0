import { useSearchParams } from "@remix-run/react";
import { Box, Button, ButtonGroup } from "@shopify/polaris";
import { useState } from "react";
import { saveAs } from "./save-as";

interface ExportProps {
  /** Address that makes the file; it is told the filters of the page. */
  readonly url: string;
  /** Of the file, without what comes after the dot. */
  readonly name: string;
}

/** The filtered list as a file. It is fetched, so that the session token goes with the request. */
export function ExportButtons({ url, name }: ExportProps) {
  const [params] = useSearchParams();
  const [busy, setBusy] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const fetchFile = async (format: string) => {
    setBusy(format);
    setFailed(false);
    const query = new URLSearchParams(params);
    query.delete("after");
    query.set("format", format);
    await saveAs(`${url}?${query}`, `${name}.${format}`)
      .catch(() => setFailed(true))
      .finally(() => setBusy(null));
  };
  return (
    <>
      <ButtonGroup>
        <Button loading={busy === "csv"} onClick={() => fetchFile("csv")}>
          Export CSV
        </Button>
        <Button loading={busy === "jsonl"} onClick={() => fetchFile("jsonl")}>
          Export JSON lines
        </Button>
      </ButtonGroup>
      {isFailed && <p role="alert">The file could not be made. Try again.</p>}
    </>
  );
}

/** The same below a list, in its card. */
export function ListExport(file: ExportProps) {
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <ExportButtons {...file} />
    </Box>
  );
}
