import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { format } from "prettier";
import { z } from "zod";
import type { FormField } from "../app/components/policy-editor/form-fields";
import { settingForms } from "../app/components/policy-editor/setting-forms";
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
import { LIMITS, schemasOf } from "../app/domain/policy/policy-schemas";
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

/** What a schema allows, as far as it can be written down as JSON Schema. */
interface Allowed {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly items?: Allowed;
}

/** What the validator allows for the settings of a kind, by name. */
function allowedSettings(kind: PolicyKind): Readonly<Record<string, Allowed>> {
  const { settings } = schemasOf(kind, "EUR");
  const { properties } = z.toJSONSchema(settings, { io: "input", unrepresentable: "any" });
  return properties as Record<string, Allowed>;
}

/** The settings of a kind as its editor shows them. */
function settingFields(kind: PolicyKind): readonly FormField[] {
  const allowed = allowedSettings(kind);
  return settingForms(kind)
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => name in allowed);
}

/** What the editor says with the name alone. */
const MEANINGS: Readonly<Record<string, string>> = {
  labelWhen: "At once, or only for those who ask for it.",
  perOrder: "Gifts of rules and of staff count together.",
  perCustomer: "Over all orders of the customer; gifts of rules and of staff count together.",
  customerDays: "How far back the gifts to a customer are counted.",
};

function meaningOf({ name, help }: FormField): string {
  const meaning = help ?? MEANINGS[name];
  if (!meaning) throw new Error(`Nothing says what the setting ${name} means.`);
  return meaning;
}

const between = ({ minimum, maximum }: Allowed) => `${minimum} to ${maximum}`;

/** Range and unit of a setting. */
function rangeOf(field: FormField, allowed: Allowed): readonly [range: string, unit: string] {
  switch (field.type) {
    case "number":
      return [between(allowed), field.suffix];
    case "money":
      return ["0 or more", "the shop's currency"];
    case "text":
      return [`up to ${allowed.maxLength} characters`, "text"];
    case "choice":
      return [field.options.map(({ value, label }) => `${label} (\`${value}\`)`).join(", "), "one of these"];
    case "list": {
      const { items = {} } = allowed;
      const each = items.maximum === undefined ? "" : `, each ${between(items)}`;
      return [`up to ${allowed.maxItems}${each}`, items.maximum === undefined ? "list of texts" : "list of numbers"];
    }
    case "rows":
      return [
        `up to ${allowed.maxItems}`,
        `dates: ${field.columns.map(({ label }) => label.toLowerCase()).join(", ")}`,
      ];
    default:
      throw new Error(`No words for a setting that is ${field.type}: ${field.name}`);
  }
}

/** A table of the settings of some kinds; what only some of them have comes first, with their names. */
function settingTable(kinds: readonly PolicyKind[]): string {
  const found = new Map<string, { readonly field: FormField; readonly allowed: Allowed; readonly of: PolicyKind[] }>();
  for (const kind of kinds) {
    const allowed = allowedSettings(kind);
    for (const field of settingFields(kind)) {
      const key = JSON.stringify(field);
      const same = found.get(key) ?? { field, allowed: allowed[field.name]!, of: [] };
      same.of.push(kind);
      found.set(key, same);
    }
  }
  const rows = [...found.values()]
    .sort((one, other) => one.of.length - other.of.length)
    .map(({ field, allowed, of }) => {
      const only = of.length < kinds.length ? ` Policies: ${kindNames(of)}.` : "";
      const name = `**${field.label}**<br>\`${field.name}\``;
      return [name, `${meaningOf(field)}${only}`, ...rangeOf(field, allowed)];
    });
  return table(["Setting", "What it means", "Range", "Unit"], rows);
}

function settingSection(): string {
  const isDelay = (kind: PolicyKind) => kind.startsWith("delay_");
  const hasSettings = (kind: PolicyKind) => settingFields(kind).length > 0;
  const none = POLICY_KINDS.filter((kind) => !hasSettings(kind));
  const alone = POLICY_KINDS.filter((kind) => hasSettings(kind) && !isDelay(kind));
  return [
    "## Settings",
    `They come with a policy beside its rules, and hold whichever rule matches. These have none: ${kindNames(none)}.`,
    ...alone.map((kind) => `### Settings: ${kindNames([kind])}\n\n${settingTable([kind])}`),
    "### Settings: every policy about delay",
    "Each carries `afterHours` and `chancePercent`; of the two only the one that is listed for it counts. What holds for all " +
      "notices together, such as the hours in which nobody is written to, is set on the page Shipping settings.",
    settingTable(POLICY_KINDS.filter(isDelay)),
  ].join("\n\n");
}

/** "1 day" and "1 time a parcel", where the unit is written for many. */
const withUnit = (value: unknown, unit: string) =>
  `${String(value)} ${value === 1 ? unit.replace(/^(\w+)s\b/, "$1") : unit}`;

/** A setting's value as a merchant reads it. */
function describeSetting(field: FormField, value: unknown): string {
  switch (field.type) {
    case "number":
      return withUnit(value, field.suffix);
    case "money":
      return `${String(value)} in the shop's currency`;
    case "choice":
      return field.options.find((option) => option.value === value)?.label.toLowerCase() ?? String(value);
    default: {
      const texts = [value].flat().map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one)));
      return texts.filter(Boolean).join(", ") || "none";
    }
  }
}

/** What the rules do not say: presets of one kind may differ in nothing else. */
function describeSettings(kind: PolicyKind, settings: object): string {
  const values = new Map<string, unknown>(Object.entries(settings));
  const told = settingFields(kind).map(
    (field) => `**${field.label}:** ${describeSetting(field, values.get(field.name))}`,
  );
  return told.length === 0 ? "" : `Settings. ${told.join("; ")}.`;
}

function presetSection(): string {
  const presets = PRESETS.map(({ name, description, document: { kind, rules, otherwise, settings } }) => {
    const steps = rules.map((rule) => `1. **${rule.name}.** ${describeRule(rule)}`).join("\n");
    const rest = fullStop(`Otherwise: ${describeOutcome(otherwise)}`);
    const title = `### ${name} (${kindNames([kind])})`;
    return [title, description, steps, rest, describeSettings(kind, settings)].filter(Boolean).join("\n\n");
  });
  return ["## Presets", "The first of each kind is what turning the policy on gives.", ...presets].join("\n\n");
}

/** The page as it should be. */
export function policyDocs(): Promise<string> {
  const page = [INTRODUCTION.trimEnd(), operatorSection(), factSection(), settingSection(), presetSection()].join(
    "\n\n",
  );
  return format(page, { parser: "markdown", printWidth: 120 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(POLICY_DOCS, await policyDocs());
