import type { Permission } from "@cartwright/kernel/permission";

/**
 * Who may call what: the one table. The procedures' middleware reads it, so what is not listed is refused to everybody, and a
 * generated test (`permissions.db.test.ts`) calls every procedure as everybody and compares.
 *
 * everybody: the same answer for all. visitor: only what is theirs, by cart cookie, order link or sign-in. customer: signed in,
 * and only what is theirs.
 */
export type ShopRule = "everybody" | "visitor" | "customer";

export const STOREFRONT_POLICY: Readonly<Record<string, ShopRule>> = {
  "catalog.markets": "everybody",
  "catalog.home": "everybody",
  "catalog.category": "everybody",
  "catalog.collection": "everybody",
  "catalog.navigation": "everybody",
  "catalog.delivery": "everybody",
  "catalog.list": "everybody",
  "catalog.product": "everybody",
  "catalog.stock": "everybody",
  "cart.get": "visitor",
  "cart.add": "visitor",
  "cart.setQuantity": "visitor",
  "cart.remove": "visitor",
  "cart.acknowledge": "visitor",
  "cart.switchMarket": "visitor",
  "checkout.shippingChoices": "visitor",
  "checkout.quote": "visitor",
  "checkout.placeOrder": "visitor",
  "orders.follow": "visitor",
  "orders.payAgain": "visitor",
  "orders.change": "visitor",
};

/**
 * everybody: before anybody is signed in. enrolling: signed in, also while a required second factor is missing. staff: signed in
 * with all that is required. Else: the permission that the role, or the API key, must have.
 */
export type StaffRule = "everybody" | "enrolling" | "staff" | Permission;

export const ADMIN_POLICY: Readonly<Record<string, StaffRule>> = {
  "signIn.password": "everybody",
  "signIn.totp": "everybody",
  "signIn.recoveryCode": "everybody",
  "signIn.passkeyOptions": "everybody",
  "signIn.passkey": "everybody",
  "signIn.askReset": "everybody",
  "signIn.resetPassword": "everybody",
  "signIn.invitation": "everybody",
  "signIn.acceptInvitation": "everybody",
  "me.get": "enrolling",
  "me.security": "enrolling",
  "me.startTotp": "enrolling",
  "me.confirmTotp": "enrolling",
  "me.startPasskey": "enrolling",
  "me.addPasskey": "enrolling",
  "me.changeName": "staff",
  "me.changePassword": "staff",
  "me.sessions": "staff",
  "me.revokeSession": "staff",
  "me.revokeOtherSessions": "staff",
  "me.removeTotp": "staff",
  "me.removePasskey": "staff",
  "me.newRecoveryCodes": "staff",
  "operations.queues": "operations.read",
  "operations.deadLetters": "operations.read",
  "operations.deadLetter": "operations.read",
  "operations.redrive": "operations.redrive",
  "operations.redriveAll": "operations.redrive",
  "operations.outbox": "operations.read",
  "operations.webhooks": "operations.read",
  "operations.jobs": "operations.read",
  "operations.health": "operations.read",
  "staff.list": "staff.read",
  "staff.get": "staff.read",
  "staff.invite": "staff.manage",
  "staff.sendInvitationAgain": "staff.manage",
  "staff.withdrawInvitation": "staff.manage",
  "staff.change": "staff.manage",
  "staff.disable": "staff.manage",
  "staff.enable": "staff.manage",
  "staff.signOutEverywhere": "staff.manage",
  "staff.resetSecondFactor": "staff.manage",
  "roles.list": "staff.read",
  "roles.get": "staff.read",
  "roles.save": "roles.manage",
  "roles.remove": "roles.manage",
  "apiKeys.list": "api_keys.manage",
  "apiKeys.make": "api_keys.manage",
  "apiKeys.revoke": "api_keys.manage",
  "audit.list": "audit.read",
  "audit.actions": "audit.read",
  "audit.history": "audit.read",
};
