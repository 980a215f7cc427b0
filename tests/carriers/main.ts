import { parseArgs } from "node:util";
import { startEasypost } from "./start-easypost.ts";
import { startShippo } from "./start-shippo.ts";

const { values } = parseArgs({
  options: {
    "easypost-port": { type: "string", default: "0" },
    "shippo-port": { type: "string", default: "0" },
    seed: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log("tsx tests/carriers/main.ts [--easypost-port N] [--shippo-port N] [--seed TEXT]");
} else {
  const easypost = await startEasypost({ port: Number(values["easypost-port"]), seed: values.seed });
  const shippo = await startShippo({ port: Number(values["shippo-port"]), seed: values.seed });
  console.log(`easypost ${easypost.apiUrl} control ${easypost.controlUrl}`);
  console.log(`shippo ${shippo.apiUrl} control ${shippo.controlUrl}`);
  console.log("ready");
  const stop = () => void Promise.all([easypost.close(), shippo.close()]).then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
