import { describe, expect, test } from "vitest";
import { returnStart } from "./return-start";

const NOT_KNOWN = { outcome: "not_started", why: "The return was not started. See Activity." };

describe("where a person who started a return goes on", () => {
  test("to the return, as soon as there is one", () => {
    expect(returnStart({ state: "RUNNING", note: null }, "r1")).toEqual({ outcome: "started", url: "/app/returns/r1" });
  });

  test.each(["PENDING", "RUNNING"])("nowhere yet while the request is %s", (state) => {
    expect(returnStart({ state, note: null }, null)).toEqual({ outcome: "waiting" });
  });

  test("nowhere when there will be none, with what the worker said about it", () => {
    const note = "The order does not exist in Shopify.";
    expect(returnStart({ state: "DONE", note }, null)).toEqual({ outcome: "not_started", why: note });
    expect(returnStart({ state: "DEAD", note }, null)).toEqual(NOT_KNOWN);
    expect(returnStart(null, null)).toEqual(NOT_KNOWN);
  });
});
