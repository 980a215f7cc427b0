import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDiskStore } from "./disk-store";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "files-"));
});
afterEach(() => rm(directory, { recursive: true }));

const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");

test("a file is there until it is removed, and removing twice is no error", async () => {
  const store = createDiskStore(join(directory, "not", "there", "yet"));
  expect(await store.get("shop/label.pdf")).toBeNull();
  await store.put("shop/label.pdf", pdf, "application/pdf");
  expect(await store.get("shop/label.pdf")).toEqual({ bytes: pdf, contentType: "application/pdf" });
  expect(await store.get("shop")).toBeNull();
  await store.remove("shop/label.pdf");
  await store.remove("shop/label.pdf");
  expect(await store.get("shop/label.pdf")).toBeNull();
});

test("twenty writers of one key leave one whole file and no drafts", async () => {
  const store = createDiskStore(directory);
  const texts = Array.from({ length: 20 }, (_, index) => String(index % 10).repeat(200_000));
  await Promise.all(texts.map((text) => store.put("a/b", Buffer.from(text), "text/plain")));
  expect(texts).toContain(Buffer.from((await store.get("a/b"))?.bytes ?? []).toString());
  expect(await readdir(join(directory, "a"))).toEqual(["b"]);
});

test("no key leaves the directory", async () => {
  const store = createDiskStore(directory);
  for (const key of ["../x", "a/../../x", "/x", "a/.b", "..", "", "a\u0000b"]) {
    await expect(store.get(key)).rejects.toThrow(RangeError);
    await expect(store.put(key, pdf, "")).rejects.toThrow(RangeError);
    await expect(store.remove(key)).rejects.toThrow(RangeError);
  }
});
