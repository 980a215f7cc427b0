/**
 * For `node --import`: a process started with it lives beside the stand-in store instead of beside Shopify.
 * https://*.myshopify.com goes to DEVSTORE_URL, loopback passes, every other host is refused, and the time is the store's.
 * The app's own code has no branch for any of this.
 */
import { get, request } from "node:http";
import { Agent, buildConnector, setGlobalDispatcher } from "undici";

const devstore = process.env.DEVSTORE_URL ? new URL(process.env.DEVSTORE_URL) : null;
const loopback = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);
const connect = buildConnector({});

setGlobalDispatcher(
  new Agent({
    connect(options, callback) {
      const { hostname } = options;
      if (loopback.has(hostname)) return connect(options, callback);
      if (!devstore || !hostname.endsWith(".myshopify.com")) {
        return callback(
          new Error(`This process may not reach ${hostname}: only loopback and the stand-in store.`),
          null,
        );
      }
      // Only the socket changes: the Host header stays the shop's domain, by which the store knows the shop.
      const { hostname: host, port } = devstore;
      return connect(
        { ...options, protocol: "http:", hostname: host, host: devstore.host, port, servername: "" },
        callback,
      );
    },
  }),
);

if (devstore) await followClock(devstore);

/** Patches Date with the store's offset and keeps following it. Resolves once the first offset is known. */
async function followClock(base) {
  let offsetMs = 0;
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  RealDate.now = () => realNow() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [target.now()], newTarget),
    apply: (target) => new target(target.now()).toString(),
  });
  RealDate.prototype.constructor = globalThis.Date;

  const retryMs = 500;
  await new Promise((resolve) => {
    // Until the first offset is known the connection keeps the process alive, later it must not.
    let known = false;
    const started = () => {
      known = true;
      resolve();
    };
    const again = () => {
      started();
      setTimeout(listen, retryMs).unref();
    };
    const listen = () => {
      const stream = get(new URL("/_control/clock/stream", base), { agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
          const events = text.split("\n\n");
          text = events.pop();
          for (const event of events) adopt(JSON.parse(event.slice("data: ".length)));
          response.socket.unref();
          started();
        });
        response.on("error", () => {});
        response.on("close", again);
      });
      stream.on("socket", (socket) => known && socket.unref());
      stream.on("error", again);
    };
    listen();
  });

  function adopt(message) {
    offsetMs = message.offsetMs;
    const confirmation = request(new URL("/_control/clock/confirm", base), {
      method: "POST",
      agent: false,
      headers: { "content-type": "application/json" },
    });
    confirmation.on("socket", (socket) => socket.unref());
    confirmation.on("response", (response) => response.resume());
    confirmation.on("error", () => {});
    confirmation.end(JSON.stringify({ follower: message.follower }));
  }
}
