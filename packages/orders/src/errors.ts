import { Refusal } from "@cartwright/kernel/errors";

/** The same answer for an order that is not there and for one that is somebody else's. */
export class OrderNotFound extends Refusal {
  constructor() {
    super("ORDER_NOT_FOUND", "not_found", "We can't find this order. Open it from the link in your e-mail.");
  }
}

/** Somebody else moved the order first. Nothing was changed; look again. */
export class OrderChangedMeanwhile extends Refusal {
  constructor(orderId: string) {
    super("ORDER_CHANGED", "conflict", "This order has just changed. Please look at it again.", {
      details: { orderId },
      retryAfterMs: 500,
    });
  }
}

/** Somebody else has done something to the order since whoever acts looked at it. Nothing was changed. */
export class ChangedSinceSeen extends Refusal {
  constructor(what: string, { by, at, version }: { by: string; at: Date; version: number }) {
    super("CHANGED_MEANWHILE", "conflict", `${what} Nothing was done now; look at the order as it is.`, {
      details: { by, at: at.toISOString(), version },
    });
  }
}

/** The state table has no such step. */
export class OrderCannotMove extends Refusal {
  constructor(from: string, to: string) {
    super("ORDER_STATE", "conflict", "This is no longer possible for this order.", { details: { from, to } });
  }
}

/** It was never there, or somebody has just taken it back. */
export class NoteNotFound extends Refusal {
  constructor() {
    super("NOTE_NOT_FOUND", "not_found", "There is no such note. Somebody may have removed it.");
  }
}

export class NoteOfAnother extends Refusal {
  constructor(author: string) {
    const who = author === "" ? "whoever wrote it" : author;
    super("NOTE_OF_ANOTHER", "forbidden", `Only ${who}, or somebody who may change customers, can remove this note.`);
  }
}

/** Something of the order has left: it can be refunded, not cancelled. */
export class OnItsWay extends Refusal {
  constructor() {
    super(
      "ON_ITS_WAY",
      "conflict",
      "Part of this order has been sent, so it can no longer be cancelled. Refund it instead.",
    );
  }
}
