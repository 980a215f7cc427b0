import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PermanentError, RetryableError } from "../errors";
import type { FileStore } from "./port";
import { createS3Store } from "./s3-store";

const [accessKeyId, secretAccessKey, region] = ["AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG", "eu-central-1"];
let stop: () => Promise<void>;
let bucketUrl: string;
let store: FileStore;
let failWith = 0;

/** A bucket that looks at every signature (AWS Signature Version 4, written here from its specification). */
beforeEach(async () => {
  failWith = 0;
  const objects = new Map<string, { body: Buffer; type: string }>();
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on("data", (part: Buffer) => parts.push(part));
    req.on("end", () => {
      const body = Buffer.concat(parts);
      const key = req.url ?? "";
      if (failWith) return void res.writeHead(failWith).end("<Error><Code>SlowDown</Code></Error>");
      if (!isSigned(req, body)) return void res.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
      if (req.method === "PUT") objects.set(key, { body, type: req.headers["content-type"] ?? "" });
      if (req.method === "DELETE") objects.delete(key);
      const found = objects.get(key);
      if (req.method !== "GET") return void res.writeHead(req.method === "PUT" ? 200 : 204).end();
      if (!found) return void res.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
      res.writeHead(200, { "Content-Type": found.type }).end(found.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  bucketUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`;
  store = createS3Store({ bucketUrl, region, accessKeyId, secretAccessKey });
  stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
});
afterEach(() => stop());

function isSigned(req: IncomingMessage, body: Buffer): boolean {
  const [, scope = "", signed = "", given = ""] =
    /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(req.headers.authorization ?? "") ??
    [];
  const sha = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
  const stated = String(req.headers["x-amz-content-sha256"]);
  if (stated !== "UNSIGNED-PAYLOAD" && stated !== sha(body)) return false;
  const [path = "", query = ""] = (req.url ?? "").split("?");
  const headers = signed.split(";").map((name) => `${name}:${String(req.headers[name] ?? "").trim()}\n`);
  const canonical = [req.method, path, query, headers.join(""), signed, stated].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", String(req.headers["x-amz-date"]), scope, sha(canonical)].join("\n");
  const key = scope
    .split("/")
    .reduce<Buffer | string>(
      (each, part) => createHmac("sha256", each).update(part).digest(),
      `AWS4${secretAccessKey}`,
    );
  return createHmac("sha256", key).update(toSign).digest("hex") === given;
}

test("a file is stored, read and removed with signed requests", async () => {
  const bytes = Buffer.from("%PDF-1.7\n%%EOF\n");
  expect(await store.get("shop/label.pdf")).toBeNull();
  await store.put("shop/label.pdf", bytes, "application/pdf");
  const read = await store.get("shop/label.pdf");
  expect(read?.contentType).toBe("application/pdf");
  expect(Buffer.from(read?.bytes ?? [])).toEqual(bytes);
  await store.remove("shop/label.pdf");
  await store.remove("shop/label.pdf");
  expect(await store.get("shop/label.pdf")).toBeNull();
});

test("a wrong secret is for a person, a busy or absent storage is tried again", async () => {
  const wrong = createS3Store({ bucketUrl, region, accessKeyId, secretAccessKey: "wrong" });
  await expect(wrong.put("a", Buffer.from("x"), "text/plain")).rejects.toThrow(PermanentError);
  failWith = 503;
  await expect(store.get("a")).rejects.toThrow(RetryableError);
  await expect(store.put("a", Buffer.from("x"), "text/plain")).rejects.toThrow(RetryableError);
  await stop();
  await expect(store.get("a")).rejects.toThrow(RetryableError);
});

test("no key leaves the bucket", async () => {
  await expect(store.get("../other-bucket/x")).rejects.toThrow(RangeError);
});
