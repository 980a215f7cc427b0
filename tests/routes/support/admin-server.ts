import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { PREVIOUS_SECRET, SECRET } from "./webhook-client";
import { ENCRYPTION_KEY } from "./webhook-server";

const SERVER = path.resolve(import.meta.dirname, "../../../build/server/index.js");
const ERROR = 50;
/** Shopify's library says so when it refused something. */
const LIBRARY_WARNING = "[shopify-app/WARNING]";

export const API_KEY = "test-key";
export const APP_URL = "https://app.example.com";

export interface AdminServer {
  readonly port: number;
  /** What was logged as an error or written to stderr since the last time. */
  takeErrors(): string[];
  stop(): Promise<void>;
}

/** The built production server without its worker, so that nothing but requests changes rows; its log is listened to. */
export async function startAdminServer(
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<AdminServer> {
  const child = spawn(process.execPath, [SERVER], {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      PORT: "0",
      PROCESS_ROLE: "web",
      DATABASE_URL: databaseUrl,
      SHOPIFY_API_KEY: API_KEY,
      SHOPIFY_API_SECRET: SECRET,
      SHOPIFY_API_SECRET_PREVIOUS: PREVIOUS_SECRET,
      SHOPIFY_APP_URL: APP_URL,
      ENCRYPTION_KEY,
      // Beside the database, so that it goes with it.
      FILES_DIR: path.join(path.dirname(databaseUrl.slice("file:".length)), "files"),
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const errors: string[] = [];
  createInterface(child.stderr).on("line", (line) => {
    if (!line.startsWith(LIBRARY_WARNING)) errors.push(line);
  });
  const exited = once(child, "exit");
  const port = await new Promise<number>((resolve, reject) => {
    void exited.then(() => reject(new Error(`the app did not start:\n${errors.join("")}`)));
    createInterface(child.stdout).on("line", (line) => {
      const { level, port: opened } = readLine(line);
      if (level >= ERROR) errors.push(line);
      if (opened) resolve(opened);
    });
  });
  return {
    port,
    takeErrors: () => errors.splice(0),
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Lines that are not the app's own, such as those of Shopify's library, have no level. */
function readLine(line: string): { level: number; port?: number } {
  return line.startsWith("{") ? (JSON.parse(line) as { level: number; port?: number }) : { level: 0 };
}
