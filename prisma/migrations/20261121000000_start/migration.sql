-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL,
    "expires" DATETIME,
    "propertiesSealed" TEXT NOT NULL,
    "refreshTokenExpires" DATETIME
);

-- CreateTable
CREATE TABLE "Shop" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL DEFAULT '',
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "scopes" TEXT NOT NULL DEFAULT '',
    "installedAt" DATETIME NOT NULL,
    "uninstalledAt" DATETIME,
    "readyAt" DATETIME,
    "syncState" TEXT NOT NULL DEFAULT 'NONE',
    "syncOperationId" TEXT,
    "syncedOrders" INTEGER NOT NULL DEFAULT 0,
    "syncedAt" DATETIME,
    "provedUpTo" DATETIME,
    "settings" TEXT NOT NULL DEFAULT '{}'
);

-- CreateTable
CREATE TABLE "InboundEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "eventId" TEXT,
    "subject" TEXT NOT NULL,
    "payloadSealed" BLOB NOT NULL,
    "triggeredAt" DATETIME,
    "receivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "note" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "runAt" DATETIME NOT NULL,
    "leaseOwner" TEXT,
    "leaseUntil" DATETIME,
    "lastError" TEXT,
    "processedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Order" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "processedAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    "financialStatus" TEXT,
    "fulfillmentStatus" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "customerId" TEXT,
    "emailHash" TEXT,
    "phoneHash" TEXT,
    "postcodeHash" TEXT,
    "snapshot" TEXT NOT NULL,
    "personalSealed" TEXT,
    "redactedAt" DATETIME,

    PRIMARY KEY ("shop", "id")
);

-- CreateTable
CREATE TABLE "RedactedOrder" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "redactedAt" DATETIME NOT NULL,

    PRIMARY KEY ("shop", "id")
);

-- CreateTable
CREATE TABLE "FulfillmentOrder" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,

    PRIMARY KEY ("shop", "id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "publishedVersionId" TEXT
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "policyId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    CONSTRAINT "PolicyVersion_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "Policy" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "automation" TEXT NOT NULL,
    "inboundEventId" TEXT,
    "cancellationId" TEXT,
    "returnId" TEXT,
    "policyVersionId" TEXT,
    "policyKind" TEXT,
    "policyNumber" INTEGER,
    "ruleId" TEXT,
    "ruleName" TEXT,
    "outcome" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "trace" TEXT NOT NULL,
    "shadow" BOOLEAN NOT NULL DEFAULT false,
    "decidedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Effect" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "cancellationId" TEXT,
    "returnId" TEXT,
    "noticeId" TEXT,
    "goodwillId" TEXT,
    "decisionId" TEXT,
    "money" BOOLEAN NOT NULL DEFAULT false,
    "input" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retries" INTEGER NOT NULL DEFAULT 0,
    "runAt" DATETIME NOT NULL,
    "leaseOwner" TEXT,
    "leaseUntil" DATETIME,
    "startedAt" DATETIME,
    "receipt" TEXT,
    "proof" TEXT,
    "lastError" TEXT,
    "sentence" TEXT,
    "settledBy" TEXT,
    "settledNote" TEXT,
    "plannedAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "EffectAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "effectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "performed" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,
    "detail" TEXT,
    CONSTRAINT "EffectAttempt_effectId_fkey" FOREIGN KEY ("effectId") REFERENCES "Effect" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cancellation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "scope" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "reasonSealed" TEXT,
    "noteSealed" TEXT,
    "requestedBy" TEXT NOT NULL,
    "sentence" TEXT NOT NULL DEFAULT '',
    "policyVersionId" TEXT,
    "decisionId" TEXT,
    "requestedAt" DATETIME NOT NULL,
    "undoUntil" DATETIME,
    "warehouseBy" DATETIME,
    "endedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Timer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" TEXT NOT NULL DEFAULT '{}',
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "TimelineEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "cancellationId" TEXT,
    "returnId" TEXT,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "cancellationId" TEXT,
    "returnId" TEXT,
    "noticeId" TEXT,
    "template" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "recipientSealed" TEXT NOT NULL,
    "recipientHash" TEXT,
    "contentSealed" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "providerId" TEXT,
    "response" TEXT,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);

-- CreateTable
CREATE TABLE "Alarm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "resolvedBy" TEXT
);

