import { describe, expect, test } from "vitest";
import { readScan } from "./receive-search";

describe("what is scanned at the receiving desk", () => {
  test("is nothing when there is nothing", () => {
    expect(readScan("")).toBeNull();
    expect(readScan(" \r\n")).toBeNull();
  });

  test.each(["RMA-7KQ4-M2XN", "rma7kq4m2xn", " 7KQ4-M2XN ", "RMA 7KQ4 M2XN"])("%s is an RMA number", (text) => {
    expect(readScan(text)?.rma).toBe("RMA-7KQ4-M2XN");
  });

  test.each([
    ["9400 1000 0000 0000 0000 00", "9400100000000000000000"],
    ["420941079400100000000000000000", "9400100000000000000000"],
    ["4209410712349400100000000000000000", "9400100000000000000000"],
    ["1z 999 aa1 01 2345 6784", "1Z999AA10123456784"],
    ["9622080430001234567800794809876543", "794809876543"],
    ["9612345123456789012345", "123456789012345"],
  ])("%s holds the tracking number %s", (text, number) => {
    expect(readScan(text)?.trackingNumbers).toContain(number);
  });

  test("what is too short for a tracking number is looked for as the name of an order only", () => {
    expect(readScan("#1001")).toMatchObject({ trackingNumbers: [], orderName: "#1001" });
  });

  test("the name of a return names its order", () => {
    expect(readScan("#1001-R2")?.orderName).toBe("#1001");
  });
});
