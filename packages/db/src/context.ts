import type { Actor } from "@cartwright/kernel/actor";
import type { Clock } from "@cartwright/kernel/clock";
import type { Logger } from "@cartwright/kernel/logger";
import type { Db, Queries } from "./client.ts";

declare const INSIDE: unique symbol;

/** The world of one request or message, passed as the first argument of every verb. */
export interface Ctx {
  readonly db: Queries;
  readonly actor: Actor;
  readonly now: Clock;
  readonly log: Logger;
  readonly requestId: string;
}

/** Outside any transaction. Only here may gateways be called; a package widens it: `PaymentsCtx = RootCtx & { gateway }`. */
export interface RootCtx extends Ctx {
  readonly db: Db;
}

/** Inside a transaction. It carries no gateway: no remote call while locks are held. */
export interface TxCtx extends Ctx {
  readonly [INSIDE]: true;
}