-- CreateTable
CREATE TABLE "ReconciliationRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "fromTime" DATETIME NOT NULL,
    "toTime" DATETIME NOT NULL,
    "compared" INTEGER NOT NULL DEFAULT 0,
    "repaired" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT
);

-- CreateTable
CREATE TABLE "ComplianceRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "customerId" TEXT,
    "state" TEXT NOT NULL,
    "fileSealed" TEXT,
    "receivedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "doneAt" DATETIME
);

-- CreateTable
CREATE TABLE "OrderReturn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "rma" TEXT NOT NULL,
    "nativeId" TEXT,
    "nativeName" TEXT,
    "nativeStatus" TEXT,
    "source" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "resolution" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "quote" TEXT,
    "noteSealed" TEXT,
    "requestedBy" TEXT NOT NULL,
    "byRecipient" BOOLEAN NOT NULL DEFAULT false,
    "recipientHash" TEXT,
    "recipientSealed" TEXT,
    "sentence" TEXT NOT NULL DEFAULT '',
    "policyVersionId" TEXT,
    "decisionId" TEXT,
    "customerId" TEXT,
    "currency" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "requestedAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "sendBy" DATETIME,
    "labelAskedAt" DATETIME,
    "scannedAt" DATETIME,
    "deliveredAt" DATETIME,
    "inspectedAt" DATETIME,
    "endedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ReturnLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "returnId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "fulfillmentLineItemId" TEXT NOT NULL,
    "lineItemId" TEXT NOT NULL,
    "returnLineItemId" TEXT,
    "productId" TEXT,
    "title" TEXT NOT NULL,
    "sku" TEXT,
    "quantity" INTEGER NOT NULL,
    "reasonId" TEXT,
    "reasonHandle" TEXT,
    "reasonName" TEXT,
    "noteSealed" TEXT,
    "answer" TEXT NOT NULL,
    "because" TEXT NOT NULL DEFAULT '',
    "declineReason" TEXT,
    "restockingFeePercent" REAL NOT NULL DEFAULT 0,
    "facts" TEXT,
    CONSTRAINT "ReturnLine_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "OrderReturn" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CountedUnits" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "returnId" TEXT NOT NULL,
    "returnLineId" TEXT,
    "requestKey" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "quantity" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "locationId" TEXT,
    "accepted" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "countedBy" TEXT NOT NULL,
    "countedAt" DATETIME NOT NULL,
    CONSTRAINT "CountedUnits_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "OrderReturn" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReturnLabel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "returnId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "shipmentId" TEXT,
    "quoteId" TEXT,
    "labelId" TEXT,
    "carrier" TEXT,
    "service" TEXT,
    "trackingNumber" TEXT,
    "trackingUrl" TEXT,
    "costMinor" BIGINT,
    "currency" TEXT,
    "billing" TEXT,
    "voidUntil" DATETIME,
    "fileKey" TEXT,
    "qrFileKey" TEXT,
    "reverseDeliveryId" TEXT,
    "parcelStatus" TEXT,
    "estimatedDeliveryAt" DATETIME,
    "newsAt" DATETIME,
    "preparedAt" DATETIME NOT NULL,
    "boughtAt" DATETIME,
    "scannedAt" DATETIME,
    "deliveredAt" DATETIME,
    "voidedAt" DATETIME,
    "note" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ReturnLabel_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "OrderReturn" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ParcelEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "labelId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "status" TEXT,
    "text" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ParcelEvent_labelId_fkey" FOREIGN KEY ("labelId") REFERENCES "ReturnLabel" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarrierAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "credentialsSealed" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "settings" TEXT NOT NULL DEFAULT '{}',
    "connectedBy" TEXT NOT NULL,
    "connectedAt" DATETIME NOT NULL,
    "testedAt" DATETIME,
    "problem" TEXT
);

-- CreateTable
CREATE TABLE "ReturnReason" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("shop", "id")
);

-- CreateTable
CREATE TABLE "Location" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "address" TEXT,

    PRIMARY KEY ("shop", "id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "orderId" TEXT,
    "returnId" TEXT,
    "lineId" TEXT,
    "caseId" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "returnId" TEXT,
    "orderId" TEXT NOT NULL,
    "customerKey" TEXT,
    "askedAt" DATETIME NOT NULL,
    "score" INTEGER,
    "wordsSealed" TEXT,
    "firstAnsweredAt" DATETIME,
    "answeredAt" DATETIME
);

