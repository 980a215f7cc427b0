/** The webhook server as a process of its own, so that a test can kill it. */
import { openDatabase } from "../../../app/db.server";
import { startWebhookServer } from "./webhook-server";

const databaseUrl = process.argv[2]!;
const { port } = await startWebhookServer(await openDatabase(databaseUrl), databaseUrl);
process.send!(port);
