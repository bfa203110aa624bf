import { newId } from "@cartwright/kernel/id";
import type { Targets } from "./admin-cast.ts";

interface Example {
  /** A good call about the targets. */
  readonly input?: (targets: Targets) => unknown;
  /** Our code where even whoever may is told “no” for the state of things: no such link, no such code. */
  readonly answers?: string;
  /** A change that leaves no entry in the audit log, with the reason. */
  readonly unaudited?: string;
}

const unknownToken = "01890000-0000-7000-8000-000000000000.notARealKeyButLongEnough";
const unknownTicket = "A".repeat(43);
const response = { id: "unknown", type: "public-key" };
const password = ({ caller }: Targets) => ({ password: caller.password });
const someStaff = ({ colleague }: Targets) => ({ staffId: colleague.id, version: colleague.version });
const someProfile = ({ customer: { profileId } }: Targets) => ({ profileId });
const someProduct = ({ product }: Targets) => ({ productId: product.id });
const invited = ({ invitedId: staffId }: Targets) => ({ staffId });

const STORE = {
  name: "Alder & Clay",
  legalName: "Alder & Clay LLC",
  address: { line1: "1 Alder Street", city: "Portland", region: "OR", postcode: "97205", country: "US" },
  email: "hello@example.com",
  timeZone: "America/Los_Angeles",
  invoicePrefix: "AC-",
};
const MARKET = {
  code: "zz",
  version: 1,
  name: "Nowhere",
  locale: "en-NZ",
  countries: ["NZ"],
  pricesIncludeTax: true,
  position: 9,
};
const ZONE = {
  name: "The Moon",
  countries: ["NZ"],
  warehouseCode: "PDX",
  methods: [{ code: null, name: "Standard", daysMin: 3, daysMax: 6, rates: [] }],
};

