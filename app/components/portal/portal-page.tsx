import type { ReactNode } from "react";

/**
 * Stands inside the merchant's theme, so it takes the theme's letters and colours, and names what is its own. The merchant's
 * choices come as `--aftercare-accent`, `--aftercare-on-accent` and `--aftercare-radius` from the app embed
 * (extensions/theme-portal/snippets/own-look.liquid), if it is on. What has a colour of its own is seen on light and on dark:
 * three to one against white and against black; the focus by one of two rings. Lengths are in em: some themes make a rem of
 * 10 pixels. No brace may follow another: Shopify reads the page as Liquid.
 */
export const PORTAL_STYLE = `.aftercare{max-width:40em;margin:0 auto;padding:1.5em 1em 3em;line-height:1.55;overflow-wrap:anywhere}
.aftercare *{box-sizing:border-box}
.aftercare h1{margin:0 0 .4em}
.aftercare h2{margin:1.25em 0 .35em}
.aftercare label{display:block;font-weight:600;margin:1.25em 0 .35em}
.aftercare small{display:block;font-size:.9em}
.aftercare input{display:block;width:100%;min-height:44px;font:inherit;font-size:max(1em,16px);color:inherit;background:transparent;padding:.6em .75em;border:1px solid;border-radius:var(--aftercare-radius,8px)}
.aftercare .code{max-width:14em;letter-spacing:.3em}
.aftercare button,.aftercare .go{display:inline-block;min-height:44px;font:inherit;font-weight:600;margin:1.5em 0 0;padding:.6em 1.5em;border:2px solid var(--aftercare-accent,currentColor);border-radius:var(--aftercare-radius,8px);background:var(--aftercare-accent,transparent);color:var(--aftercare-on-accent,inherit);cursor:pointer;text-decoration:none}
.aftercare :focus-visible{outline:2px solid #fff;outline-offset:0;box-shadow:0 0 0 4px #1f2124}
.aftercare .problem{padding:.8em 1em;border-inline-start:4px solid #c70a24;background:#fdeeee;color:#1f2124;border-radius:var(--aftercare-radius,8px)}
.aftercare .promise{font-size:1.15em;font-weight:600;margin:0 0 1em}
.aftercare ol,.aftercare ul{list-style:none;margin:0 0 1em;padding:0}
.aftercare ol li{padding:.35em 0 .35em 1em;border-inline-start:4px solid #878c92}
.aftercare ol .done{border-color:#2f9163}
.aftercare ol .current{border-color:#3b7fe0;font-weight:600}
.aftercare ol .wrong{border-color:#e04a52;font-weight:600}
.aftercare ul li{display:flex;justify-content:space-between;gap:1em;padding:.5em 0;border-bottom:1px solid #878c92}
.aftercare dl{display:grid;grid-template-columns:fit-content(55%) 1fr;gap:.35em 1.25em;margin:0}
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
