import type { DatabaseSync } from "node:sqlite";

/** The world of one running mailbox, handed to everything it does. */
export interface Mailbox {
  readonly store: DatabaseSync;
  readonly testControls: boolean;
  readonly now: () => Date;
}
