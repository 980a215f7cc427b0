import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes a minute or more: begun last, one of them would run on alone while other processors rest. Those that kill
 * processes are apart: side by side they take twice as long.
 */
const LONG = [
  "scenarios/returns-kill-nine",
  "browser/admin-pages",
  "browser/guest-portal",
  "browser/shipping",
  "browser/account",
  "scenarios/kill-nine",
  "scenarios/fleet",
  "scenarios/demo",
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return rank < 0 ? LONG.length : rank;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
