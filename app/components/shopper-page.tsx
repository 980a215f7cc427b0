import type { ReactNode } from "react";

const STYLE = `*{box-sizing:border-box}
body{font:17px/1.55 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans JP",sans-serif;margin:0;background:#f6f6f7;color:#1f2124}
main{max-width:40rem;width:calc(100% - 2rem);margin:2rem auto 3rem;padding:2rem;background:#fff;border-radius:12px}
@media (max-width:480px){main{padding:1.25rem;margin-top:1rem}}
.shop{margin:0 0 .5rem;color:#5c5f62}h1{font-size:1.5rem;line-height:1.3;margin:0 0 .75rem}
h2{font-size:1.05rem;margin:2rem 0 .5rem}p{margin:0 0 1rem;overflow-wrap:anywhere}a{color:#00527c}
.notice{padding:.8rem 1rem;border-inline-start:4px solid #005bd3;background:#eef4fc;border-radius:4px}
.problem{padding:.8rem 1rem;border-inline-start:4px solid #c70a24;background:#fdeeee;border-radius:4px}
.steps{display:flex;gap:.5rem;list-style:none;margin:1.5rem 0;padding:0}
.steps li{flex:1;border-top:4px solid #d0d3d6;padding-top:.5rem;font-size:.92rem;color:#5c5f62;overflow-wrap:anywhere}
.steps .done{border-color:#0a7d4f;color:#1f2124}.steps .current{border-color:#005bd3;color:#1f2124;font-weight:600}
@media (max-width:480px){.steps{display:block}.steps li{border-top:0;border-inline-start:4px solid #d0d3d6;padding:.3rem .75rem}}
dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1.25rem;margin:0 0 1.5rem}dt{color:#5c5f62}dd{margin:0;overflow-wrap:anywhere}
@media (max-width:480px){dl{display:block}dd{margin:0 0 .6rem}}
.rows{list-style:none;margin:0;padding:0}.rows li{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0;border-bottom:1px solid #e3e5e7}
.rows span{overflow-wrap:anywhere}.rows small{display:block;color:#5c5f62}.rows b{white-space:nowrap;font-weight:400;color:#5c5f62}
address{font-style:normal}.doings{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
button,.button{display:inline-block;font:inherit;font-weight:600;padding:.7rem 1.4rem;border:2px solid #1f2124;border-radius:8px;background:#1f2124;color:#fff;cursor:pointer;text-decoration:none}
.plain{background:#fff;color:#1f2124}:focus-visible{outline:3px solid #005bd3;outline-offset:2px}
@media (max-width:480px){.doings form,.doings button,.doings .button{width:100%;text-align:center}}
.qr{display:block;width:14rem;max-width:100%;height:auto;image-rendering:pixelated;border:1px solid #e3e5e7;border-radius:8px}
fieldset{border:0;margin:0 0 1.5rem;padding:0}legend{font-size:1.5rem;font-weight:700;line-height:1.3;padding:0;margin:0 0 1rem}
.answer{display:flex;align-items:center;gap:.75rem;padding:.75rem 1rem;margin:0 0 .5rem;border:1px solid #8a8d91;border-radius:8px;cursor:pointer}
.answer:has(:checked){border-color:#005bd3;background:#eef4fc}.answer input{width:1.2rem;height:1.2rem;margin:0;accent-color:#005bd3}
textarea{display:block;width:100%;min-height:7rem;margin:.5rem 0 1.5rem;padding:.75rem;font:inherit;border:1px solid #8a8d91;border-radius:8px}
.scale{display:flex;flex-wrap:wrap;gap:.5rem}.scale .answer{margin:0;padding:.6rem .8rem}.ends{flex-basis:100%;margin:.25rem 0 0;color:#5c5f62}.stop{margin-top:2.5rem;font-size:.92rem;color:#5c5f62}.stop .plain{font-size:inherit;padding:.5rem 1rem}
.links{list-style:none;margin:0 0 1rem;padding:0}.links a{display:block;padding:.75rem 1rem;margin:0 0 .5rem;border:1px solid #8a8d91;border-radius:8px;text-decoration:none}
.links a:hover{background:#eef4fc}.rows+dl,.rows+.notice{margin-top:1rem}blockquote{margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:3px solid #d0d3d6;white-space:pre-line;overflow-wrap:anywhere}
.said{margin:1.5rem 0;padding:1rem;border:1px solid #8a8d91;border-radius:8px}.said h2{margin:0}.said p{margin:.5rem 0 0;white-space:pre-line}.said small{color:#5c5f62}.said a{display:inline-block;margin-block-start:.5rem;margin-inline-end:.75rem}.own{margin-inline-start:1.5rem}
.write label{display:block;font-weight:600}.write small{display:block;color:#5c5f62;margin:.35rem 0 1.25rem}.write [type=file]{max-width:100%;font:inherit;margin:.35rem 0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

interface ShopperPageProps {
  /** BCP 47 */
  readonly language: string;
  readonly title: string;
  readonly shopName?: string;
  readonly children: ReactNode;
}

/** What every page for shoppers looks like: plain HTML that works without a script, on any phone. */
export function ShopperPage({ language, title, shopName = "", children }: ShopperPageProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{[title, shopName].filter(Boolean).join(" · ")}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          {shopName && <p className="shop">{shopName}</p>}
          {children}
        </main>
      </body>
    </html>
  );
}

interface ShopperMessageProps extends Omit<ShopperPageProps, "children"> {
  readonly text: string;
}

/** A page that only says something. */
export function ShopperMessage({ text, ...page }: ShopperMessageProps) {
  return (
    <ShopperPage {...page}>
      <h1>{page.title}</h1>
      <p>{text}</p>
    </ShopperPage>
  );
}
