import { BlockStack, Icon, InlineStack, Link, Text } from "@shopify/polaris";
import { CheckCircleIcon, ClockIcon } from "@shopify/polaris-icons";
import type { SetupStep } from "../presenters/home-page";
import { SectionCard } from "./section-card";

export function SetupChecklist({ steps }: { steps: readonly SetupStep[] }) {
  const count = steps.filter(({ done }) => done).length;
  const aside = (
    <Text as="span" tone="subdued">
      {count} of {steps.length} done
    </Text>
  );
  return (
    <SectionCard title="Set-up" aside={aside}>
      <BlockStack as="ol" gap="300">
        {steps.map((step) => (
          <li key={step.title} style={{ listStyle: "none" }}>
            <Step step={step} />
          </li>
        ))}
      </BlockStack>
    </SectionCard>
  );
}

function Step({ step: { title, text, done, link, otherLink } }: { step: SetupStep }) {
  return (
    <InlineStack gap="300" wrap={false} blockAlign="start">
      <div style={{ flex: "none" }}>
        <Icon
          source={done ? CheckCircleIcon : ClockIcon}
          tone={done ? "success" : "subdued"}
          accessibilityLabel={done ? "Done" : "Still to do"}
        />
      </div>
      <BlockStack gap="050">
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {text} {link && !done && <StepLink {...link} />}
          {otherLink && !done && (
            <>
              {" · "}
              <StepLink {...otherLink} />
            </>
          )}
        </Text>
      </BlockStack>
    </InlineStack>
  );
}

function StepLink({ label, url, isOutside }: NonNullable<SetupStep["link"]>) {
  return (
    <Link url={url} target={isOutside ? "_top" : undefined}>
      {label}
    </Link>
  );
}
