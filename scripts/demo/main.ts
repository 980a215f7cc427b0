import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Stage } from "./stage.ts";
import { playStory } from "./story.ts";
import { complain, heading, say, StoryFailed } from "./tell.ts";
import { startWorld, type World } from "./world.ts";

const usage = `npm run demo -- [--exit] [--no-story] [--empty] [--json FILE]
  --exit      end after the story: 0 when every step was right, 1 when not
  --no-story  only start everything, with a shop of 60 orders
  --empty     the same with a shop that has products but no orders
  --json FILE write addresses, keys and process ids to FILE once everything answers`;

/** Starts store, mailbox and app, plays the story, stays until Ctrl-C. Whatever happens, nothing is left running. */
export async function demo(words: readonly string[]): Promise<void> {
  const flags = readFlags(words);
  if (!flags) return;
  let code = 0;
  let leave = (): void => {};
  const left = new Promise<"left">((resolve) => (leave = () => resolve("left")));
  process.on("SIGINT", leave).on("SIGTERM", leave).on("SIGHUP", leave);
  if (process.env.npm_lifecycle_event) leaveWithParent(leave);

  const runs = fileURLToPath(new URL("../../data/demo", import.meta.url));
  const stage = new Stage(runs, (child, lastWords) => {
    code = 1;
    if (child) complain(`${child.name} ended by itself:\n${lastWords}`);
    leave();
  });
  try {
    const told: { world?: World } = {};
    const options = {
      empty: flags.empty,
      onFault: () => void (code = 1),
      onBack: () => void (told.world && writeJson(flags.json, told.world)),
    };
    const world = await orLeft(startWorld(stage, options), left);
    if (world !== "left") await orLeft(run((told.world = world), flags, left), left);
  } catch (error) {
    code = 1;
    complain(error instanceof StoryFailed ? error.message : String(error instanceof Error ? error.stack : error));
  }
  await stage.close({ keepLogs: code !== 0 });
  if (code !== 0) complain(`The logs are in ${path.relative(process.cwd(), stage.folder)}`);
  process.exit(code);
}

async function run(world: World, flags: Flags, left: Promise<"left">): Promise<void> {
  writeJson(flags.json, world);
  if (flags.story) await playStory(world);
  // The story restarts the app: its process id is another one now.
  writeJson(flags.json, world);
  if (flags.exit) return;
  printAddresses(world);
  say("\n  Everything keeps running. Ctrl-C ends it.");
  await left;
}

/** Settles with the work, or as soon as the person wants to leave; the work's end is then of no interest. */
function orLeft<Result>(work: Promise<Result>, left: Promise<"left">): Promise<Result | "left"> {
  work.catch(() => {});
  return Promise.race([work, left]);
}

/** npm passes SIGTERM only to the shell between itself and this process, which then dies without a word. */
function leaveWithParent(leave: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), 250).unref();
}

interface Flags {
  readonly exit: boolean;
  readonly story: boolean;
  readonly empty: boolean;
  readonly json: string | undefined;
}

function readFlags(words: readonly string[]): Flags | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        exit: { type: "boolean", default: false },
        "no-story": { type: "boolean", default: false },
        empty: { type: "boolean", default: false },
        json: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    const { exit, empty, json } = values;
    if (!values.help) return { exit, empty, json, story: !values["no-story"] && !empty };
    console.log(usage);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
  }
  return null;
}

/** Appears whole or not at all: whoever waits for the file may read it at once. */
function writeJson(file: string | undefined, world: World): void {
  if (!file) return;
  const half = `${file}.part`;
  writeFileSync(half, `${JSON.stringify({ ...world.addresses, pids: world.pids() }, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
}

function printAddresses({ addresses, pids }: World): void {
  heading("Open");
  say(`admin       ${addresses.adminUrl}`);
  say(`storefront  ${addresses.storefrontUrl}`);
  say(`account     ${addresses.accountUrl}  (a shopper's customer account: choose who you are)`);
  say(`mailbox     ${addresses.mailUrl}`);
  say(`control     ${addresses.controlUrl}  (lists its calls: moves the store's clock, places orders, …)`);
  say(
    `carrier     ${addresses.carrierControlUrl}  (/parcels lists them; tests/carriers/README.md says how to move one)`,
  );
  heading("Try");
  say(`kill -9 ${pids().app}   ends the app at any moment; it is started again, and finishes what it had begun, once`);
}
