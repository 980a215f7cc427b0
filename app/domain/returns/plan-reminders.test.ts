import { describe, expect, test } from "vitest";
import { planReminders } from "./plan-reminders";
import type { ReturnStepInput } from "./step";
import { after, counted, label, nativeOf, openReturn, stepInput } from "./testing-steps";

const PREPAID = { label: { kind: "prepaid", fee: null } } as const;
const remind = (days: number, changes: Partial<ReturnStepInput> = {}, given = false) => {
  const input = stepInput({ now: after(days), ...changes });
  const { effects, ...rest } = planReminders(input, nativeOf(input.orderReturn), given);
  return { ...rest, keys: effects.map(({ key }) => key) };
};
const day = (number: number) => `mail/return-reminder/r1/${number}`;

describe("reminders", () => {
  test.each([
    [4.9, [], 5],
    [5, [day(5)], 10],
    [9, [day(5)], 10],
    [10, [day(10)], 28],
    [13, [day(10)], 28],
  ] as const)("after %d days", (days, keys, next) => {
    expect(remind(days)).toEqual({ keys, wakeAt: after(next), review: null });
  });

  test("after a stop of some days one is enough", () => {
    expect(remind(12).keys).toEqual([day(10)]);
  });

  test("none on or after the day it should have been sent", () => {
    const settings = { ...stepInput().settings, reminderDays: [5, 14, 20] };
    expect(remind(15, { settings }).keys).toEqual([day(5)]);
  });

  test.each<readonly [string, Partial<ReturnStepInput>]>([
    ["scanned", { orderReturn: openReturn({ scannedAt: after(1) }) }],
    ["delivered", { orderReturn: openReturn({ deliveredAt: after(1) }) }],
    ["counted in part", { counted: [counted(1)] }],
    ["not open yet", { orderReturn: openReturn({ openedAt: null, sendBy: null }) }],
  ])("none once it is %s, and it does not end by time either", (_name, changes) => {
    for (const days of [5, 12, 60]) expect(remind(days, changes)).toEqual({ keys: [], wakeAt: null, review: null });
  });
});

describe("its time is over", () => {
  const labelled = { orderReturn: openReturn({}, PREPAID), labels: [label()] };

  test("with our label the carrier would have seen it: it is called off some days later", () => {
    expect(remind(16.9, labelled)).toMatchObject({ keys: [day(10)], wakeAt: after(17) });
    expect(remind(17, labelled)).toEqual({ keys: ["expire-return/r1"], wakeAt: null, review: null });
  });

  test.each<readonly [string, Partial<ReturnStepInput>]>([
    ["sent at the shopper's own cost", {}],
    [
      "sent with a label that staff uploaded",
      { orderReturn: openReturn({}, PREPAID), labels: [label({ isPrepaid: false })] },
    ],
  ])("%s nobody sees it before it is here: a person decides, weeks later", (_name, changes) => {
    expect(remind(27, changes)).toMatchObject({ review: null, wakeAt: after(28) });
    expect(remind(28, changes)).toEqual({
      keys: [],
      wakeAt: null,
      review: expect.stringContaining("Not here in time"),
    });
  });

  test("paid for already, it is never just called off", () => {
    expect(remind(17, labelled, true)).toEqual({ keys: [], wakeAt: null, review: expect.stringContaining("paid for") });
  });
});
