import fc from "fast-check";

const nested = (depth: number) => '{"a":'.repeat(depth) + "1" + "}".repeat(depth);

/** Text as nobody means it. */
export const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    "",
    " ",
    "\0",
    "a\0b",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "null",
    "undefined",
    "NaN",
    "-1",
    "1e999",
    "9".repeat(400),
    "x'; DROP TABLE Effect;--",
    "%",
    "%00",
    "..",
    "../../../etc/passwd",
    "gid://shopify/Order/",
    "gid://shopify/Order/1?x=1",
    "\u202e\ufeff\uffff",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "=1+1",
    "[]",
    '[{"lineItemId":"gid://shopify/LineItem/1","quantity":1e308}]',
    '{"__proto__":{"shop":"b"}}',
  ),
  fc.integer({ min: 1, max: 8_000 }).map(nested),
  fc.integer({ min: 1, max: 200_000 }).map((length) => "x".repeat(length)),
);

export type Fields = readonly (readonly [string, string])[];

const names = fc.oneof(
  fc.constantFrom("intent", "shop", "by", "id", "__proto__", "constructor", "", "intent[]", "intent.x", "\0"),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** A form as its page sends it, with some of its fields left out, doubled, renamed or filled with something else. */
export function spoiled(fields: Fields, values: fc.Arbitrary<string>): fc.Arbitrary<Fields> {
  const spoil = fc.record({
    at: fc.nat(),
    how: fc.constantFrom("leave", "drop", "double", "rename", "fill", "fill", "add"),
    name: names,
    value: fc.oneof({ weight: 2, arbitrary: values }, { weight: 3, arbitrary: hostileText }),
  });
  return fc.array(spoil, { maxLength: 3 }).map((spoils) =>
    spoils.reduce<Fields>((form, { at, how, name, value }) => {
      const index = at % form.length;
      const old = form[index];
      if (!old || how === "add") return [...form, [name, value]];
      if (how === "drop") return form.toSpliced(index, 1);
      if (how === "double") return [...form, [old[0], value]];
      if (how === "rename") return form.with(index, [name, old[1]]);
      return how === "fill" ? form.with(index, [old[0], value]) : form;
    }, fields),
  );
}

/** What JSON can carry and nobody means, half a character among it: only JSON carries that. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom("\ud800", "gid://shopify/ProductVariant/\udfff", "gid://x", 1e308, -1, 0.5) },
);

/** A JSON document with one of its values, at any depth, exchanged for something else. `values` = about how many it has. */
export function spoiledJson(text: string, values = 30): fc.Arbitrary<string> {
  return fc.tuple(fc.nat({ max: values }), hostileValue).map(([at, put]) => {
    let seen = 0;
    return JSON.stringify(JSON.parse(text, (_, value: unknown) => (seen++ === at ? put : value)));
  });
}

export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

const BOUNDARY = "----edge";
const multipart = (fields: Fields, file: string) =>
  fields
    .map(([name, value]) => {
      const disposition = `Content-Disposition: form-data; name="${name.replace(/["\r\n]/g, "_")}"${file}`;
      return `--${BOUNDARY}\r\n${disposition}\r\n\r\n${value}\r\n`;
    })
    .join("") + `--${BOUNDARY}--\r\n`;

export const URLENCODED = "application/x-www-form-urlencoded";
const ENCODINGS: readonly ((fields: Fields) => { type: string; text: string })[] = [
  (fields) => ({ type: `multipart/form-data; boundary=${BOUNDARY}`, text: multipart(fields, "") }),
  (fields) => ({ type: `multipart/form-data; boundary=${BOUNDARY}`, text: multipart(fields, '; filename="a.txt"') }),
  (fields) => ({ type: `multipart/form-data; boundary=${BOUNDARY}`, text: multipart(fields, "").slice(0, -20) }),
  (fields) => ({ type: "multipart/form-data", text: multipart(fields, "") }),
  (fields) => ({ type: "application/json", text: JSON.stringify(Object.fromEntries(fields)) }),
  (fields) => ({ type: "text/plain", text: urlencoded(fields) }),
  (fields) => ({ type: `${URLENCODED}; charset=utf-7`, text: urlencoded(fields) }),
  (fields) => ({ type: "", text: urlencoded(fields) }),
  (fields) => ({ type: URLENCODED, text: `${urlencoded(fields)}&%E0%A4%A&=&&&a=%` }),
];

function urlencoded(fields: Fields): string {
  return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
}

/** Mostly what a browser sends, so that forms get past the door. */
export function bodyOf(fields: fc.Arbitrary<Fields>): fc.Arbitrary<Body> {
  const usual = fields.map((form) => ({ type: URLENCODED, bytes: Buffer.from(urlencoded(form)) }));
  const odd = fc.tuple(fields, fc.constantFrom(...ENCODINGS)).map(([form, encode]) => {
    const { type, text } = encode(form);
    return { type, bytes: Buffer.from(text) };
  });
  const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => ({ type: URLENCODED, bytes: Buffer.from(bytes) }));
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 3, arbitrary: odd }, { weight: 1, arbitrary: noise });
}

const parameters = fc.constantFrom(
  "after show tab order id kind format index _routes _data shop host embedded id_token locale exitIframe __proto__".split(
    " ",
  ),
);

/** A query string: the app's own parameters and Remix's, with values of any kind. */
export function queryOf(values: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const name = parameters.chain((all) => fc.constantFrom(...all));
  const cursor = fc.oneof(
    hostileText.map((text) => Buffer.from(text.slice(0, 150)).toString("base64url")),
    fc.tuple(fc.nat(), values).map(([at, id]) => Buffer.from(`${at}${at}.${id}`).toString("base64url")),
  );
  const value = fc.oneof(
    values,
    cursor,
    hostileText.map((text) => text.slice(0, 300)),
  );
  return fc.array(fc.tuple(name, value), { maxLength: 4 }).map((pairs) => urlencoded(pairs));
}

/** At most one header that a browser of the app would not send so. */
export const oddHeaders = fc.dictionary(
  fc.constantFrom("Origin", "Referer", "X-Forwarded-Host", "Accept", "Content-Encoding", "X-HTTP-Method-Override"),
  fc.constantFrom("null", "https://evil.example", "a b", "", "gzip", "DELETE", "*/*", "x".repeat(2000)),
  { maxKeys: 1 },
);