-- CreateTable
CREATE TABLE "Shipment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fulfillmentId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "trackingNumber" TEXT,
    "trackingUrl" TEXT,
    "carrier" TEXT,
    "service" TEXT,
    "origin" TEXT,
    "destination" TEXT,
    "items" TEXT NOT NULL DEFAULT '[]',
    "customerId" TEXT,
    "state" TEXT NOT NULL,
    "status" TEXT,
    "orderedAt" DATETIME NOT NULL,
    "shippedAt" DATETIME,
    "handedOverAt" DATETIME,
    "lastScanAt" DATETIME,
    "deliveredAt" DATETIME,
    "endedAt" DATETIME,
    "newsAt" DATETIME,
    "toldAt" DATETIME,
    "checkoutBy" DATETIME,
    "carrierEta" DATETIME,
    "carrierEtaAt" DATETIME,
    "expectedFrom" DATETIME,
    "expectedBy" DATETIME,
    "expectedSource" TEXT,
    "promisedBy" DATETIME,
    "promiseSource" TEXT,
    "promisedAt" DATETIME,
    "lateProbability" REAL,
    "delayKind" TEXT,
    "delaySince" DATETIME,
    "askedAt" DATETIME,
    "noticesSent" INTEGER NOT NULL DEFAULT 0,
    "lastNoticeAt" DATETIME,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ShipmentEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shipmentId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "status" TEXT,
    "detail" TEXT,
    "text" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "trackingNumber" TEXT,
    "estimatedDeliveryAt" DATETIME,
    CONSTRAINT "ShipmentEvent_shipmentId_fkey" FOREIGN KEY ("shipmentId") REFERENCES "Shipment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShipmentPromise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "source" TEXT NOT NULL,
    "earliest" DATETIME,
    "latest" DATETIME,
    "because" TEXT NOT NULL,
    "toldAt" DATETIME,
    "noticeId" TEXT,
    CONSTRAINT "ShipmentPromise_shipmentId_fkey" FOREIGN KEY ("shipmentId") REFERENCES "Shipment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LaneWeek" (
    "shop" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "week" DATETIME NOT NULL,
    "counts" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    PRIMARY KEY ("shop", "lane", "week")
);

-- CreateTable
CREATE TABLE "ForecastScore" (
    "shop" TEXT NOT NULL,
    "week" DATETIME NOT NULL,
    "source" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "within" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,

    PRIMARY KEY ("shop", "week", "source", "measure")
);

-- CreateTable
CREATE TABLE "DelayNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "because" TEXT NOT NULL DEFAULT '',
    "choices" TEXT NOT NULL,
    "cancelBy" DATETIME,
    "ftc" TEXT,
    "plannedAt" DATETIME NOT NULL,
    "sendAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "answer" TEXT,
    "answeredAt" DATETIME,
    "answeredVia" TEXT,
    "agreedAt" DATETIME,
    "wordsSealed" TEXT,
    "settledAt" DATETIME,
    "settledBy" TEXT,
    "decisionId" TEXT,
    "policyVersionId" TEXT,
    "goodwillId" TEXT
);

-- CreateTable
CREATE TABLE "NoticeParcel" (
    "noticeId" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "oldBy" DATETIME,
    "newFrom" DATETIME,
    "newBy" DATETIME,
    "newSource" TEXT,
    "reason" TEXT,
    "basis" TEXT NOT NULL,

    PRIMARY KEY ("noticeId", "shipmentId"),
    CONSTRAINT "NoticeParcel_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "DelayNotice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Goodwill" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "customerId" TEXT,
    "noticeId" TEXT,
    "source" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "because" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "givenBy" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "chargedMinor" BIGINT NOT NULL,
    "code" TEXT,
    "discountId" TEXT,
    "expiresAt" DATETIME,
    "plannedAt" DATETIME NOT NULL,
    "givenAt" DATETIME,
    "redeemedAt" DATETIME,
    "redeemedOrderId" TEXT,
    "redeemedMinor" BIGINT,
    "revokedAt" DATETIME,
    "revokedBy" TEXT,
    "decisionId" TEXT,
    "policyVersionId" TEXT
);

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "shop" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("shop", "event", "channel", "language")
);

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "topics" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastOkAt" DATETIME,
    "problem" TEXT
);

