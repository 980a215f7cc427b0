import { parseArgs } from "node:util";
import { startDevstore } from "./http/start-devstore.ts";

const usage =
  "npm run devstore -- [--port N] [--empty] [--location NAME]… [--app-url URL] [--api-key KEY] [--api-secret SECRET]";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "tunnel-port": { type: "string", default: "0" },
    empty: { type: "boolean", default: false },
    location: { type: "string", multiple: true },
    "app-url": { type: "string" },
    "app-name": { type: "string" },
    "api-key": { type: "string" },
    "api-secret": { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(usage);
} else {
  const devstore = await startDevstore({
    port: Number(values.port),
    tunnelPort: Number(values["tunnel-port"]),
    empty: values.empty,
    locations: values.location,
    appUrl: values["app-url"],
    appName: values["app-name"],
    apiKey: values["api-key"],
    apiSecret: values["api-secret"],
  });
  console.log(`tunnel ${devstore.tunnelUrl}`);
  console.log(`admin ${devstore.adminUrl}`);
  console.log(`storefront ${devstore.url}/storefront`);
  console.log(`account ${devstore.url}/account`);
  console.log(`ready ${devstore.url}`);
  const stop = () => void devstore.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
