import { Address, Email } from "@cartwright/kernel/address";
import { type Id, idOf } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { Version } from "@cartwright/kernel/version";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

export const CustomerId = idOf("Customer");
export const StaffId = idOf("Staff");
export const RoleId = idOf("Role");
export const SessionId = idOf("Session");
export const ApiKeyId = idOf("ApiKey");
export const AddressId = idOf("CustomerAddress");
export const PasskeyId = idOf("Passkey");

/** Customers and staff are two worlds: no session, ticket or link of one opens anything of the other. */
export const Realm = z.enum(["customer", "staff"]);
export type Realm = z.infer<typeof Realm>;

/** Characters, as people count them, of a new password. What else is asked of it says `password.ts`. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

const characters = (text: string): number => Array.from(text).length;
export const NewPassword = z
  .string()
  .refine((text) => characters(text) >= PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
  .refine((text) => characters(text) <= PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`);
/** What somebody typed as their password: anything, within reason. */
export const TypedPassword = z.string().min(1, "Enter your password.").max(1_000, "That is too long to be a password.");
/** Neither control characters nor halves of a character, which no database takes. */
const PLAIN = /^[^\p{Cc}\p{Cs}]*$/u;
const plain = (max: number) =>
  z.string().trim().max(max, `Use at most ${max} characters.`).regex(PLAIN, "Please use letters and numbers only.");
export const PersonName = plain(100).min(1, "Enter a name.");
/** The token in a link or of a step of a sign-in. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_.-]{20,200}$/, "This link is not complete.");
export const Ticket = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

// ── Both realms
export const SignIn = z.object({ email: Email, password: TypedPassword });
export type SignIn = z.infer<typeof SignIn>;
/** `signed_in`: exchange the ticket for a session at once. `second_factor`: staff only, prove one more thing first. */
export type SignInStep =
  | { readonly kind: "signed_in"; readonly ticket: string }
  | {
      readonly kind: "second_factor";
      readonly ticket: string;
      readonly methods: readonly ("totp" | "passkey" | "recovery_code")[];
    };

export const AskReset = z.object({ email: Email });
export const ResetPassword = z.object({ token: LinkToken, password: NewPassword });
export const ChangePassword = z.object({ current: TypedPassword, next: NewPassword });
export const ByToken = z.object({ token: LinkToken });
export const BySession = z.object({ sessionId: SessionId });

export interface SessionView {
  readonly id: string;
  /** “Firefox on Windows”. */
  readonly device: string;
  readonly address: string;
  readonly method: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly current: boolean;
}

// ── Customers
export const Register = z.object({ email: Email, name: PersonName, password: NewPassword });
export type Register = z.infer<typeof Register>;
/** The password is asked for where the browser is not the one that registered. */
export const ConfirmRegistration = z.object({ token: LinkToken, password: TypedPassword.optional() });
export const ChangeEmail = z.object({ email: Email, password: TypedPassword });
export const ChangeProfile = z.object({ name: PersonName });
export const SaveAddress = z.object({ addressId: AddressId.optional(), address: Address, isDefault: z.boolean() });
export const ByAddress = z.object({ addressId: AddressId });

export interface CustomerView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Where the account's e-mail will change to, once both mailboxes have agreed. */
  readonly emailChange: {
    readonly email: string;
    readonly oldConfirmed: boolean;
    readonly newConfirmed: boolean;
  } | null;
}
export interface SavedAddress {
  readonly id: string;
  readonly address: Address;
  readonly isDefault: boolean;
}

// ── Staff
/** The roles that every shop begins with; their permissions are in `role-table.ts`. */
export const BuiltInRole = z.enum(["owner", "manager", "fulfilment", "support", "merchandiser", "analyst"]);
export type BuiltInRole = z.infer<typeof BuiltInRole>;

export const TotpCode = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits that your app shows."));
export const RecoveryCode = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9]{12}$/, "A recovery code has twelve letters and digits."));
/** What the browser's WebAuthn call gave; read by the library that checks it. */
export const WebAuthnResponse = z.looseObject({ id: z.string().max(2_000), type: z.literal("public-key") });

export const ProveTotp = z.object({ ticket: Ticket, code: TotpCode });
export const ProveRecoveryCode = z.object({ ticket: Ticket, code: RecoveryCode });
export const AskPasskey = z.object({ ticket: Ticket.optional() });
/** The ticket of the password where there was one: it is used up with the passkey. */
export const ProvePasskey = z.object({ challengeId: z.uuid(), response: WebAuthnResponse, ticket: Ticket.optional() });
/** `setup`: what the beginning of setting it up gave; only the server can read it. */
export const ConfirmTotp = z.object({ setup: z.string().regex(/^[A-Za-z0-9_-]{40,600}$/), code: TotpCode });
export const AddPasskey = z.object({ challengeId: z.uuid(), response: WebAuthnResponse, name: PersonName });
export const ByPasskey = z.object({ passkeyId: PasskeyId });
/** Asked again before the means of signing in change. */
export const WithPassword = z.object({ password: TypedPassword });
export const RemovePasskey = ByPasskey.extend({ password: TypedPassword });
export const ChangeOwnName = z.object({ name: PersonName });

