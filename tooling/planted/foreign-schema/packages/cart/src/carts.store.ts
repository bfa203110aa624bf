type Db = { $queryRaw: (text: TemplateStringsArray) => unknown; $queryRawUnsafe: (text: string) => unknown };
type Client = Pick<{ cartLine: object; product: object }, "cartLine" | "product">; // breaks foreign-schema

export const linesOf = (db: Db & Client) => [
  db.$queryRaw`select * from cart.line join catalog.product on true`, // breaks foreign-schema
  db.$queryRaw`select * from "inventory"."availability" for update`, // breaks foreign-schema
  db.$queryRawUnsafe("delete from orders.order"), // breaks foreign-schema
  db.$queryRaw`select count(*) from cart.line`,
  db.product, // breaks foreign-schema
  db.cartLine,
  "catalog.product-changed",
];
