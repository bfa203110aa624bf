import { changeDetails } from "@cartwright/audit/changed-meanwhile";
import type { LatestChange } from "@cartwright/audit/latest-change";
import { Refusal } from "@cartwright/kernel/errors";
import { GROUPS_AT_MOST } from "./contract.ts";

export class ProfileNotFound extends Refusal {
  constructor() {
    super("CUSTOMER_NOT_FOUND", "not_found", "There is no such customer.");
  }
}

/** The same record was changed since it was read. `by`: who and when, where that is known; in another tab it was oneself. */
export class ChangedMeanwhile extends Refusal {
  constructor(what: string, by: LatestChange | null) {
    const words =
      by?.own === true
        ? `You changed ${what} in another tab.`
        : `${by?.name ?? "Somebody"} has changed ${what} meanwhile.`;
    super("CHANGED_MEANWHILE", "conflict", `${words} Look at it again, then save.`, { details: changeDetails(by) });
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
