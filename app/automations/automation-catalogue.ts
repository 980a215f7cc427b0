import { LOOKUP_TOPIC } from "../inbox/receive-lookup";
import { WITHDRAWAL_TOPIC } from "../inbox/receive-withdrawal";
import { type Automation as TopicAutomation, findTopic } from "../inbox/topics";
import { advanceCancellation } from "./advance-cancellation";
import { advanceReturn } from "./advance-return";
import { askCarrier } from "./ask-carrier";
import { askCsat, askNps } from "./ask-survey";
import { type Automation, nothingToDo } from "./automation";
import { answerNotice, checkConsent, settleAnswer } from "./answer-notice";
import { approveCancellation, declineCancellation, settleCancellation, undoCancellation } from "./command-cancellation";
import { giveGoodwill, revokeGoodwill } from "./command-goodwill";
import { checkVoidedLabel } from "./check-voided-label";
import {
  approveReturn,
  askForLabel,
  cancelReturn,
  changeTerms,
  declineReturn,
  reopenReturn,
  retryReturn,
  settleReturn,
  uploadLabel,
  voidLabel,
} from "./command-return";
import { answerCase, closeCase, reopenCase } from "./command-case";
import { countReturn } from "./count-return";
import { answerDataRequest, redactCustomer } from "./customer-privacy";
import { concludeGoodwill, expireGoodwill } from "./end-goodwill";
import { endNotice } from "./end-notice";
import { expectShipment } from "./expect-shipment";
import { findGuestOrder } from "./find-guest-order";
import { finishExport } from "./finish-export";
import { followParcel } from "./follow-parcel";
import { releaseGraceHold } from "./hold-for-grace";
import { learnLanes } from "./learn-lanes";
import { observeFulfillment } from "./observe-fulfillment";
import { observeOrder } from "./observe-order";
import { observeParcel } from "./observe-parcel";
import { observeReturn, sweepReturns } from "./observe-return";
import { watchOrder } from "./observe-shipments";
import { observeWarehouseAnswer } from "./observe-warehouse-answer";
import { policyChanged } from "./policy-changed";
import { prepareShop } from "./prepare-shop";
import { reconcileOrders } from "./reconcile-orders";
import { requestCancellation } from "./request-cancellation";
import { requestReturn } from "./request-return";
import { settleShipment } from "./settle-shipment";
import { observeShop, redactShop, uninstallShop, updateScopes } from "./shop-lifecycle";
import { takeWithdrawal } from "./take-withdrawal";
import { openCase, writeCase } from "./write-case";

const none: Automation = async () => nothingToDo("Aftercare has nothing to do with this.");

const BY_NAME: Readonly<Record<TopicAutomation, Automation>> = {
  "observe-order": observeOrder,
  "observe-warehouse-answer": observeWarehouseAnswer,
  "observe-fulfillment": observeFulfillment,
  "observe-return": observeReturn,
  "observe-shop": observeShop,
  "uninstall-shop": uninstallShop,
  "update-scopes": updateScopes,
  "finish-export": finishExport,
  "answer-data-request": answerDataRequest,
  "redact-customer": redactCustomer,
  "redact-shop": redactShop,
  none,
};

/** Events that no webhook brings: people's commands, timers, and what the app tells itself. */
const OWN_TOPICS: Readonly<Record<string, Automation>> = {
  "cancellation/request": requestCancellation,
  "cancellation/undo": undoCancellation,
  "cancellation/approve": approveCancellation,
  "cancellation/decline": declineCancellation,
  "cancellation/settle": settleCancellation,
  "cancellation/check": advanceCancellation,
  "effect/ended": advanceCancellation,
  "timer/cancellation": advanceCancellation,
  "return/request": requestReturn,
  "return/approve": approveReturn,
  "return/decline": declineReturn,
  "return/cancel": cancelReturn,
  "return/label": askForLabel,
  "return/upload-label": uploadLabel,
  "return/void-label": voidLabel,
  "return/count": countReturn,
  "return/change": changeTerms,
  "return/reopen": reopenReturn,
  "return/retry": retryReturn,
  "return/settle": settleReturn,
  "return/check": advanceReturn,
  "return/effect-ended": advanceReturn,
  "return/look": observeReturn,
  "return/sweep": sweepReturns,
  "carrier/parcel": observeParcel,
  "timer/return": advanceReturn,
  "timer/label-void": checkVoidedLabel,
  "timer/parcel": askCarrier,
  [LOOKUP_TOPIC]: findGuestOrder,
  [WITHDRAWAL_TOPIC]: takeWithdrawal,
  "goodwill/give": giveGoodwill,
  "goodwill/revoke": revokeGoodwill,
  "goodwill/effect-ended": concludeGoodwill,
  "timer/goodwill": expireGoodwill,
  "timer/nps": askNps,
  "timer/csat": askCsat,
  "timer/grace": releaseGraceHold,
  "timer/policy": observeOrder,
  "timer/export": finishExport,
  "timer/reconcile": reconcileOrders,
  "timer/prepare": prepareShop,
  "case/open": openCase,
  "case/write": writeCase,
  "case/answer": answerCase,
  "case/close": closeCase,
  "case/reopen": reopenCase,
  "notice/answer": answerNotice,
  "notice/settle": settleAnswer,
  "notice/effect-ended": endNotice,
  "shipment/check": watchOrder,
  "shipment/expect": expectShipment,
  "shipment/settle": settleShipment,
  "timer/watch": watchOrder,
  "timer/follow": followParcel,
  "timer/lanes": learnLanes,
  "timer/consent": checkConsent,
  "order/look": observeOrder,
  "order/decide": observeOrder,
  "policy/changed": policyChanged,
  "shop/opened": prepareShop,
};

/** What runs for an event. A webhook can never name one of the app's own topics. */
export function automationFor(event: { readonly source: string; readonly topic: string }): Automation {
  if (event.source === "WEBHOOK") return BY_NAME[findTopic(event.topic)?.automation ?? "none"];
  return OWN_TOPICS[event.topic] ?? none;
}
