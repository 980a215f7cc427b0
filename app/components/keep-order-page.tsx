type Standing = "open" | "asked" | "kept" | "late" | "unknown";

const WORDS: Readonly<Record<Standing, { title: string; text: (orderName: string) => string }>> = {
  open: {
    title: "Keep your order?",
    text: (orderName) =>
      `Order ${orderName} is about to be cancelled. If you changed your mind, keep it with one click.`,
  },
  asked: {
    title: "Thank you",
    text: (orderName) => `We are stopping the cancellation of order ${orderName}. You will get an e-mail in a moment.`,
  },
  kept: { title: "Your order goes on", text: (orderName) => `Order ${orderName} was kept and will be shipped.` },
  late: {
    title: "It is too late for this",
    text: (orderName) => `The cancellation of order ${orderName} has already been finished.`,
  },
  unknown: {
    title: "This link does not work",
    text: () => "Please open the newest e-mail about your order and try again.",
  },
};

const STYLE = `body{font:17px/1.5 system-ui,sans-serif;margin:0;background:#f6f6f7;color:#1f2124}
main{box-sizing:border-box;max-width:32rem;width:calc(100% - 2rem);margin:12vh auto 0;padding:2rem;background:#fff;border-radius:12px}
.shop{margin:0 0 .5rem;color:#5c5f62}
h1{font-size:1.4rem;margin:0 0 .75rem}button{font:inherit;font-weight:600;padding:.7rem 1.4rem;border:0;border-radius:8px;
background:#1f2124;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid #005bd3;outline-offset:2px}`;

interface KeepOrderPageProps {
  readonly standing: Standing;
  readonly orderName?: string;
  readonly shopName?: string;
}

/** The page behind a mail's "keep my order" link: plain HTML, no script. */
export function KeepOrderPage({ standing, orderName = "", shopName = "" }: KeepOrderPageProps) {
  const { title, text } = WORDS[standing];
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[title, shopName].filter(Boolean).join(" · ")}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          {shopName && <p className="shop">{shopName}</p>}
          <h1>{title}</h1>
          <p>{text(orderName)}</p>
          {standing === "open" && (
            <form method="post">
              <button type="submit">Keep my order</button>
            </form>
          )}
        </main>
      </body>
    </html>
  );
}
