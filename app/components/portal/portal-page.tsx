import type { ReactNode } from "react";

/**
 * Stands inside the merchant's theme, so it takes the theme's letters and colours, and names what is its own. No brace may
 * follow another: Shopify reads the page as Liquid.
 */
export const PORTAL_STYLE = `.aftercare{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem;line-height:1.55;overflow-wrap:anywhere}
.aftercare *{box-sizing:border-box}
.aftercare h1{margin:0 0 .75rem}
.aftercare h2{margin:2rem 0 .5rem}
.aftercare label{display:block;font-weight:600;margin:1.25rem 0 .35rem}
.aftercare small{display:block;opacity:.8;font-size:.9em}
.aftercare input{display:block;width:100%;font:inherit;color:inherit;background:transparent;padding:.75rem;border:1px solid;border-radius:8px}
.aftercare .code{max-width:14rem;letter-spacing:.3em}
.aftercare button,.aftercare .go{display:inline-block;font:inherit;font-weight:600;margin:1.5rem 0 0;padding:.75rem 1.5rem;border:2px solid #1f2124;border-radius:8px;background:#1f2124;color:#fff;cursor:pointer;text-decoration:none}
.aftercare :focus-visible{outline:3px solid #005bd3;outline-offset:2px}
.aftercare .problem{padding:.8rem 1rem;border-inline-start:4px solid #c70a24;background:#fdeeee;color:#1f2124;border-radius:4px}
.aftercare .promise{font-size:1.15em;font-weight:600;margin:0 0 1rem}
.aftercare ol,.aftercare ul{list-style:none;margin:0 0 1rem;padding:0}
.aftercare ol li{padding:.35rem 0 .35rem 1rem;border-inline-start:4px solid #c4c8cc}
.aftercare ol .done{border-color:#0a7d4f}
.aftercare ol .current{border-color:#005bd3;font-weight:600}
.aftercare ol .wrong{border-color:#c70a24;font-weight:600}
.aftercare ul li{display:flex;justify-content:space-between;gap:1rem;padding:.5rem 0;border-bottom:1px solid #c4c8cc}
.aftercare dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1.25rem;margin:0}
.aftercare dd{margin:0}
.aftercare .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

/** What every page of the portal is in: a part of the theme's page, in a language of its own. */
export function PortalPage({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  return (
    <div className="aftercare" lang={language}>
      {children}
    </div>
  );
}

export function Problem({ text }: { readonly text: string | null }) {
  if (!text) return null;
  return (
    <p className="problem" role="alert">
      {text}
    </p>
  );
}

/** What was just asked for was taken. */
export function Done({ text }: { readonly text: string }) {
  return (
    <p className="taken" role="status">
      {text}
    </p>
  );
}