/** One good call of every procedure of the admin. A procedure without one fails the test of permissions. */
export const ADMIN_EXAMPLES: Readonly<Record<string, Example>> = {
  "signIn.password": { input: ({ caller }) => ({ email: caller.email, password: caller.password }) },
  "signIn.totp": { input: () => ({ ticket: unknownTicket, code: "123456" }), answers: "START_SIGN_IN_AGAIN" },
  "signIn.recoveryCode": {
    input: () => ({ ticket: unknownTicket, code: "abcd-efgh-2345" }),
    answers: "START_SIGN_IN_AGAIN",
  },
  "signIn.passkeyOptions": { input: () => ({}), unaudited: "a question, no sign-in" },
  "signIn.passkey": { input: () => ({ challengeId: newId(), response }), answers: "START_SIGN_IN_AGAIN" },
  "signIn.askReset": { input: ({ caller: { email } }) => ({ email }) },
  "signIn.resetPassword": {
    input: () => ({ token: unknownToken, password: "another long phrase" }),
    answers: "LINK_NO_LONGER_VALID",
  },
  "signIn.invitation": { input: () => ({ token: unknownToken }), answers: "LINK_NO_LONGER_VALID" },
  "signIn.acceptInvitation": {
    input: () => ({ token: unknownToken, name: "Bo", password: "another long phrase" }),
    answers: "LINK_NO_LONGER_VALID",
  },

  "me.get": {},
  "me.changeName": { input: () => ({ name: "Ana Maria" }) },
  "me.changePassword": { input: ({ caller }) => ({ current: caller.password, next: "a quite different phrase" }) },
  "me.sessions": {},
  "me.revokeSession": { input: ({ caller: { otherSessionId: sessionId } }) => ({ sessionId }) },
  "me.revokeOtherSessions": {},
  "me.security": {},
  "me.startTotp": { input: password, unaudited: "nothing is set up before the first code" },
  "me.confirmTotp": { input: () => ({ setup: "A".repeat(80), code: "123456" }), answers: "SETUP_TOOK_TOO_LONG" },
  "me.removeTotp": { input: password, unaudited: "there is none to remove" },
  "me.startPasskey": { input: password, unaudited: "nothing is set up before the key answers" },
  "me.addPasskey": {
    input: () => ({ challengeId: newId(), response, name: "Laptop" }),
    answers: "SETUP_TOOK_TOO_LONG",
  },
  "me.removePasskey": {
    input: ({ caller }) => ({ passkeyId: newId(), password: caller.password }),
    answers: "PASSKEY_NOT_FOUND",
  },
  "me.newRecoveryCodes": { input: password, unaudited: "without a second factor there are none" },

  "views.list": { input: () => ({ place: "orders" }) },
  "views.save": { input: () => ({ place: "orders", name: "To do", query: "fulfilment=to_ship", shared: false }) },
  "views.rename": { input: () => ({ viewId: newId(), version: 1, name: "Done" }), answers: "VIEW_NOT_FOUND" },
  "views.remove": { input: () => ({ viewId: newId(), version: 1 }), answers: "VIEW_NOT_FOUND" },

  "staff.list": {},
  "staff.get": { input: ({ colleague }) => ({ staffId: colleague.id }) },
  "staff.invite": { input: ({ roleId }) => ({ email: `${newId()}@example.com`, name: "Cy", roleId }) },
  "staff.sendInvitationAgain": { input: invited },
  "staff.withdrawInvitation": { input: invited },
  "staff.change": { input: (targets) => ({ ...someStaff(targets), name: "Bo Two", roleId: targets.roleId }) },
  "staff.disable": { input: someStaff },
  "staff.enable": { input: someStaff, answers: "CHANGED_MEANWHILE" },
  "staff.signOutEverywhere": { input: ({ colleague }) => ({ staffId: colleague.id }) },
  "staff.resetSecondFactor": { input: ({ colleague }) => ({ staffId: colleague.id }) },
  "roles.list": {},
  "roles.get": { input: ({ roleId }) => ({ roleId }) },
  "roles.save": { input: () => ({ name: `Role ${newId()}`, description: "", permissions: ["orders.read"] }) },
  "roles.remove": { input: ({ roleId }) => ({ roleId }) },
  "apiKeys.list": {},
  "apiKeys.make": { input: () => ({ name: "Till", permissions: ["orders.read"], days: 30 }) },
  "apiKeys.revoke": { input: ({ apiKeyId }) => ({ apiKeyId }) },
  "audit.list": { input: () => ({}) },
  "audit.actions": {},
  "audit.history": { input: ({ roleId: id }) => ({ type: "role", id }) },

  "operations.queues": {},
  "operations.deadLetters": { input: () => ({}) },
  "operations.deadLetter": { input: () => ({ id: newId() }), answers: "DEAD_LETTER_NOT_FOUND" },
  "operations.redrive": { input: () => ({ id: newId() }), answers: "DEAD_LETTER_NOT_FOUND" },
  "operations.redriveAll": { input: () => ({}), unaudited: "there is nothing to send again" },
  "operations.outbox": {},
  "operations.webhooks": { input: () => ({}) },
  "operations.jobs": {},
  "operations.health": {},
  "settings.store": {},
  "settings.changeStore": { input: () => ({ ...STORE, version: 99 }), answers: "CHANGED_MEANWHILE" },
  "settings.markets": {},
  "settings.marketGaps": {},
  "settings.changeMarket": { input: () => MARKET, answers: "NO_SUCH_MARKET" },
  "settings.openMarket": { input: () => ({ code: "zz", version: 1 }), answers: "NO_SUCH_MARKET" },
  "settings.closeMarket": { input: () => ({ code: "zz", version: 1 }), answers: "NO_SUCH_MARKET" },
  "settings.tax": {},
  "settings.saveTaxRate": {
    input: () => ({ id: newId(), version: 1, country: "IE", region: null, basisPoints: 2300, name: "VAT" }),
    answers: "TAX_RATE_NOT_FOUND",
  },
  "settings.removeTaxRate": { input: () => ({ id: newId(), version: 1 }), answers: "TAX_RATE_NOT_FOUND" },
  "settings.setTaxRounding": {
    input: () => ({ country: "IE", policy: null, version: 0 }),
    unaudited: "there is no entry to take away",
  },
  "settings.previewTax": { input: () => ({ country: "IE", region: null, amount: 10_000, basisPoints: null }) },
  "settings.shipping": {},
  "settings.warehouses": {},
  "settings.saveZone": { input: () => ({ ...ZONE, code: "moon", version: 1 }), answers: "ZONE_NOT_FOUND" },
  "settings.removeZone": { input: () => ({ code: "moon", version: 1 }), answers: "ZONE_NOT_FOUND" },
  "settings.setOversize": {
    input: () => ({ currency: "KWD", version: 0, surcharge: null }),
    unaudited: "there is no surcharge to take away",
  },
  "settings.tryShipping": { input: () => ({ market: "us", country: "US", goods: 10_000 }) },
  "orders.list": { input: () => ({}) },
  "orders.markets": {},
  "orders.mails": { input: () => ({ number: 987_654_321 }), answers: "ORDER_NOT_FOUND" },
  "orders.get": { input: () => ({ number: 987_654_321 }), answers: "ORDER_NOT_FOUND" },
  "orders.fulfil": {
    input: () => ({
      orderId: newId(),
      warehouseCode: "PDX",
      lines: [{ sku: "MUG-1", quantity: 1 }],
      carrier: "UPS",
      trackingNumber: "1Z999",
      idempotencyKey: newId(),
    }),
    answers: "ORDER_NOT_FOUND",
  },
  "orders.addNote": { input: () => ({ orderId: newId(), text: "Called her" }), answers: "ORDER_NOT_FOUND" },
  "orders.removeNote": { input: () => ({ orderId: newId(), noteId: newId() }), answers: "ORDER_NOT_FOUND" },
  "orders.restoreNote": { input: () => ({ orderId: newId(), noteId: newId() }), answers: "ORDER_NOT_FOUND" },
  "orders.sendMailAgain": { input: () => ({ orderId: newId(), kind: "confirmation" }), answers: "ORDER_NOT_FOUND" },
  "orders.cancel": { input: () => ({ orderId: newId(), reason: "broken" }), answers: "ORDER_NOT_FOUND" },
  "orders.refund": {
    input: () => ({
      orderId: newId(),
      amount: { amount: 100, currency: "USD" },
      reason: "broken",
      idempotencyKey: newId(),
    }),
    answers: "ORDER_NOT_FOUND",
  },
  "reporting.figures": { input: () => ({ range: "30d" }) },
  "reporting.topProducts": { input: () => ({ range: "today" }) },
  "reporting.attention": {},
  "documents.ofOrder": { input: () => ({ orderId: newId() }), answers: "ORDER_NOT_FOUND" },
  "orders.refunds": { input: () => ({ orderId: newId() }), answers: "ORDER_NOT_FOUND" },
  "products.list": { input: () => ({}) },
  "products.get": { input: someProduct },
  "products.create": { input: ({ product }) => ({ title: "Ebb Mug", mainCategory: product.category }) },
  "products.save": {
    input: ({ product: { id: productId } }) => ({ productId, version: 2, changes: { tags: ["new"] } }),
  },
  "customers.list": { input: () => ({}) },
  "customers.get": { input: someProfile },
  "customers.orders": { input: someProfile },
  "customers.ofOrder": { input: ({ customer }) => ({ orderId: customer.orderId }) },
  "customers.notes": { input: someProfile },
  "customers.addNote": { input: (targets) => ({ ...someProfile(targets), text: "Prefers to be called" }) },
  "customers.removeNote": { input: ({ customer: { profileId, noteId } }) => ({ profileId, noteId }) },
  "customers.restoreNote": {
    input: (targets) => ({ ...someProfile(targets), noteId: newId() }),
    answers: "NOTE_NOT_FOUND",
  },
  "customers.setTags": { input: (targets) => ({ ...someProfile(targets), version: 1, tags: ["Wholesale"] }) },
  "customers.suggestTags": { input: () => ({ beginning: "wh" }) },
  "customers.setGroup": {
    input: ({ customer: { profileId, groupId } }) => ({ profileId, version: 1, groupId }),
  },
  "customers.groups.list": { input: () => ({}) },
  "customers.groups.names": {},
  "customers.groups.save": { input: () => ({ name: `Group ${newId()}` }) },
  "customers.groups.remove": { input: ({ customer: { groupId } }) => ({ groupId }) },
  "customers.groups.restore": { input: () => ({ groupId: newId() }), answers: "GROUP_NOT_FOUND" },
  "customers.disableSignIn": { input: someProfile, answers: "NO_ACCOUNT" },
  "customers.enableSignIn": { input: someProfile, answers: "NO_ACCOUNT" },
  "customers.sendReset": { input: someProfile, answers: "NO_ACCOUNT" },

  "prices.of": { input: () => ({ productId: newId() }) },
  "prices.set": {
    input: () => ({
      productId: newId(),
      changes: [{ variantId: newId(), market: "us", price: { amount: 100, compareAt: null }, was: null }],
    }),
    answers: "NOTHING_TO_PRICE",
  },
  "stock.of": { input: () => ({ productId: newId() }) },
  "stock.list": { input: () => ({ search: "mug", level: "low" }) },
  "stock.warehouses": {},
  "stock.movements": { input: () => ({ sku: "MUG-1" }) },
  "stock.adjust": {
    input: () => ({
      sku: "MUG-1",
      warehouseCode: "PDX",
      change: { by: 1 },
      reason: "found",
      idempotencyKey: newId(),
    }),
    answers: "UNKNOWN_SKU",
  },
  "media.states": { input: () => ({ assetIds: [newId()] }) },
  "media.describe": { input: () => ({ assetId: newId(), alt: "A mug" }), answers: "PICTURE_NOT_FOUND" },
  "products.setStatus": { input: ({ product: { id: productId } }) => ({ productId, version: 2, status: "archived" }) },
  "products.history": { input: someProduct },
  "products.restore": { input: ({ product: { id: productId } }) => ({ productId, version: 2, to: 1 }) },
  "products.duplicate": { input: someProduct },
  "products.choices": {},
};
