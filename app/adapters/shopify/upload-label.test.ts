import { expect, it } from "vitest";
import { PermanentError, RetryableError } from "../errors";
import type { RunOperation } from "./graphql-client";
import { uploadLabel } from "./upload-label";

const label = { bytes: new TextEncoder().encode("%PDF-1.7"), contentType: "application/pdf", name: "label.pdf" };
const parameters = ["key", "policy", "signature"].map((name) => ({ name, value: `the ${name}` }));
const target = { url: "https://storage.example/put", resourceUrl: "https://storage.example/label.pdf", parameters };
const staging =
  (stagedTargets: unknown[], userErrors: unknown[] = [], seen?: (variables: unknown) => void): RunOperation =>
  (_, variables) => {
    seen?.(variables);
    return Promise.resolve({ stagedUploadsCreate: { stagedTargets, userErrors } } as never);
  };

it("sends the parameters in Shopify's order and the file last, and says its size as text", async () => {
  const staged: unknown[] = [];
  const sent: [string, FormDataEntryValue][] = [];
  const run = staging([target], [], (variables) => staged.push(variables));
  const address = await uploadLabel(run, label, (url, init) => {
    expect(url).toBe(target.url);
    if (init?.body instanceof FormData) sent.push(...init.body.entries());
    return Promise.resolve(new Response(null, { status: 201 }));
  });
  expect(address).toBe(target.resourceUrl);
  expect(staged).toMatchObject([{ input: { resource: "RETURN_LABEL", httpMethod: "POST", fileSize: "8" } }]);
  expect(sent.map(([name]) => name)).toEqual(["key", "policy", "signature", "file"]);
  const file = sent.at(-1)?.[1];
  expect(file instanceof File && (await file.text())).toBe("%PDF-1.7");
});

it("may be tried again whatever was lost: a staged file nobody names is forgotten", async () => {
  const lost: RunOperation = () =>
    Promise.reject(new RetryableError("cut", { sentence: "Shopify could not be reached.", outcomeUnknown: true }));
  await expect(uploadLabel(lost, label)).rejects.toMatchObject({ name: "RetryableError", outcomeUnknown: false });
  const unavailable = uploadLabel(staging([target]), label, () => Promise.resolve(new Response("", { status: 503 })));
  await expect(unavailable).rejects.toMatchObject({ name: "RetryableError", outcomeUnknown: false });
});

it("a file Shopify does not want needs a person", async () => {
  const refused = uploadLabel(staging([], [{ message: "Mime type is invalid" }]), label);
  await expect(refused).rejects.toThrow(PermanentError);
});
