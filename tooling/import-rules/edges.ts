/**
 * Who may import whom. This table is the architecture: an edge that is not listed is refused.
 * "x" opens every public file of package x, "x/contract" (or any other "x/file") only that one.
 * A package may always import itself, by relative paths.
 */
export const packageEdges: Record<string, readonly string[]> = {
  kernel: [],
  db: ["kernel"],
  messaging: ["kernel", "db", "audit", "platform/scrub"],
  platform: ["kernel"],
  "local-cloud": ["kernel"],
  ui: ["kernel/money"],

  // Who did what: written by every domain in the transaction of the change itself.
  audit: ["kernel", "db"],
  identity: ["kernel", "db", "messaging", "audit"],
  catalog: ["kernel", "db", "messaging", "audit"],
  // Of catalog, inventory asks what a new product's SKUs are, and whether there is such a SKU at all.
  inventory: [
    "kernel",
    "db",
    "messaging",
    "audit",
    "catalog/contract",
    "catalog/product-ids",
    "catalog/staff-variants",
  ],
  payments: ["kernel", "db", "messaging"],
  pricing: ["kernel", "db", "messaging", "audit", "catalog"],
  // Of inventory, search asks whether there is anything left, and for staff how much lies where. Of settings it hears that the
  // shop has another name.
  search: [
    ..."kernel db messaging catalog pricing settings/contract".split(" "),
    ..."contract availability skus-at-level stock-of-skus".split(" ").map((file) => `inventory/${file}`),
  ],
  cart: ["kernel", "db", "messaging", "catalog", "pricing", "inventory"],
  orders: [
    "kernel",
    "db",
    "messaging",
    "audit",
    "inventory",
    "catalog/contract",
    "pricing/contract",
    "payments/contract",
  ],
  // Of catalog, checkout may read two things: the markets, and what of a cart is still for sale.
  checkout: [
    ..."kernel db messaging audit cart pricing inventory orders payments".split(" "),
    ..."catalog/contract catalog/markets catalog/variants-for-sale".split(" "),
  ],
  // The shop itself: its name, its address, its days. Knows nobody.
  settings: ["kernel", "db", "messaging", "audit"],
  // An uploaded picture on its way to its sizes.
  media: ["kernel", "db", "messaging", "audit", "catalog", "platform"],
  notifications: [
    "kernel",
    "db",
    "messaging",
    "orders",
    "identity",
    "settings",
    "payments/contract",
    // How much a refund was.
    "payments/refunds-of",
    "checkout/contract",
  ],
  // Who buys here, with an account or without: notes, tags and groups of staff about them.
  customers: ["kernel", "db", "messaging", "audit", "identity", "orders"],
  // Papers with numbers that have no gaps. Of payments, documents reads what was refunded; of inventory, what is still to be sent and from where.
  documents: [
    ..."kernel db messaging audit orders payments settings".split(" "),
    "inventory/held-units",
    "inventory/warehouses",
    "platform/storage",
  ],
  // Figures per day, made by workers; nothing depends on it. Of search, it asks which stock is low, as the list of staff says it.
  reporting: [
    ..."kernel db messaging cart orders payments settings".split(" "),
    ..."search/contract search/list-stock-for-staff".split(" "),
  ],

  // next-auth, behind our own door: a ticket becomes a session cookie.
  auth: ["kernel", "db/context", "identity"],
  demo: [
    "kernel",
    "db",
    "messaging",
    "platform",
    ..."identity catalog inventory pricing search cart orders settings media".split(" "),
  ],
  api: [
    "kernel",
    "db/context",
    "platform",
    ..."audit identity catalog inventory pricing search cart orders payments checkout notifications".split(" "),
    ..."customers documents media reporting settings".split(" "),
    // Of messaging, the verbs of the Operations room; nothing is published or consumed here.
    ..."contract list-dead-letters dead-letter-of redrive-dead-letter redrive-all queue-depths queue-states outbox-state list-jobs reachability"
      .split(" ")
      .map((file) => `messaging/${file}`),
  ],
};

/** The npm packages that a package may import, where the list is closed. Elsewhere its package.json decides (knip). */
export const closedNpmLists: Record<string, readonly string[]> = {
  kernel: ["zod"],
};

/** What server code of the web apps may import, besides what the browser may. `src/runtime.ts` may import everything. */
export const appServerEdges: readonly string[] = [
  "api",
  "auth",
  "ui",
  "platform",
  "kernel",
  "*/contract",
  "orders/own-ways",
  "pricing/settings-contract",
  // The program of the admin's printing thread.
  "documents/serve-as-press",
];

/** What the workers may import outside `src/runtime.ts` and `src/main.ts`: verbs and consumers, never what lies below. */
export const workerEdges: readonly string[] = [
  "kernel",
  "messaging",
  "platform",
  ..."identity catalog inventory pricing search cart orders payments checkout notifications".split(" "),
  ..."customers documents media reporting settings".split(" "),
];

/** What browser code may import. Of api it may name types, so that the client knows the routers. */
export const browserEdges: readonly string[] = [
  "ui",
  "kernel/money",
  "kernel/address",
  "kernel/country",
  "kernel/come-later",
  "kernel/permission",
  "*/contract",
  // What a parcel is called that no carrier has, without the schemas of the contract.
  "orders/own-ways",
  // Of tax and shipping, what staff type; shoppers' pages need none of it.
  "pricing/settings-contract",
];
export const browserTypeEdges: readonly string[] = ["api"];

/** What browser code must not reach through any chain of imports: the database, the server's tools, Node itself. */
export const serverOnlyPackages: readonly string[] = ["db", "local-cloud", "platform"];
export const serverOnlyNpm =
  /^(node:|pg$|@prisma\/|@aws-sdk\/|nodemailer$|sharp$|pino$|ioredis$|sqs-consumer$|next\/(server|headers|cache)$)/;

/** Only these import the embedded cloud. Tests may, too. */
export const localCloudImporters = /^(scripts|e2e|packages\/local-cloud)\//;

/** Files besides `*.store.ts` and packages/db that may hold a database connection, each with its reason. */
export const connectionHolders: Record<string, string> = {
  "packages/messaging/src/wake-up.ts": "LISTEN wants a connection of its own, outside Prisma's pool",
  "packages/identity/src/first-owner-main.ts":
    "the task that invites the first owner: it opens the client and hands it on",
  "packages/demo/src/seed/main.ts": "the seed's process: it opens the client and hands it on",
};
