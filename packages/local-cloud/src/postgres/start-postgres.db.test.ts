import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createServer, type AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identityOf } from "../process/identity.ts";
import { handOver } from "./hand-over.ts";
import { homeOf, type PostgresHome } from "./home.ts";
import { serverOwner } from "./owner.ts";
import { startPostgres } from "./start-postgres.ts";

let dataDir: string;
let home: PostgresHome;

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), "cartwright-")), "postgres");
  home = homeOf(dataDir);
});

afterEach(() => {
  rmSync(dirname(home.folder), { recursive: true, force: true });
  rmSync(dirname(dataDir), { recursive: true, force: true });
});

const start = (more: Partial<Parameters<typeof startPostgres>[0]> = {}) =>
  startPostgres({ dataDir, settings: { fsync: "off" }, ...more });

test("a data folder that was never finished is made again", async () => {
  mkdirSync(join(home.data, "base"), { recursive: true });
  mkdirSync(join(home.folder, "data.making-1"));
  writeFileSync(join(home.data, "PG_VERSION"), "17\n");
  const server = await start();
  await server.stop();
  expect(existsSync(join(home.folder, "data.making-1"))).toBe(false);
  expect(existsSync(join(home.data, "cartwright.json"))).toBe(true);
});

test("a lock that a killed server left behind hinders nobody, even when its pid belongs to somebody else by now", async () => {
  await (await start()).stop();
  const lock = join(home.data, "postmaster.pid");
  writeFileSync(lock, `${process.pid}\n${home.data}\n`);
  handOver(lock, serverOwner());
  const server = await start();
  expect(server.healed).toContain("was killed");
  await server.stop();
});

test("a killed server's data is recovered by the next", async () => {
  const first = await start();
  process.kill(first.pid, "SIGKILL");
  await first.ended;
  const second = await start();
  expect(second.healed).toContain("was killed");
  expect(readFileSync(second.log, "utf8")).toContain("automatic recovery");
  await second.stop();
});

test("a server that runs under a dead starter is stopped; under a living one the second start is refused", async () => {
  const first = await start();
  const startedBy = (identity: string | undefined) =>
    writeFileSync(home.starter, JSON.stringify({ pid: process.ppid, identity }));
  startedBy(identityOf(process.ppid));
  await expect(start()).rejects.toThrow(`PostgreSQL (pid ${first.pid}) already runs`);
  startedBy("a boot long ago/1");
  const second = await start();
  expect(second.healed).toContain(`pid ${first.pid}`);
  await first.ended;
  await second.stop();
});

test("a taken port is a clear refusal", async () => {
  const other = createServer();
  const port = await new Promise<number>((done) =>
    other.listen(0, "127.0.0.1", () => done((other.address() as AddressInfo).port)),
  );
  await expect(start({ port })).rejects.toThrow(`Port ${port}, wanted for PostgreSQL, is taken`);
  other.close();
});

test("a changed password is changed in the data as well", async () => {
  await (await start({ password: "first" })).stop();
  const marker = readFileSync(join(home.data, "cartwright.json"), "utf8");
  const server = await start({ password: "it's another" });
  await server.stop();
  expect(readFileSync(join(home.data, "cartwright.json"), "utf8")).not.toBe(marker);
});

test("data of another major version is refused and stays as it is", async () => {
  await (await start()).stop();
  writeFileSync(join(home.data, "PG_VERSION"), "16\n");
  await expect(start()).rejects.toThrow("PostgreSQL 16");
  expect(existsSync(join(home.data, "base"))).toBe(true);
});

test("as root the data lies outside root's home, one folder per checkout", () => {
  const one = homeOf("/srv/one/.local/postgres", true);
  expect(one.folder).toMatch(/^\/var\/lib\/cartwright\/[0-9a-f]{12}\/postgres$/);
  expect(homeOf("/srv/two/.local/postgres", true).folder).not.toBe(one.folder);
  expect(homeOf("/srv/one/.local/postgres", false).folder).toBe("/srv/one/.local/postgres");
});