-- CreateTable
CREATE TABLE "OutgoingEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SmsAccount" (
    "shop" TEXT NOT NULL PRIMARY KEY,
    "credentialsSealed" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "settings" TEXT NOT NULL DEFAULT '{}',
    "connectedBy" TEXT NOT NULL,
    "connectedAt" DATETIME NOT NULL,
    "testedAt" DATETIME,
    "problem" TEXT
);

-- CreateTable
CREATE TABLE "GuestLookup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "numberHash" TEXT NOT NULL,
    "callerHash" TEXT NOT NULL,
    "codeSealed" TEXT NOT NULL,
    "orderId" TEXT,
    "recipientSealed" TEXT,
    "triesLeft" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "openedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "callerHash" TEXT NOT NULL,
    "emailHash" TEXT NOT NULL,
    "orderId" TEXT,
    "orderName" TEXT,
    "statementSealed" TEXT,
    "state" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "settledBy" TEXT,
    "settledNote" TEXT
);

-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "orderId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "items" TEXT NOT NULL DEFAULT '[]',
    "openedAt" DATETIME NOT NULL,
    "waitingSince" DATETIME,
    "dueAt" DATETIME,
    "firstAnsweredAt" DATETIME,
    "closedAt" DATETIME,
    "closedBy" TEXT,
    "stateSince" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CaseMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shop" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "wordsSealed" TEXT,
    "photos" TEXT NOT NULL DEFAULT '[]',
    "at" DATETIME NOT NULL,
    CONSTRAINT "CaseMessage_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE INDEX "InboundEvent_state_shop_runAt_idx" ON "InboundEvent"("state", "shop", "runAt");

