import { IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { CUT_OFF, discardBody, readBody } from "./lib/read-body";

/** More than any page sends. What is too large for one form, that form says in its own words. */
export const MAX_BODY_BYTES = 2_000_000;
/** Photos and labels: the largest file that is kept, and what a form puts around it. */
export const MAX_UPLOAD_BYTES = 10_600_000;
/** Who is cut off before they are through never reads why: a phone sends a dozen of its largest photos at once. */
const MAX_DISCARDED_BYTES = 20 * MAX_UPLOAD_BYTES;
/** Each of these says by itself who may upload. */
const UPLOAD_PATHS: ReadonlySet<string> = new Set(["/app/files", "/api/customer/photos"]);
/** Forms of shoppers with photos in them. */
const PHOTO_FORMS = /^\/(proxy\/(order|gift)\/[\w.-]+\/(return|case(\/\d+)?)\/?|c\/[\w.-]+)$/;

const METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
const WORDS = {
  400: "Bad request.",
  403: "This form came from another site.",
  405: "This method is not allowed.",
  413: "This is too large.",
} as const;
type Refusal = keyof typeof WORDS;

/**
 * What every request for a page passes first. Mistakes of the sender that the framework would answer with 500 end here.
 * A body is read before a page is asked, up to a size: what a page left unread would hold up the connection's next request.
 */
export function createPageDoor(pages: RequestListener): RequestListener {
  return (req, res) => {
    if (req.url?.startsWith("/api/customer/")) openToExtensions(res);
    const refusal = findRefusal(req);
    const refuseBody = () => (takesPhotos(req) ? askWithoutBody(pages, req, res) : refuse(req, res, 413));
    if (refusal === 413) return refuseBody();
    if (refusal !== null) return refuse(req, res, refusal);
    const { "content-length": length = "0", "transfer-encoding": inChunks } = req.headers;
    if (length === "0" && inChunks === undefined) return pages(req, res);
    readBody(req, limitFor(req), (body) => (body ? pages(withBody(req, body), res) : refuseBody()));
  };
}

function findRefusal({ method = "", url = "", headers }: IncomingMessage): Refusal | null {
  if (!METHODS.split(", ").includes(method)) return 405;
  const forwarded = headers["x-forwarded-host"];
  const host =
    String(forwarded ?? "")
      .split(",", 1)[0]!
      .trim() ||
    headers.host ||
    "";
  const address = parse(`http://${host}${url}`);
  // A "host" with a path in it would choose the page.
  if (!address || !/^[\w.:[\]-]+$/.test(host)) return 400;
  // How Remix asked for data before; it still answers, and logs each time.
  if (address.searchParams.has("_data")) return 400;
  if (method !== "GET" && !isForEveryone(address.pathname) && !isFrom(host, headers.origin)) return 403;
  return Number(headers["content-length"]) > limitFor({ method, url }) ? 413 : null;
}

type Asked = Pick<IncomingMessage, "method" | "url">;
/** As it is sent: another spelling of it gets the small limit. */
const pathOf = ({ url = "" }: Asked) => url.split("?", 1)[0]!;
const takesPhotos = (asked: Asked) => asked.method === "POST" && PHOTO_FORMS.test(pathOf(asked));

function limitFor(asked: Asked): number {
  const takesFile = asked.method === "POST" && UPLOAD_PATHS.has(pathOf(asked));
  return takesFile || takesPhotos(asked) ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
}

/** The doors of shoppers, carriers and Shopify prove who is asking by themselves. Remix's own data addresses are none of them. */
const isForEveryone = (path: string) =>
  /^\/(api|keep|carrier-events|proxy|flow)\//.test(path) && !path.endsWith(".data");

const isFrom = (host: string, origin: string | undefined) => !origin || parse(origin)?.host === host;

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** An extension in a customer account has no origin: without this header it may not even read why it was refused. */
function openToExtensions(res: ServerResponse): void {
  const { writeHead } = res;
  res.writeHead = ((...told: Parameters<typeof writeHead>) => {
    res.setHeader("Access-Control-Allow-Origin", "*");
    return writeHead.apply(res, told);
  }) as typeof writeHead;
}

/** The same request, its body at hand. */
function withBody(req: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = req;
  const { "transfer-encoding": _, ...headers } = { ...req.headers, "content-length": String(body.length) };
  const whole = new IncomingMessage(req.socket);
  Object.assign(whole, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, headers, complete: true });
  whole.push(body);
  whole.push(null);
  return whole;
}

/** A shopper's form that is too large: its page says so, in their words. */
function askWithoutBody(pages: RequestListener, req: IncomingMessage, res: ServerResponse): void {
  req.once("end", () => {
    const whole = withBody(req, Buffer.alloc(0));
    Object.assign(whole.headers, { "content-type": "application/x-www-form-urlencoded", [CUT_OFF]: "1" });
    pages(whole, res);
  });
  discardBody(req, MAX_DISCARDED_BYTES);
}

function refuse(req: IncomingMessage, res: ServerResponse, status: Refusal): void {
  const allow = status === 405 && { Allow: METHODS };
  res.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...allow }).end(WORDS[status]);
  discardBody(req, MAX_DISCARDED_BYTES);
}
