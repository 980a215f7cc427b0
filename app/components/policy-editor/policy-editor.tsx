import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Button, Text } from "@shopify/polaris";
import type { PolicyKind } from "../../domain/policy/kinds";
import { cutText } from "../../lib/cut-text";
import type { DraftPolicy, DraftRule } from "../../presenters/policy-draft";
import type { PolicyPage } from "../../presenters/policy-page";
import { Bare } from "../bare";
import { ErrorBanner } from "../error-banner";
import { SectionCard } from "../section-card";
import { moveBy, removeAt, replaceAt } from "./edit-group";
import { EditorProvider } from "./editor-context";
import type { FieldOption } from "./form-fields";
import { OutcomeFields } from "./outcome-fields";
import { firstOutcome } from "./outcome-forms";
import { PresetList } from "./preset-list";
import { ProblemList } from "./problem-list";
import { PublishCard } from "./publish-card";
import { ReplayCard } from "./replay-card";
import { RuleCard } from "./rule-card";
import { SettingsFields } from "./settings-fields";
import { TryCard, type TryChoice } from "./try-card";
import { useDraft } from "./use-draft";

interface PolicyEditorProps {
  readonly page: PolicyPage;
  readonly orders: readonly TryChoice[];
  readonly reasons: readonly FieldOption[];
}

/** The rule builder: edit, check, try, save as a draft, publish. */
export function PolicyEditor({ page, orders, reasons }: PolicyEditorProps) {
  const { draft, setDraft, isDirty, isBusy, save, discard, check, problems, errors } = useDraft(page);
  const { kind, facts, currency } = page;
  const setRules = (rules: readonly DraftRule[]) => setDraft({ ...draft, rules });
  const addRule = (rule: Omit<DraftRule, "id">, at = draft.rules.length) =>
    setRules([...draft.rules.slice(0, at), { ...rule, id: newId(draft) }, ...draft.rules.slice(at)]);
  return (
    <EditorProvider value={{ facts, currency, problems, reasons }}>
      <SaveBar id="policy-save-bar" open={isDirty}>
        <button variant="primary" onClick={save} loading={isBusy ? "" : undefined} disabled={isBusy}>
          Save draft
        </button>
        <button onClick={discard} disabled={isBusy}>
          Discard
        </button>
      </SaveBar>
      <BlockStack gap="400">
        <ErrorBanner errors={errors} title="Not saved" />
        <ProblemList problems={problems} />
        <Bare>
          <PresetList presets={page.presets} onUse={setDraft} />
        </Bare>
        <Bare>
          <Text as="h2" variant="headingMd">
            Rules, tried from top to bottom: the first that applies decides
          </Text>
        </Bare>
        {draft.rules.map((rule, index) => (
          <RuleCard
            key={rule.id}
            kind={kind}
            rule={rule}
            index={index}
            count={draft.rules.length}
            onChange={(next) => setRules(replaceAt(draft.rules, index, next))}
            onMove={(step) => setRules(moveBy(draft.rules, index, step))}
            onDuplicate={() => addRule({ ...rule, name: cutText(`${rule.name} (copy)`, 100) }, index + 1)}
            onRemove={() => setRules(removeAt(draft.rules, index))}
          />
        ))}
        <Bare>
          <Button onClick={() => addRule(newRule(kind))}>Add a rule</Button>
        </Bare>
        <SectionCard title="When no rule applies">
          <OutcomeFields
            kind={kind}
            outcome={draft.otherwise}
            path="otherwise"
            onChange={(otherwise) => setDraft({ ...draft, otherwise })}
          />
        </SectionCard>
        {Object.keys(draft.settings).length > 0 && (
          <SectionCard title="Settings">
            <SettingsFields
              kind={kind}
              settings={draft.settings}
              onChange={(settings) => setDraft({ ...draft, settings })}
            />
          </SectionCard>
        )}
        <Bare>
          <Button onClick={check} loading={isBusy}>
            Check for mistakes
          </Button>
        </Bare>
        <TryCard orders={orders} draft={draft} />
        <ReplayCard key={`${page.published?.number} ${page.mode}`} draft={draft} currency={currency} />
        <PublishCard page={page} isDirty={isDirty} />
      </BlockStack>
    </EditorProvider>
  );
}

function newRule(kind: PolicyKind): Omit<DraftRule, "id"> {
  return { name: "", when: { all: [] }, then: firstOutcome(kind) };
}

/** An id no rule of this draft has; ids are kept across versions, so that decisions can be compared. */
function newId(draft: DraftPolicy): string {
  const taken = new Set(draft.rules.map(({ id }) => id));
  const random = () => `rule-${crypto.randomUUID().slice(0, 8)}`;
  let id = random();
  while (taken.has(id)) id = random();
  return id;
}
