import { gzipSync } from "node:zlib";
import { bundleModule, listUiExtensions } from "./lib/ui-extensions.mjs";

// Shopify takes no compiled script of a UI extension above this. `shopify app deploy` bundles for itself; here it is measured.
const MOST_BYTES = 64 * 1024;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

for (const { handle, folder, targets } of listUiExtensions()) {
  for (const { target, module } of targets) {
    const code = Buffer.from(await bundleModule(folder, module));
    const tooBig = code.length > MOST_BYTES;
    console.log(
      `${tooBig ? "✗" : "✓"} ${handle} · ${target}: ${kilobytes(code.length)} (${kilobytes(gzipSync(code).length)} compressed)`,
    );
    if (tooBig) {
      process.exitCode = 1;
      console.error(`  above the ${kilobytes(MOST_BYTES)} that Shopify takes: import less, or split the extension.`);
    }
  }
}
