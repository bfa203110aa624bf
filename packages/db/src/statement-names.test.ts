import { expect, test } from "vitest";
import { statementNames } from "./statement-names.ts";

test("the same text has the same name, another text another", () => {
  const nameOf = statementNames();
  const name = nameOf({ sql: "select id from catalog.product where id = $1" });
  expect(name).toMatch(/^s_[0-9a-f]{24}$/);
  expect(nameOf({ sql: "select id from catalog.product where id = $1" })).toBe(name);
  expect(nameOf({ sql: "select id from catalog.product where id = $2" })).not.toBe(name);
});

test.each([
  "select * from a",
  "select o.*, 1 from a o",
  "SELECT a, *\nfrom a",
  "with x as (select *\nfrom a) select 1",
])("%j is not prepared: a migration may change its columns", (sql) => {
  expect(statementNames()({ sql })).toBe("");
});

test("a product and a count are no stars", () => {
  expect(statementNames()({ sql: "select count(*), price * quantity from a" })).not.toBe("");
});

test("made-up texts do not pile up", () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 1_100 }, (_, index) => nameOf({ sql: `select ${index}` }));
  expect(names.filter((name) => name !== "")).toHaveLength(1_000);
});
