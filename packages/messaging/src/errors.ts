import { Refusal } from "@cartwright/kernel/errors";

export class DeadLetterNotFound extends Refusal {
  constructor() {
    super("DEAD_LETTER_NOT_FOUND", "not_found", "There is no such dead letter.");
  }
}

/** Somebody was first: a dead letter is sent again once. */
export class AlreadyRedriven extends Refusal {
  constructor() {
    super(
      "ALREADY_REDRIVEN",
      "conflict",
      "This message has been sent again already. If it is given up once more, it appears as a new dead letter.",
    );
  }
}
