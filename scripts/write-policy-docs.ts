import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { format } from "prettier";
import {
  FACT_GROUPS,
  KNOWN_SINCE,
  type FactDefinition,
  type FactGroup,
} from "../app/domain/policy/catalogue/fact-definition";
import { describeCondition } from "../app/domain/policy/describe-condition";
import { describeOutcome } from "../app/domain/policy/describe-outcome";
import { describeRule } from "../app/domain/policy/describe-rule";
import { describeWritten, fullStop } from "../app/domain/policy/describe-value";
import { FACT_CATALOGUE } from "../app/domain/policy/fact-catalogue";
import { POLICY_KINDS, type PolicyKind } from "../app/domain/policy/kinds";
import { OPERATORS } from "../app/domain/policy/operators";
import { LIMITS } from "../app/domain/policy/policy-schemas";
import { PRESETS } from "../app/domain/policy/presets";
import type { Condition } from "../app/domain/policy/types";

// npx tsx scripts/write-policy-docs.ts – writes docs/policies.md from the code that decides.

export const POLICY_DOCS = new URL("../docs/policies.md", import.meta.url);

const EXAMPLE: Condition = {
  all: [
    { fact: "order_total", is: "at_most", value: "200.00" },
    {
      any: [
        { fact: "minutes_since_order", is: "at_most", value: 60 },
        { fact: "customer_tags", is: "contains_any", value: ["VIP"] },
      ],
    },
    { not: { fact: "ship_country", is: "one_of", value: ["CH", "NO"] } },
  ],
};

const INTRODUCTION = `# Policies

Written by \`npx tsx scripts/write-policy-docs.ts\` from the code that decides; edit that, not this page.

A policy is an ordered list of rules and an answer for the rest. A rule has a name, a condition and an outcome. The rules
are tried from the top; **the first one that matches wins**. A condition compares facts, and combines comparisons with
\`all\`, \`any\` and \`not\`:

\`\`\`json
${JSON.stringify(EXAMPLE, null, 2)}
\`\`\`

which reads: ${describeCondition(EXAMPLE, "EUR")}.

## What is not known, and what is not there

A fact that is **not known** at the time (say, the fraud risk before Shopify has assessed it) makes a comparison neither
true nor false. A rule whose condition is left undecided by that does not match, and the decision says that it was made
without the fact, so that a fresh read may follow. A fact that **has no value** (a guest order has no customer's orders)
is known: it is not at least 3, it is not 3, and "has no value" is true of it.

Text is compared without regard to capitals and outer blanks. Amounts are in the shop's currency and compared exactly.

## Limits

At most ${LIMITS.rules} rules, ${LIMITS.conditions} conditions in all, groups ${LIMITS.depth} deep, ${LIMITS.values} values in a list.
`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function operatorSection(): string {
  const rows = Object.entries(OPERATORS).map(([type, operators]) => [
    type.replaceAll("_", " "),
    operators.map(({ is, label }) => `${label} (\`${is}\`)`).join(", "),
  ]);
  return `## Comparisons\n\n${table(["Type of fact", "Ways to compare"], rows)}`;
}

function kindNames(kinds: readonly PolicyKind[]): string {
  return kinds.map((kind) => kind.replaceAll("_", " ")).join(", ");
}

function factRow(fact: FactDefinition): readonly string[] {
  const only = ` Policies: ${fact.kinds.length === POLICY_KINDS.length ? "all" : kindNames(fact.kinds)}.`;
  const absent = fact.absentWhen ? ` No value when ${fact.absentWhen}.` : "";
  const options = fact.options
    ? ` One of: ${fact.options.map(({ value, label }) => `${label} (\`${value}\`)`).join(", ")}.`
    : "";
  const example = [fact.example]
    .flat()
    .map((value) => describeWritten(value, fact))
    .join(", ");
  return [
    `**${fact.label}**<br>\`${fact.name}\``,
    [fact.type.replaceAll("_", " "), fact.unit].filter(Boolean).join(", "),
    `${fact.help}${options}${absent}${only}`,
    `${fact.from}. ${KNOWN_SINCE[fact.known]}.`,
    example,
  ];
}

function factSection(): string {
  const groups = (Object.keys(FACT_GROUPS) as FactGroup[]).map((group) => {
    const rows = FACT_CATALOGUE.filter((fact) => fact.group === group).map(factRow);
    return `### ${FACT_GROUPS[group]}\n\n${table(["Fact", "Type", "What it tells", "From, and known since", "Example"], rows)}`;
  });
  return ["## Facts", ...groups].join("\n\n");
}

function presetSection(): string {
  const presets = PRESETS.map(({ name, description, document: { kind, rules, otherwise } }) => {
    const steps = rules.map((rule) => `1. **${rule.name}.** ${describeRule(rule)}`);
    const rest = fullStop(`Otherwise: ${describeOutcome(otherwise)}`);
    return [`### ${name} (${kindNames([kind])})`, description, steps.join("\n"), rest].filter(Boolean).join("\n\n");
  });
  return ["## Presets", "The first of each kind is what turning the policy on gives.", ...presets].join("\n\n");
}

/** The page as it should be. */
export function policyDocs(): Promise<string> {
  const page = [INTRODUCTION.trimEnd(), operatorSection(), factSection(), presetSection()].join("\n\n");
  return format(page, { parser: "markdown", printWidth: 120 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(POLICY_DOCS, await policyDocs());
