import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("the committed operations are what code generation writes from the official schema", async () => {
  const run = promisify(execFile)(process.execPath, ["scripts/codegen.mjs", "--check"]);
  await expect(run).resolves.toMatchObject({ stderr: "" });
});
