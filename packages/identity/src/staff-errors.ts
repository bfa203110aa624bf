import { Refusal } from "@cartwright/kernel/errors";
import { type Permission, PERMISSIONS } from "@cartwright/kernel/permission";

/** Nobody gives what they do not have, and nobody touches what is above them. `details.permissions` is what is missing. */
export class BeyondYourRights extends Refusal {
  constructor(missing: readonly Permission[]) {
    const words = missing.map((permission) => `“${PERMISSIONS[permission]}”`).join(", ");
    super("BEYOND_YOUR_RIGHTS", "forbidden", `That reaches beyond what you may do yourself: ${words}.`, {
      details: { permissions: missing },
    });
  }
}

/** Nobody changes, disables or demotes themselves. */
export class NotYourself extends Refusal {
  constructor(message = "Nobody changes their own rights. Ask another member of staff.") {
    super("NOT_YOURSELF", "forbidden", message);
  }
}

/** Somebody has to be able to let others in. */
export class LastOwner extends Refusal {
  constructor(name: string) {
    super("LAST_OWNER", "conflict", `${name} is the last active owner. Make somebody else an owner first.`);
  }
}

export class StaffNotFound extends Refusal {
  constructor() {
    super("STAFF_NOT_FOUND", "not_found", "There is no such member of staff.");
  }
}

/** The e-mail belongs to somebody who works here, is invited, or is disabled. */
export class AlreadyStaff extends Refusal {
  constructor() {
    super("ALREADY_STAFF", "conflict", "Somebody with this e-mail is on the list already.", {
      details: { field: "email" },
    });
  }
}

export class NotInvited extends Refusal {
  constructor(name: string) {
    super("NOT_INVITED", "conflict", `${name} has no open invitation.`);
  }
}

export class RoleNotFound extends Refusal {
  constructor() {
    super("ROLE_NOT_FOUND", "not_found", "There is no such role.");
  }
}

export class RoleIsBuiltIn extends Refusal {
  constructor(name: string) {
    super(
      "ROLE_IS_BUILT_IN",
      "conflict",
      `“${name}” belongs to every shop and stays as it is. Make a role of your own.`,
    );
  }
}

export class RoleInUse extends Refusal {
  constructor(name: string, members: number) {
    const who = members === 1 ? "One person has" : `${members} people have`;
    super("ROLE_IN_USE", "conflict", `${who} the role “${name}”. Give them another one first.`, {
      details: { members },
    });
  }
}

export class RoleNameTaken extends Refusal {
  constructor(name: string) {
    super("ROLE_NAME_TAKEN", "conflict", `There is a role “${name}” already.`, { details: { field: "name" } });
  }
}

export class UnknownPermission extends Refusal {
  constructor(text: string) {
    super("UNKNOWN_PERMISSION", "unprocessable", `There is no permission “${text}”.`);
  }
}

export class ApiKeyNotFound extends Refusal {
  constructor() {
    super("API_KEY_NOT_FOUND", "not_found", "There is no such API key.");
  }
}

/** A key that leaked must not be able to make others that outlive it. */
export class KeysMakeNoKeys extends Refusal {
  constructor() {
    super("KEYS_MAKE_NO_KEYS", "forbidden", "An API key cannot make API keys. Sign in and make it yourself.");
  }
}
