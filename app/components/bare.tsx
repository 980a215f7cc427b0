import { Box } from "@shopify/polaris";
import type { ReactNode } from "react";

/** What stands outside of cards keeps its distance from a phone's edge. */
export function Bare({ children }: { children: ReactNode }) {
  return <Box paddingInline={{ xs: "400", sm: "0" }}>{children}</Box>;
}
