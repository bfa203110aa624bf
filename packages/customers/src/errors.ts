import { Refusal } from "@cartwright/kernel/errors";
import { GROUPS_AT_MOST } from "./contract.ts";

export class ProfileNotFound extends Refusal {
  constructor() {
    super("CUSTOMER_NOT_FOUND", "not_found", "There is no such customer.");
  }
}

/** Somebody else changed the same record since it was read. `by`: who and when, where that is known. */
export class ChangedMeanwhile extends Refusal {
  constructor(what: string, by: { name: string; at: Date } | null) {
    const who = by?.name ?? "Somebody";
    super("CHANGED_MEANWHILE", "conflict", `${who} has changed ${what} meanwhile. Look at it again, then save.`, {
      details: by === null ? {} : { by: by.name, at: by.at.toISOString() },
    });
  }
}

export class NoteNotFound extends Refusal {
  constructor() {
    super("NOTE_NOT_FOUND", "not_found", "There is no such note.");
  }
}

export class GroupNotFound extends Refusal {
  constructor() {
    super("GROUP_NOT_FOUND", "not_found", "There is no such group. Somebody may have removed it.");
  }
}

export class GroupNameTaken extends Refusal {
  constructor(name: string) {
    super("GROUP_NAME_TAKEN", "conflict", `There is a group “${name}” already.`, { details: { field: "name" } });
  }
}

export class TooManyGroups extends Refusal {
  constructor() {
    super(
      "TOO_MANY_GROUPS",
      "conflict",
      `There are ${GROUPS_AT_MOST} groups, as many as there can be. Remove one first.`,
    );
  }
}

/** Whoever bought as a guest has nothing to sign in to. */
export class NoAccount extends Refusal {
  constructor() {
    super("NO_ACCOUNT", "conflict", "This customer has no account.");
  }
}
