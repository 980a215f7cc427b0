import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { FILES } from "../factories/received";
import { countingStatuses } from "./support/fuzzing";
import { hostileText } from "./support/hostile";
import { type ReturnsBench, startReturnsBench } from "./support/returns-bench";

const SEED = 20_261_122;
const BOUNDARY = "----edge";
const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const HTML = Buffer.from("<!doctype html><script>alert(1)</script>");
const ZIP = Buffer.concat([
  Buffer.from("PK\u0003\u0004", "latin1"),
  Buffer.alloc(30),
  Buffer.from("PK\u0005\u0006", "latin1"),
]);
/** Names are ours: nothing of the sender's is in them. */
const NAME = /^(photos|labels)\/([0-9a-f]{48}|\d{4})\.(png|jpg|webp|heic|heif|pdf)$/;

let bench: ReturnsBench;
let before: readonly string[];

beforeAll(async () => {
  bench = await startReturnsBench();
});
beforeEach(() => {
  before = kept();
});
afterEach(async () => {
  const { database, folder, ours, theirs } = bench;
  bench.expectTheirsUntouched();
  expect(bench.server.takeErrors()).toEqual([]);
  // Nothing beside the folder for files, no half of a file in it, and whose each is stands in the database.
  const around = readdirSync(path.dirname(folder));
  expect(around.filter((name) => name !== "files" && !name.startsWith("test.sqlite"))).toEqual([]);
  const rows = await database.db.read.storedFile.findMany();
  expect(kept().filter((key) => !NAME.test(key))).toEqual([]);
  expect(kept()).toEqual(rows.map(({ key }) => key).sort());
  for (const { shop, key, bytes, returnId } of rows.filter(({ key }) => !before.includes(key))) {
    expect(shop, key).toBe(ours.shop);
    expect(Object.values(theirs.returns).map(({ id }) => id)).not.toContain(returnId);
    expect(statSync(path.join(folder, key)).size).toBe(bytes);
  }
});
afterAll(() => bench.close());

const kept = () =>
  readdirSync(bench.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(bench.folder, path.join(entry.parentPath, entry.name)))
    .sort();

interface Part {
  readonly bytes: Buffer;
  /** The whole of `Content-Disposition` after the type. */
  readonly about?: string;
  readonly more?: string;
}

