/** Shown in the browser; everything else is only ever saved. HEIC is no picture to most browsers. */
const SHOWN = new Set(["image/jpeg", "image/png", "image/webp", "application/pdf"]);

/**
 * Headers to serve a stored file with. Even if a file were not what it was checked to be, it runs nothing on the app's
 * origin: no sniffing, a sandbox without any permission, no caching by what stands between. `name`: what it is saved as.
 */
export function fileHeaders(contentType: string, name: string): Record<string, string> {
  const shown = SHOWN.has(contentType);
  const plain = name.replace(/[^\w.-]+/g, "_").slice(-100) || "file";
  return {
    "Content-Type": shown ? contentType : "application/octet-stream",
    "Content-Disposition": `${shown ? "inline" : "attachment"}; filename="${plain}"`,
    "Content-Security-Policy":
      "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
  };
}
