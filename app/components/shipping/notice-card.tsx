import { BlockStack, Box, Button, ButtonGroup, Divider, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import type { NoticeModel } from "../../presenters/delay-notice-model";
import { Disclosure } from "../disclosure";
import { ErrorBanner } from "../error-banner";
import { MailList } from "../mail-list";
import { NothingYet, SectionCard } from "../section-card";
import { StateBadge } from "../state-badge";
import { Time } from "../time";
import { useAction } from "../use-action";
import { AnswerForm } from "./answer-form";

/** Notices of an order, with what each said and what was answered. */
export function NoticeCard({ notices }: { notices: readonly NoticeModel[] }) {
  return (
    <SectionCard title="Notices">
      {notices.length === 0 && <NothingYet>The shopper was not written to about a delay.</NothingYet>}
      <BlockStack as="ul" gap="400">
        {notices.map((notice, index) => (
          <li key={notice.id} id={notice.id} style={{ listStyle: "none" }}>
            <BlockStack gap="300">
              {index > 0 && <Divider />}
              <OneNotice notice={notice} />
            </BlockStack>
          </li>
        ))}
      </BlockStack>
    </SectionCard>
  );
}

function OneNotice({ notice }: { notice: NoticeModel }) {
  const { title, badge, at, because, parcels, offered, rights, answer, canAnswer, mails } = notice;
  const [isAnswering, setAnswering] = useState(false);
  const ask = answer ? "Change the answer for the shopper" : "Answer for the shopper";
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
        <StateBadge badge={badge} />
        <Text as="span" tone="subdued">
          <Time at={at} />
        </Text>
      </InlineStack>
      {because && <Text as="p">{because}</Text>}
      {parcels.map((parcel) => (
        <div key={parcel.id}>
          <Text as="p" fontWeight="medium">
            {parcel.title}
          </Text>
          <Text as="p">
            {parcel.text}
            {parcel.reason && ` Reason told: ${parcel.reason}.`}
          </Text>
        </div>
      ))}
      {offered.length > 0 && (
        <Text as="p" tone="subdued">
          Offered: {offered.map(({ label }) => label).join(", ")}.
        </Text>
      )}
      {rights && (
        <Text as="p" tone="subdued">
          {rights}
        </Text>
      )}
      {answer ? <Answer id={notice.id} answer={answer} /> : canAnswer && <Text as="p">No answer yet.</Text>}
      {canAnswer &&
        offered.length > 0 &&
        (isAnswering ? (
          <AnswerForm notice={notice} onClose={() => setAnswering(false)} />
        ) : (
          <div>
            <Button onClick={() => setAnswering(true)} accessibilityLabel={`${ask}: ${title}`}>
              {ask}
            </Button>
          </div>
        ))}
      {mails.length > 0 && (
        <Disclosure label={`Messages (${mails.length})`}>
          <MailList mails={mails} />
        </Disclosure>
      )}
    </BlockStack>
  );
}

/** What the shopper chose, kept as evidence. */
function Answer({ id, answer }: { id: string; answer: NonNullable<NoticeModel["answer"]> }) {
  const { send, isBusy, errors } = useAction();
  const { text, at, via, words, settled, waits } = answer;
  return (
    <Box padding="300" background="bg-surface-secondary" borderRadius="200">
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="p" fontWeight="semibold">
            The shopper: {text}
          </Text>
          {waits && <StateBadge badge={{ label: "Waits for you", tone: "attention" }} />}
        </InlineStack>
        <Text as="p" tone="subdued">
          <Time at={at} />
          {via && `, ${via}`}
        </Text>
        {words && (
          <Text as="p" breakWord>
            “{words}”
          </Text>
        )}
        {settled && (
          <Text as="p">
            Done <Time at={settled.at} />.
          </Text>
        )}
        {waits && (
          <>
            <ErrorBanner errors={errors} />
            <ButtonGroup>
              <Button
                variant="primary"
                loading={isBusy}
                onClick={() => send({ intent: "settle-notice", noticeId: id })}
              >
                It is done
              </Button>
            </ButtonGroup>
          </>
        )}
      </BlockStack>
    </Box>
  );
}
