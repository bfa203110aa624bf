import type { QueueName } from "@cartwright/messaging/queues";
import { z } from "zod";

/** What one workers process may do. Any number of processes may have any of them. */
export const ROLES = [
  "relay",
  "orders",
  "payments",
  "notifications",
  "catalog",
  "media",
  "back-office",
  "sweeper",
] as const;
export type Role = (typeof ROLES)[number];

/** The queue that a role works off; relay and sweeper have none. */
export const QUEUE_OF_ROLE: Readonly<Partial<Record<Role, QueueName>>> = {
  orders: "order-processing",
  payments: "payment-processing",
  notifications: "notification",
  catalog: "catalog-changes",
  media: "media",
  "back-office": "back-office",
};

/** `relay,orders`: at least one known role, each once. */
export const Roles = z
  .string()
  .transform((text) => [
    ...new Set(
      text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    ),
  ])
  .pipe(z.array(z.enum(ROLES)).min(1));
