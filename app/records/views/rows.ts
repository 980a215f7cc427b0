import type { Prisma } from "@prisma/client";

/** Rows as pages get them. Sealed columns that no page needs are left out. */
export type CancellationRow = Prisma.CancellationGetPayload<object>;
export type DecisionRow = Prisma.DecisionGetPayload<object>;
export type EffectRow = Prisma.EffectGetPayload<object> & { readonly log?: readonly AttemptRow[] };
export type AttemptRow = Prisma.EffectAttemptGetPayload<object>;
export type EventRow = Omit<Prisma.InboundEventGetPayload<object>, "payloadSealed">;
export type MessageRow = Prisma.MessageGetPayload<object>;
export type TimelineRow = Prisma.TimelineEntryGetPayload<object>;
export type ReconciliationRow = Prisma.ReconciliationRunGetPayload<object>;
export type AlarmRow = Prisma.AlarmGetPayload<object>;
