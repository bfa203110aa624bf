import { Cursor } from "@cartwright/kernel/page";
import { z } from "zod";

/** What a change is about. `type` and `id` find its history, `label` is what people call it. */
export const Subject = z.object({
  type: z.string().regex(/^[a-z_]{1,40}$/),
  id: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  label: z.string().max(200),
});
export type Subject = z.infer<typeof Subject>;

/** Facts as they were or as they became: plain JSON, never a secret. */
export type Facts = Readonly<Record<string, unknown>>;

export const AuditActorKind = z.enum(["anonymous", "customer", "staff", "api_key", "system"]);
export type AuditActorKind = z.infer<typeof AuditActorKind>;

export const AuditEntry = z.object({
  id: z.uuid(),
  at: z.date(),
  actor: z.object({ kind: AuditActorKind, id: z.string().nullable(), name: z.string() }),
  address: z.string().nullable(),
  /** `<subject>.<what happened>`, e.g. `role.changed`. */
  action: z.string(),
  subject: Subject,
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  requestId: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** PostgreSQL knows no year 0, and nothing was written down before computers had a beginning. */
const Day = z.iso.date().refine((day) => day >= "1970-01-01");

/** Filters of the audit page; each narrows. Newest first. */
export const ListEntries = z.object({
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(50),
  actorId: z.uuid().optional(),
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .max(80)
    .optional(),
  subjectType: Subject.shape.type.optional(),
  subjectId: Subject.shape.id.optional(),
  from: Day.optional(),
  /** The whole of this day (UTC) is in. */
  to: Day.optional(),
});
export type ListEntries = z.infer<typeof ListEntries>;

export const HistoryOf = z.object({
  type: Subject.shape.type,
  id: Subject.shape.id,
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(20),
});
export type HistoryOf = z.infer<typeof HistoryOf>;