/** For the browser's WebAuthn call; the challenge is answered once, within minutes. */
export interface PasskeyOptions<Options = Readonly<Record<string, unknown>>> {
  readonly challengeId: string;
  readonly options: Options;
}
/** Shown once; null where there were codes before. */
export interface FactorAdded {
  readonly recoveryCodes: readonly string[] | null;
}
export interface TotpSetup {
  /** For typing, where no camera reads the code. */
  readonly key: string;
  readonly uri: string;
  readonly setup: string;
}
export interface StaffSecurity {
  readonly totp: { readonly confirmedAt: Date } | null;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date | null;
  }[];
  readonly recoveryCodesLeft: number;
  /** Whether the shop wants a second factor of everybody: then the last one stays. */
  readonly required: boolean;
}
export interface InvitationView {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly expiresAt: Date;
}

export const AcceptInvitation = z.object({ token: LinkToken, name: PersonName, password: NewPassword });
export const InviteStaff = z.object({ email: Email, name: PersonName, roleId: RoleId });
export const ChangeStaff = z.object({ staffId: StaffId, version: Version, name: PersonName, roleId: RoleId });
export const ByStaff = z.object({ staffId: StaffId });
export const ByStaffVersion = ByStaff.extend({ version: Version });
export const SaveRole = z.object({
  roleId: RoleId.optional(),
  /** Of the role as it was read; left out for a new one. */
  version: Version.optional(),
  name: plain(60).min(1, "Give the role a name."),
  description: plain(200),
  permissions: z.array(z.string().max(60)).max(100),
});
export const ByRole = z.object({ roleId: RoleId });
export const MakeApiKey = z.object({
  name: plain(60).min(1, "Give the key a name."),
  permissions: z.array(z.string().max(60)).min(1, "Choose what the key may do.").max(100),
  /** Days until it ends; null for a key without end. */
  days: z.int().min(1).max(730).nullable(),
});
export const ByApiKey = z.object({ apiKeyId: ApiKeyId });

export interface StaffView {
  readonly id: Id<"Staff">;
  readonly email: string;
  readonly name: string;
  readonly role: { readonly id: Id<"Role">; readonly name: string };
  readonly state: "invited" | "active" | "disabled";
  readonly secondFactor: boolean;
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  /** When the invitation of somebody who has not come yet ends, or ended. */
  readonly invitedUntil: Date | null;
  readonly version: number;
  readonly you: boolean;
}
export interface StaffDetail extends StaffView {
  readonly permissions: readonly Permission[];
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
  /** Living keys that they made; disabling somebody does not end them. */
  readonly apiKeys: number;
  readonly sessions: readonly SessionView[];
}
export interface RoleView {
  readonly id: Id<"Role">;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly Permission[];
  readonly version: number;
  readonly updatedAt: Date;
  /** Whoever has it, disabled or not. */
  readonly members: number;
  /** Belongs to every shop and cannot be changed. */
  readonly builtIn: boolean;
  readonly isOwner: boolean;
}
export interface ApiKeyView {
  readonly id: Id<"ApiKey">;
  readonly name: string;
  /** How the key begins, to find it again. */
  readonly prefix: string;
  readonly permissions: readonly Permission[];
  readonly madeBy: { readonly id: Id<"Staff">; readonly name: string; readonly active: boolean };
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly state: "active" | "expired" | "revoked";
}

// ── Events: ids only
export const identityLinkIssued = defineEvent("identity.link_issued", z.object({ linkId: z.uuid() }));
/** Something about an account's security changed; its owner is told by mail. `noticeId` makes each a mail of its own. */
export const identityNotice = defineEvent(
  "identity.notice",
  z.object({
    noticeId: z.uuid(),
    realm: Realm,
    subjectId: z.uuid(),
    kind: z.enum(["password_changed", "email_changed", "second_factor_changed", "locked"]),
  }),
);
/** An account is new, or its name, its e-mail or whether it may sign in is another. */
export const customerChanged = defineEvent("identity.customer_changed", z.object({ customerId: CustomerId }));

// ── Views that staff keep of the back office's lists
export * from "./saved-view.ts";
