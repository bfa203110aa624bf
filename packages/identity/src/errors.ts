import { changeDetails } from "@cartwright/audit/changed-meanwhile";
import type { LatestChange } from "@cartwright/audit/latest-change";
import { Refusal } from "@cartwright/kernel/errors";

/** The one answer to a wrong password, an unknown e-mail, a disabled account: nobody learns which accounts exist. */
export class WrongCredentials extends Refusal {
  constructor() {
    super("WRONG_CREDENTIALS", "unauthenticated", "This e-mail and password do not belong together.");
  }
}

/** Too many wrong tries for this e-mail. Said whether there is such an account or not, and for the right password too. */
export class TooManyTries extends Refusal {
  constructor(retryAfterMs: number) {
    super(
      "TOO_MANY_TRIES",
      "rate_limited",
      "Too many wrong tries. Wait a little and try again, or ask for a new password.",
      { retryAfterMs },
    );
  }
}

/** A code, passkey or recovery code that proves nothing. */
export class WrongProof extends Refusal {
  constructor(message = "That code is not right, or it has been used. Try the next one.") {
    super("WRONG_PROOF", "unauthenticated", message);
  }
}

/** A step of a sign-in that took too long, was taken before, or is not ours. */
export class StartSignInAgain extends Refusal {
  constructor() {
    super("START_SIGN_IN_AGAIN", "unauthenticated", "This sign-in took too long. Please start again.");
  }
}

/** A link that was used, withdrawn, has run out or was never ours: all the same to the eye. */
export class LinkNoLongerValid extends Refusal {
  constructor() {
    super("LINK_NO_LONGER_VALID", "unprocessable", "This link has been used or is too old. Ask for a new one.");
  }
}

/** A new password that others would guess. `details.field` names the field. */
export class WeakPassword extends Refusal {
  constructor(why: string) {
    super("WEAK_PASSWORD", "unprocessable", why, { details: { field: "password" } });
  }
}

/** Asked for the password again before something important; what was typed is not it. */
export class WrongPassword extends Refusal {
  constructor(message = "This is not your current password.") {
    super("WRONG_PASSWORD", "unprocessable", message, { details: { field: "password" } });
  }
}

export class SessionNotFound extends Refusal {
  constructor() {
    super("SESSION_NOT_FOUND", "not_found", "There is no such session.");
  }
}

/** The same record was changed since it was read. `by`: who and when, where that is known; in another tab it was oneself. */
export class ChangedMeanwhile extends Refusal {
  constructor(what: string, by: LatestChange | null = null) {
    const words =
      by?.own === true
        ? `You changed ${what} in another tab.`
        : `${by?.name ?? "Somebody"} has changed ${what} meanwhile.`;
    super("CHANGED_MEANWHILE", "conflict", `${words} Look at it again, then save.`, { details: changeDetails(by) });
  }
}

/** Where a second factor is required, the last one stays until there is another. */
export class LastFactorStays extends Refusal {
  constructor() {
    super(
      "LAST_FACTOR_STAYS",
      "conflict",
      "This is your only second factor, and the shop needs one. Add another first.",
    );
  }
}

export class PasskeyNotFound extends Refusal {
  constructor() {
    super("PASSKEY_NOT_FOUND", "not_found", "There is no such passkey.");
  }
}

/** The authenticator holds a passkey of ours already; each is kept once. */
export class PasskeyKnown extends Refusal {
  constructor() {
    super("PASSKEY_KNOWN", "conflict", "This passkey is in your list already.");
  }
}

/** The first owner is made once; owners invite the others. */
export class OwnerExists extends Refusal {
  constructor() {
    super("OWNER_EXISTS", "conflict", "This shop has an owner. Owners invite others under Settings, Staff.");
  }
}

/** A change of e-mail to the one that the account has already. */
export class SameEmail extends Refusal {
  constructor() {
    super("SAME_EMAIL", "unprocessable", "This is your e-mail already.", { details: { field: "email" } });
  }
}

/** Enough mails have gone to this mailbox for now. Said only to whoever is signed in; others get the usual answer. */
export class TooManyMails extends Refusal {
  constructor(retryAfterMs: number) {
    const message = "We have sent several mails to this address. Look into its mailbox, or try again in an hour.";
    super("TOO_MANY_MAILS", "rate_limited", message, { retryAfterMs });
  }
}

/** An address of somebody else's, or one that is gone. */
export class AddressNotFound extends Refusal {
  constructor() {
    super("ADDRESS_NOT_FOUND", "not_found", "There is no such address.");
  }
}

export class AddressBookFull extends Refusal {
  constructor(most: number) {
    super("ADDRESS_BOOK_FULL", "unprocessable", `You can save up to ${most} addresses. Remove one first.`);
  }
}

/** A second factor that was not confirmed in time, or was begun in another session. */
export class SetupTookTooLong extends Refusal {
  constructor() {
    super("SETUP_TOOK_TOO_LONG", "unprocessable", "Setting this up took too long. Please start again.");
  }
}

export class CustomerNotFound extends Refusal {
  constructor() {
    super("CUSTOMER_NOT_FOUND", "not_found", "There is no such customer.");
  }
}

/** Whoever is shut out gets no link that would let them in. */
export class CustomerDisabled extends Refusal {
  constructor() {
    super("CUSTOMER_DISABLED", "conflict", "Signing in is turned off for this account. Turn it on again first.");
  }
}
