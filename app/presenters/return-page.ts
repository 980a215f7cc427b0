import { gidTail } from "../domain/gid";
import { formatMoney } from "../domain/money";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import type { ReturnQuote } from "../domain/returns/native";
import type { ReturnState, ReturnTerms } from "../domain/returns/types";
import type { Sealer } from "../lib/seal";
import type { readReturnPage } from "../records/views/read-return-page";
import { decisionModel } from "./decision-model";
import { effectModel } from "./effect-model";
import { mailModel } from "./mail-model";
import { openSealed } from "./open-sealed";
import { returnActions } from "./return-actions";
import { countedModel, labelActions, labelModel } from "./return-labels";
import { returnAnswers } from "./return-decision";
import { returnLine, termsFacts } from "./return-lines";
import { dueOf, type TellReturn } from "./return-model";
import { bonusOf, givenParts, quoteParts } from "./return-money";
import { prospects } from "./return-prospects";
import { askedBy, countUnits, RETURN_STATES, returnBadge } from "./return-words";
import { recipientFacts, shopperFacts } from "./shopper-facts";
import { timelineModel } from "./timeline-model";

type Found = NonNullable<Awaited<ReturnType<typeof readReturnPage>>>;

export interface TellReturnPage extends TellReturn {
  readonly currency: string;
  readonly sealer: Sealer;
  /** A link to a stored file, good for a while. */
  readonly linkTo: (key: string) => string;
}

const BUSY: ReadonlySet<string> = new Set(["OPENING", "PROCESSING"]);

/** Everything the page of one return shows. */
export function returnPage(found: Found, telling: TellReturnPage) {
  const { orderReturn: row, effects, decisions, timeline, messages, waiting } = found;
  const { tell, currency, sealer, linkTo } = telling;
  const state = row.state as ReturnState;
  const terms = JSON.parse(row.terms) as ReturnTerms;
  const quote = row.quote ? (JSON.parse(row.quote) as ReturnQuote) : null;
  const actions = returnActions(standingOf(found, terms));
  const answers = returnAnswers({ lines: row.lines, decisions, policies: found.policies, currency });
  const noNames = new Map<string, string>();
  return {
    orderReturn: {
      id: row.id,
      rma: row.rma,
      orderName: row.orderName,
      orderUrl: `/app/orders/${gidTail(row.orderId)}`,
      shopifyUrl: `shopify://admin/orders/${gidTail(row.orderId)}`,
      slipUrl: `/app/returns/${row.id}/slip`,
      receiveUrl: `/app/receive?return=${row.id}`,
      againUrl: hasReturnEnded(state) ? `/app/returns/new?id=${gidTail(row.orderId)}` : null,
      badge: returnBadge(row.state),
      sentence: row.sentence || RETURN_STATES[state].sentence,
      asked: `${countUnits(row.units)}, asked by ${askedBy(row)}`,
      note: openSealed(sealer, row.noteSealed) ?? "",
      requested: tell(row.requestedAt),
      opened: row.openedAt && tell(row.openedAt),
      ended: row.endedAt && tell(row.endedAt),
      due: dueOf(row, telling),
    },
    actions,
    prospects: prospects({ row, terms, quote }, actions),
    chosen: { resolution: terms.resolution, refundWhen: terms.refundWhen, label: terms.label.kind },
    shopper: row.byRecipient ? recipientFacts(row, sealer) : shopperFacts(found.order, sealer),
    isTold: terms.notify,
    /** Something is to be sent back, or came anyway. */
    comesBack: row.counts.length > 0 || row.lines.some(({ answer }) => answer === "APPROVED" || answer === "REVIEW"),
    lines: row.lines.map((line) => returnLine(line, askedPhotos(found), telling)),
    terms: termsFacts(terms, row.byRecipient),
    quote:
      quote && quoteParts(quote, terms.resolution, bonusOf(quote, terms.resolution, terms.storeCreditBonusPercent)),
    given: givenParts(effects),
    refunded: formatMoney({ minor: Number(row.refundedMinor), currency: row.currency }),
    labels: row.labels.map((label) => labelModel(label, tell, linkTo)),
    labelActions: labelActions(row, terms),
    counts: countsOf(found, telling),
    survey: surveyOf(found, telling),
    decisions: decisions.map((decision) => {
      const model = decisionModel(decision, tell, currency);
      return { ...model, sentence: answers.get(decision.id) ?? model.sentence };
    }),
    effects: effects.map((effect) => effectModel(effect, tell, noNames)),
    timeline: timeline.map((entry) => timelineModel(entry, tell)),
    mails: messages.map((message) => mailModel(message, sealer, tell)),
    /** Something is being worked on: the page will soon say more. */
    isMoving:
      waiting > 0 ||
      BUSY.has(state) ||
      effects.some((one) => one.state === "RUNNING" || (one.state === "PLANNED" && one.attempts === 0)),
  };
}

function standingOf({ orderReturn: row, effects }: Found, terms: ReturnTerms) {
  const coming = row.lines.filter(({ answer }) => answer === "APPROVED");
  const left = coming.map(({ id, quantity }) => {
    const counted = row.counts.filter(({ returnLineId }) => returnLineId === id);
    return Math.max(0, quantity - counted.reduce((sum, one) => sum + one.quantity, 0));
  });
  return {
    state: row.state as ReturnState,
    isOpened: row.openedAt !== null,
    stillToCome: left.reduce((sum, units) => sum + units, 0),
    isCounted: row.counts.length > 0,
    isGiven: row.refundedMinor > 0n || effects.some(({ kind, state }) => kind === "process-return" && state === "DONE"),
    isPaidAtOnce: terms.gift || terms.refundWhen === "approved",
  };
}

/** Shoppers add their photos before they ask, the warehouse later. */
const askedPhotos = ({ orderReturn, files }: Found) =>
  files.filter(({ createdAt }) => createdAt <= orderReturn.requestedAt);

function countsOf({ orderReturn: row, files, locations }: Found, { tell, linkTo }: TellReturnPage) {
  const titles = new Map(row.lines.map(({ id, title }) => [id, title]));
  const names = new Map(locations.map(({ id, name }) => [id, name]));
  const photos = files.filter(({ kind, createdAt }) => kind === "photo" && createdAt > row.requestedAt);
  return row.counts.map((count, index) => {
    // Photos name the line they show: they stand at its newest count.
    const isNewest = !row.counts.slice(index + 1).some(({ returnLineId }) => returnLineId === count.returnLineId);
    const own = photos.filter(({ lineId }) => (lineId ?? "") === (count.returnLineId ?? ""));
    const links = isNewest ? own.map(({ key }) => linkTo(key)) : [];
    return countedModel(count, { titles, locations: names, photos: links, tell });
  });
}

const EASE = ["", "very hard", "hard", "neither easy nor hard", "easy", "very easy"] as const;

function surveyOf({ survey }: Found, { tell, sealer }: TellReturnPage) {
  if (!survey) return null;
  const { score, answeredAt, askedAt, wordsSealed } = survey;
  return {
    text:
      score === null ? "Asked how easy it was; no answer yet." : `It was ${EASE[score] ?? "rated"} (${score} of 5).`,
    at: tell(answeredAt ?? askedAt),
    words: openSealed(sealer, wordsSealed) ?? "",
  };
}

export type ReturnPageModel = ReturnType<typeof returnPage>;
