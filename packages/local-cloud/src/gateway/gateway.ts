import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

/** What the gateway is told when it starts. */
export interface GatewaySettings {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Undefined: events are written down and never sent. */
  readonly webhookUrl: string | undefined;
  readonly publicUrl: string;
  /** Origins that may embed the card field and be returned to after a challenge. */
  readonly allowedOrigins: readonly string[];
  readonly testControls: boolean;
  /** How long a refund is pending before it settles or fails, in milliseconds. */
  readonly refundSettlesMs: number;
}

/** The world of one running gateway, handed to everything it does. */
export interface Gateway {
  readonly settings: GatewaySettings;
  readonly book: DatabaseSync;
  readonly now: () => Date;
  readonly random: () => number;
  /** Tells the sender that something new may be due. */
  readonly wakeSender: () => void;
}

/** An id that nobody guesses, e.g. `pay_9f2c…`. */
export const gatewayId = (prefix: "pay" | "tok" | "evt" | "ref" | "chl"): string =>
  `${prefix}_${randomBytes(12).toString("hex")}`;
