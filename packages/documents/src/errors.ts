import { Refusal } from "@cartwright/kernel/errors";

/** The same answer for a paper that is not there and for one that is somebody else's. */
export class DocumentNotFound extends Refusal {
  constructor() {
    super("DOCUMENT_NOT_FOUND", "not_found", "We can't find this paper.");
  }
}

/** It has its number, and its PDF is on its way. */
export class DocumentBeingMade extends Refusal {
  constructor(number: string) {
    super("DOCUMENT_BEING_MADE", "conflict", `${number} is being made. Try again in a moment.`, {
      retryAfterMs: 2_000,
    });
  }
}

/** Unpaid, or called off before anything was to be sent. */
export class NothingToPack extends Refusal {
  constructor() {
    super("NOTHING_TO_PACK", "unprocessable", "There is nothing to pack: nothing of this is paid and to be sent.");
  }
}