-- CreateIndex
CREATE INDEX "InboundEvent_shop_receivedAt_idx" ON "InboundEvent"("shop", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundEvent_shop_subject_receivedAt_idx" ON "InboundEvent"("shop", "subject", "receivedAt");

-- CreateIndex
CREATE INDEX "InboundEvent_shop_state_receivedAt_idx" ON "InboundEvent"("shop", "state", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboundEvent_shop_dedupeKey_key" ON "InboundEvent"("shop", "dedupeKey");

-- CreateIndex
CREATE INDEX "Order_shop_processedAt_idx" ON "Order"("shop", "processedAt");

-- CreateIndex
CREATE INDEX "Order_shop_updatedAt_idx" ON "Order"("shop", "updatedAt");

-- CreateIndex
CREATE INDEX "Order_shop_customerId_processedAt_idx" ON "Order"("shop", "customerId", "processedAt");

-- CreateIndex
CREATE INDEX "Order_shop_emailHash_idx" ON "Order"("shop", "emailHash");

-- CreateIndex
CREATE INDEX "Order_shop_name_idx" ON "Order"("shop", "name");

-- CreateIndex
CREATE INDEX "FulfillmentOrder_shop_orderId_idx" ON "FulfillmentOrder"("shop", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_shop_kind_key" ON "Policy"("shop", "kind");

-- CreateIndex
CREATE INDEX "PolicyVersion_shop_state_idx" ON "PolicyVersion"("shop", "state");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_policyId_number_key" ON "PolicyVersion"("policyId", "number");

-- CreateIndex
CREATE INDEX "Decision_shop_decidedAt_idx" ON "Decision"("shop", "decidedAt");

-- CreateIndex
CREATE INDEX "Decision_shop_subject_decidedAt_idx" ON "Decision"("shop", "subject", "decidedAt");

-- CreateIndex
CREATE INDEX "Decision_inboundEventId_idx" ON "Decision"("inboundEventId");

-- CreateIndex
CREATE INDEX "Decision_cancellationId_idx" ON "Decision"("cancellationId");

-- CreateIndex
CREATE INDEX "Decision_returnId_idx" ON "Decision"("returnId");

-- CreateIndex
CREATE INDEX "Effect_shop_kind_idx" ON "Effect"("shop", "kind");

-- CreateIndex
CREATE INDEX "Effect_state_shop_runAt_idx" ON "Effect"("state", "shop", "runAt");

-- CreateIndex
CREATE INDEX "Effect_shop_plannedAt_idx" ON "Effect"("shop", "plannedAt");

-- CreateIndex
CREATE INDEX "Effect_shop_state_plannedAt_idx" ON "Effect"("shop", "state", "plannedAt");

-- CreateIndex
CREATE INDEX "Effect_shop_money_plannedAt_idx" ON "Effect"("shop", "money", "plannedAt");

-- CreateIndex
CREATE INDEX "Effect_shop_subject_plannedAt_idx" ON "Effect"("shop", "subject", "plannedAt");

-- CreateIndex
CREATE INDEX "Effect_cancellationId_idx" ON "Effect"("cancellationId");

-- CreateIndex
CREATE INDEX "Effect_returnId_idx" ON "Effect"("returnId");

-- CreateIndex
CREATE INDEX "Effect_noticeId_idx" ON "Effect"("noticeId");

-- CreateIndex
CREATE INDEX "Effect_goodwillId_idx" ON "Effect"("goodwillId");

-- CreateIndex
CREATE INDEX "Effect_decisionId_idx" ON "Effect"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Effect_shop_key_key" ON "Effect"("shop", "key");

-- CreateIndex
CREATE UNIQUE INDEX "EffectAttempt_effectId_number_key" ON "EffectAttempt"("effectId", "number");

-- CreateIndex
CREATE INDEX "Cancellation_shop_orderId_idx" ON "Cancellation"("shop", "orderId");

-- CreateIndex
CREATE INDEX "Cancellation_shop_state_requestedAt_idx" ON "Cancellation"("shop", "state", "requestedAt");

-- CreateIndex
CREATE INDEX "Cancellation_shop_requestedAt_idx" ON "Cancellation"("shop", "requestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Cancellation_shop_requestKey_key" ON "Cancellation"("shop", "requestKey");

-- CreateIndex
CREATE INDEX "Timer_state_dueAt_idx" ON "Timer"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Timer_shop_subject_idx" ON "Timer"("shop", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Timer_shop_key_key" ON "Timer"("shop", "key");

-- CreateIndex
CREATE INDEX "TimelineEntry_shop_subject_at_idx" ON "TimelineEntry"("shop", "subject", "at");

-- CreateIndex
CREATE INDEX "TimelineEntry_cancellationId_at_idx" ON "TimelineEntry"("cancellationId", "at");

-- CreateIndex
CREATE INDEX "TimelineEntry_returnId_at_idx" ON "TimelineEntry"("returnId", "at");

-- CreateIndex
CREATE INDEX "Message_shop_subject_createdAt_idx" ON "Message"("shop", "subject", "createdAt");

-- CreateIndex
CREATE INDEX "Message_cancellationId_idx" ON "Message"("cancellationId");

-- CreateIndex
CREATE INDEX "Message_returnId_idx" ON "Message"("returnId");

-- CreateIndex
CREATE INDEX "Message_noticeId_idx" ON "Message"("noticeId");

-- CreateIndex
CREATE INDEX "Message_shop_providerId_idx" ON "Message"("shop", "providerId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_shop_messageId_key" ON "Message"("shop", "messageId");

-- CreateIndex
CREATE INDEX "Alarm_shop_resolvedAt_raisedAt_idx" ON "Alarm"("shop", "resolvedAt", "raisedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Alarm_shop_key_key" ON "Alarm"("shop", "key");

-- CreateIndex
CREATE INDEX "ReconciliationRun_shop_startedAt_idx" ON "ReconciliationRun"("shop", "startedAt");

-- CreateIndex
CREATE INDEX "ComplianceRequest_shop_receivedAt_idx" ON "ComplianceRequest"("shop", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ComplianceRequest_shop_key_key" ON "ComplianceRequest"("shop", "key");

-- CreateIndex
CREATE INDEX "OrderReturn_shop_orderId_idx" ON "OrderReturn"("shop", "orderId");

-- CreateIndex
CREATE INDEX "OrderReturn_shop_requestedAt_idx" ON "OrderReturn"("shop", "requestedAt");

-- CreateIndex
CREATE INDEX "OrderReturn_shop_state_requestedAt_idx" ON "OrderReturn"("shop", "state", "requestedAt");

-- CreateIndex
CREATE INDEX "OrderReturn_shop_resolution_requestedAt_idx" ON "OrderReturn"("shop", "resolution", "requestedAt");

-- CreateIndex
CREATE INDEX "OrderReturn_shop_customerId_requestedAt_idx" ON "OrderReturn"("shop", "customerId", "requestedAt");

-- CreateIndex
CREATE INDEX "OrderReturn_shop_recipientHash_idx" ON "OrderReturn"("shop", "recipientHash");

-- CreateIndex
CREATE UNIQUE INDEX "OrderReturn_shop_requestKey_key" ON "OrderReturn"("shop", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "OrderReturn_shop_rma_key" ON "OrderReturn"("shop", "rma");

-- CreateIndex
CREATE UNIQUE INDEX "OrderReturn_shop_nativeId_key" ON "OrderReturn"("shop", "nativeId");

-- CreateIndex
CREATE INDEX "ReturnLine_returnId_position_idx" ON "ReturnLine"("returnId", "position");

-- CreateIndex
CREATE INDEX "ReturnLine_shop_productId_idx" ON "ReturnLine"("shop", "productId");

-- CreateIndex
CREATE UNIQUE INDEX "CountedUnits_returnId_requestKey_key" ON "CountedUnits"("returnId", "requestKey");

-- CreateIndex
CREATE INDEX "ReturnLabel_returnId_idx" ON "ReturnLabel"("returnId");

-- CreateIndex
CREATE INDEX "ReturnLabel_shop_trackingNumber_idx" ON "ReturnLabel"("shop", "trackingNumber");

-- CreateIndex
CREATE INDEX "ReturnLabel_shop_boughtAt_idx" ON "ReturnLabel"("shop", "boughtAt");

-- CreateIndex
CREATE INDEX "ParcelEvent_labelId_at_idx" ON "ParcelEvent"("labelId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ParcelEvent_labelId_key_key" ON "ParcelEvent"("labelId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "CarrierAccount_token_key" ON "CarrierAccount"("token");

-- CreateIndex
CREATE UNIQUE INDEX "CarrierAccount_shop_provider_key" ON "CarrierAccount"("shop", "provider");

-- CreateIndex
CREATE INDEX "StoredFile_shop_returnId_idx" ON "StoredFile"("shop", "returnId");

-- CreateIndex
CREATE INDEX "StoredFile_shop_orderId_idx" ON "StoredFile"("shop", "orderId");

-- CreateIndex
CREATE INDEX "StoredFile_shop_kind_returnId_createdAt_idx" ON "StoredFile"("shop", "kind", "returnId", "createdAt");

-- CreateIndex
CREATE INDEX "Survey_shop_kind_answeredAt_idx" ON "Survey"("shop", "kind", "answeredAt");

-- CreateIndex
CREATE INDEX "Survey_shop_askedAt_idx" ON "Survey"("shop", "askedAt");

-- CreateIndex
CREATE INDEX "Survey_shop_customerKey_askedAt_idx" ON "Survey"("shop", "customerKey", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_shop_kind_key_key" ON "Survey"("shop", "kind", "key");

-- CreateIndex
CREATE INDEX "Shipment_shop_trackingNumber_idx" ON "Shipment"("shop", "trackingNumber");

-- CreateIndex
CREATE INDEX "Shipment_shop_fulfillmentId_idx" ON "Shipment"("shop", "fulfillmentId");

-- CreateIndex
CREATE INDEX "Shipment_shop_state_updatedAt_idx" ON "Shipment"("shop", "state", "updatedAt");

-- CreateIndex
CREATE INDEX "Shipment_shop_delayKind_delaySince_idx" ON "Shipment"("shop", "delayKind", "delaySince");

-- CreateIndex
CREATE INDEX "Shipment_shop_orderedAt_idx" ON "Shipment"("shop", "orderedAt");

-- CreateIndex
CREATE INDEX "Shipment_shop_deliveredAt_idx" ON "Shipment"("shop", "deliveredAt");

-- CreateIndex
CREATE INDEX "Shipment_shop_delaySince_idx" ON "Shipment"("shop", "delaySince");

-- CreateIndex
CREATE INDEX "Shipment_shop_endedAt_promisedBy_idx" ON "Shipment"("shop", "endedAt", "promisedBy");

-- CreateIndex
CREATE INDEX "Shipment_shop_endedAt_orderId_idx" ON "Shipment"("shop", "endedAt", "orderId");

-- CreateIndex
CREATE INDEX "Shipment_shop_carrier_orderedAt_idx" ON "Shipment"("shop", "carrier", "orderedAt");

-- CreateIndex
CREATE INDEX "Shipment_shop_destination_orderedAt_idx" ON "Shipment"("shop", "destination", "orderedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Shipment_shop_orderId_key_key" ON "Shipment"("shop", "orderId", "key");

-- CreateIndex
CREATE INDEX "ShipmentEvent_shipmentId_at_idx" ON "ShipmentEvent"("shipmentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentEvent_shipmentId_key_key" ON "ShipmentEvent"("shipmentId", "key");

-- CreateIndex
CREATE INDEX "ShipmentPromise_shipmentId_at_idx" ON "ShipmentPromise"("shipmentId", "at");

-- CreateIndex
CREATE INDEX "DelayNotice_shop_orderId_plannedAt_idx" ON "DelayNotice"("shop", "orderId", "plannedAt");

-- CreateIndex
CREATE INDEX "DelayNotice_shop_state_plannedAt_idx" ON "DelayNotice"("shop", "state", "plannedAt");

-- CreateIndex
CREATE INDEX "DelayNotice_shop_plannedAt_idx" ON "DelayNotice"("shop", "plannedAt");

-- CreateIndex
CREATE INDEX "DelayNotice_shop_answer_settledAt_answeredAt_idx" ON "DelayNotice"("shop", "answer", "settledAt", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "DelayNotice_shop_key_key" ON "DelayNotice"("shop", "key");

-- CreateIndex
CREATE INDEX "NoticeParcel_shipmentId_number_idx" ON "NoticeParcel"("shipmentId", "number");

-- CreateIndex
CREATE INDEX "Goodwill_shop_orderId_idx" ON "Goodwill"("shop", "orderId");

-- CreateIndex
CREATE INDEX "Goodwill_shop_plannedAt_idx" ON "Goodwill"("shop", "plannedAt");

-- CreateIndex
CREATE INDEX "Goodwill_shop_state_plannedAt_idx" ON "Goodwill"("shop", "state", "plannedAt");

-- CreateIndex
CREATE INDEX "Goodwill_shop_customerId_plannedAt_idx" ON "Goodwill"("shop", "customerId", "plannedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Goodwill_shop_key_key" ON "Goodwill"("shop", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Goodwill_shop_code_key" ON "Goodwill"("shop", "code");

-- CreateIndex
CREATE INDEX "WebhookEndpoint_shop_createdAt_idx" ON "WebhookEndpoint"("shop", "createdAt");

-- CreateIndex
CREATE INDEX "OutgoingEvent_shop_at_idx" ON "OutgoingEvent"("shop", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingEvent_shop_key_key" ON "OutgoingEvent"("shop", "key");

-- CreateIndex
CREATE INDEX "GuestLookup_shop_createdAt_idx" ON "GuestLookup"("shop", "createdAt");

-- CreateIndex
CREATE INDEX "GuestLookup_shop_numberHash_createdAt_idx" ON "GuestLookup"("shop", "numberHash", "createdAt");

-- CreateIndex
CREATE INDEX "GuestLookup_shop_callerHash_createdAt_idx" ON "GuestLookup"("shop", "callerHash", "createdAt");

-- CreateIndex
CREATE INDEX "Withdrawal_shop_receivedAt_idx" ON "Withdrawal"("shop", "receivedAt");

-- CreateIndex
CREATE INDEX "Withdrawal_shop_state_receivedAt_idx" ON "Withdrawal"("shop", "state", "receivedAt");

-- CreateIndex
CREATE INDEX "Withdrawal_shop_orderId_idx" ON "Withdrawal"("shop", "orderId");

-- CreateIndex
CREATE INDEX "Withdrawal_shop_callerHash_receivedAt_idx" ON "Withdrawal"("shop", "callerHash", "receivedAt");

-- CreateIndex
CREATE INDEX "Withdrawal_shop_emailHash_receivedAt_idx" ON "Withdrawal"("shop", "emailHash", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Withdrawal_shop_requestKey_key" ON "Withdrawal"("shop", "requestKey");

-- CreateIndex
CREATE INDEX "Case_shop_orderId_idx" ON "Case"("shop", "orderId");

-- CreateIndex
CREATE INDEX "Case_shop_stateSince_idx" ON "Case"("shop", "stateSince");

-- CreateIndex
CREATE INDEX "Case_shop_state_stateSince_idx" ON "Case"("shop", "state", "stateSince");

-- CreateIndex
CREATE UNIQUE INDEX "Case_shop_number_key" ON "Case"("shop", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CaseMessage_caseId_position_key" ON "CaseMessage"("caseId", "position");