const part = ({ bytes, about = 'name="file"; filename="a.png"', more = "Content-Type: image/png\r\n" }: Part) =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${about}\r\n${more}\r\n`),
    bytes,
    Buffer.from("\r\n"),
  ]);
const END = Buffer.from(`--${BOUNDARY}--\r\n`);
const form = (...parts: readonly Part[]) => Buffer.concat([...parts.map(part), END]);

function upload(bytes: Buffer, kind = "photo", type = FORM_TYPE, returnId = bench.ours.returns["DELIVERED"]!.id) {
  return bench.ask({ path: `/app/files?kind=${kind}&return=${returnId}`, method: "POST", type, bytes });
}

test.each([
  ["a page that calls itself a picture", () => form({ bytes: HTML }), 422],
  ["nothing", () => form({ bytes: Buffer.alloc(0) }), 422],
  ["a picture that is a page too", () => form({ bytes: Buffer.concat([FILES.png, HTML]) }), 422],
  ["a picture that is an archive too", () => form({ bytes: Buffer.concat([FILES.png, ZIP]) }), 422],
  ["a picture that is a document too", () => form({ bytes: Buffer.concat([FILES.png, FILES.pdf]) }), 422],
  ["an archive that calls itself a picture", () => form({ bytes: ZIP }), 422],
  ["a document as a photo", () => form({ bytes: FILES.pdf }), 422],
  ["a field of another name", () => form({ bytes: FILES.png, about: 'name="upload"; filename="a.png"' }), 400],
  ["a field without a name", () => form({ bytes: FILES.png, about: 'filename="a.png"' }), 400],
  ["text instead of a file", () => form({ bytes: FILES.png, about: 'name="file"', more: "" }), 400],
  ["a page before a picture", () => form({ bytes: HTML }, { bytes: FILES.png }), 422],
  ["a form without its end", () => part({ bytes: FILES.png }), 400],
  ["a form that breaks off in the file", () => form({ bytes: FILES.png }).subarray(0, 130), 400],
  ["a form that breaks off in a header", () => form({ bytes: FILES.png }).subarray(0, 40), 400],
  ["a picture with nothing around it, called a form", () => FILES.png, 400],
] as const)("%s is refused in words and kept nowhere", async (_, bytes, status) => {
  const answer = await upload(bytes());
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: expect.stringMatching(/\.$/) });
  expect(kept()).toEqual(before);
});

test.each(["/JavaScript (app.alert(1))", "/Launch", "/EmbeddedFile"])(
  "a label that does something (%s) is refused",
  async (act) => {
    const bytes = Buffer.from(
      FILES.pdf.toString("latin1").replace("/Catalog", `/Catalog/OpenAction<<${act}>>`),
      "latin1",
    );
    expect((await upload(form({ bytes }), "label")).status).toBe(422);
    expect(kept()).toEqual(before);
  },
);

test.each([
  ["a way out of the folder", "../../../../etc/cron.d/x.png"],
  ["a way out of another system's folder", "..\\..\\windows\\x.png"],
  ["a place of its own", "/etc/passwd"],
  ["a drive", "C:\\x.png"],
  ["two names with an end between", "a.png\0.html"],
  ["a name that reads backwards", "\u202egnp.exe"],
  ["an encoded way out", "%2e%2e%2fx.png"],
  ["the folder above", ".."],
  ["nothing", ""],
  ["a program", "a.png.php"],
  ["a hundred thousand letters", "x".repeat(100_000)],
  ["what objects are made of", "__proto__"],
])("a picture named %s has a name of ours and the type of its content", async (_, name) => {
  const about = `name="file"; filename="${name}"`;
  const answer = await upload(form({ bytes: FILES.png, about, more: "Content-Type: text/html\r\n" }));
  expect(answer.status).toBe(201);
  const { key, contentType } = JSON.parse(answer.text) as { key: string; contentType: string };
  expect(key).toMatch(NAME);
  expect(key.endsWith(".png")).toBe(true);
  expect(contentType).toBe("image/png");
});

test("for another shop's return, or a kind that is none, no form is kept", async () => {
  const bytes = form({ bytes: FILES.png });
  for (const { id } of Object.values(bench.theirs.returns)) {
    for (const kind of ["photo", "label"]) expect((await upload(bytes, kind, FORM_TYPE, id)).status).toBe(404);
  }
  for (const kind of ["qr", "__proto__", "", "photo&kind=page"]) {
    expect((await upload(bytes, kind)).status).toBeGreaterThanOrEqual(400);
  }
  expect(kept()).toEqual(before);
});

test("a photo of one return is no photo or label of another's, nor one's label its photo", async () => {
  const { ours, theirs, ask } = bench;
  const key = (answer: { readonly text: string }) => (JSON.parse(answer.text) as { key: string }).key;
  const photo = key(await upload(form({ bytes: FILES.png })));
  const send = (id: string, fileKey: string) => {
    const bytes = Buffer.from(new URLSearchParams({ intent: "upload-label", fileKey }).toString());
    return ask({ path: `/app/returns/${id}.data`, method: "POST", type: "application/x-www-form-urlencoded", bytes });
  };
  const { id } = ours.returns["DELIVERED"]!;
  for (const fileKey of [photo, ours.label, ours.photo, theirs.label, theirs.photo, "../x", "labels/none.pdf"]) {
    expect((await send(id, fileKey)).status, fileKey).toBe(422);
  }
  expect((await send(id, key(await upload(form({ bytes: FILES.pdf }), "label")))).status).toBe(200);
});

test("whatever becomes of a form's bytes on its way: a 4xx at worst, and only whole files of ours are kept", async () => {
  const { seen, take } = countingStatuses();
  const whole = [
    form({ bytes: FILES.png }),
    form({ bytes: FILES.pdf, about: 'name="file"; filename="l.pdf"' }),
    form({ bytes: HTML, about: 'name="note"', more: "" }, { bytes: FILES.png }),
  ];
  const damage = fc.record({
    how: fc.constantFrom("leave", "cut", "flip", "insert", "drop", "repeat"),
    at: fc.nat(),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)),
      fc
        .constantFrom(`\r\n--${BOUNDARY}`, `--${BOUNDARY}--`, "\r\n\r\n", "\0", '"', "filename*=utf-8''..%2Fx")
        .map((text) => Buffer.from(text)),
      hostileText.map((text) => Buffer.from(text.slice(0, 2_000))),
    ),
  });
  const spoil = (bytes: Buffer, { how, at, put }: { how: string; at: number; put: Buffer }) => {
    const index = at % (bytes.length + 1);
    const [head, rest] = [bytes.subarray(0, index), bytes.subarray(index)];
    if (how === "cut") return head;
    if (how === "insert") return Buffer.concat([head, put, rest]);
    if (how === "drop") return Buffer.concat([head, rest.subarray(put.length)]);
    if (how === "repeat") return Buffer.concat([bytes, rest]);
    return how === "flip" ? Buffer.concat([head, put, rest.subarray(put.length)]) : bytes;
  };
  const types = [
    FORM_TYPE,
    FORM_TYPE,
    FORM_TYPE,
    FORM_TYPE,
    `${FORM_TYPE}; boundary=x`,
    "multipart/form-data",
    "multipart/mixed",
  ];
  const sent = fc.record({
    bytes: fc
      .tuple(fc.constantFrom(...whole), fc.array(damage, { maxLength: 2 }))
      .map(([bytes, damages]) => damages.reduce(spoil, bytes)),
    type: fc.constantFrom(
      ...types,
      `multipart/form-data; boundary="${BOUNDARY}"`,
      `multipart/form-data; boundary=${"x".repeat(500)}`,
    ),
    kind: fc.constantFrom("photo", "label"),
  });
  const property = fc.asyncProperty(sent, async ({ bytes, type, kind }) => {
    const answer = await upload(bytes, kind, type);
    take(answer);
    bench.expectHarmless(answer);
  });
  await fc.assert(property, { numRuns: 200, seed: SEED });
  for (const status of [201, 400, 422]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(10);
});
