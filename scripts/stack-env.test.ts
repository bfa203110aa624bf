import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { partsOf } from "./parts.ts";
import { portsFrom } from "./ports.ts";
import { demoSecrets, freshSecrets } from "./secrets.ts";
import { stackEnv } from "./stack-env.ts";

const ports = portsFrom({});
const secrets = freshSecrets();

describe("a stack's environment", () => {
  test("is a function of its ports and secrets: the same in, the same out, and no two stacks share an address", () => {
    expect(stackEnv(ports, secrets)).toEqual(stackEnv({ ...ports }, { ...secrets }));
    const other = stackEnv(
      {
        ...ports,
        storefront: 13_000,
        gateway: 13_004,
        database: 15_432,
        emulator: 14_566,
        mailbox: 13_003,
        smtp: 13_025,
        admin: 13_001,
      },
      secrets,
    );
    const addresses = Object.entries(stackEnv(ports, secrets)).filter(([, value]) => /^\w+:\/\//.test(value));
    expect(addresses.length).toBeGreaterThan(8);
    for (const [name, value] of addresses) expect(other[name], name).not.toBe(value);
  });

  test("says that it is a demo, names every secret by random values, and switches telemetry off", () => {
    const env = stackEnv(ports, secrets);
    expect(env["DEPLOYMENT"]).toBe("demo");
    expect(env["ORDER_LINK_SECRET"]).not.toBe(env["REVALIDATE_SECRET"]);
    expect(env["NEXT_TELEMETRY_DISABLED"]).toBe("1");
  });

  test("reaches every process, with a port of its own for each", () => {
    const parts = partsOf({
      ports,
      env: stackEnv(ports, secrets),
      dataDir: "/data",
      workers: [{ name: "relay", roles: "relay" }, { name: "workers" }],
      mode: "production",
    });
    expect(parts.map(({ name }) => name)).toEqual([
      "emulator",
      "mailbox",
      "gateway",
      "relay",
      "workers",
      "storefront",
      "admin",
    ]);
    expect(new Set(parts.map(({ healthUrl }) => healthUrl)).size).toBe(parts.length);
    const metrics = parts.flatMap(({ env }) => env["METRICS_PORT"] ?? []);
    expect(new Set(metrics).size).toBe(4);
    expect(parts.find(({ name }) => name === "relay")?.env["WORKER_ROLES"]).toBe("relay");
  });
});

describe("the ports", () => {
  test("are the documented ones unless the environment moves them", () => {
    expect(ports).toMatchObject({
      storefront: 3000,
      admin: 3001,
      mailbox: 3003,
      gateway: 3004,
      workers: 3010,
      database: 54_320,
      emulator: 4566,
      metrics: 9464,
    });
    expect(portsFrom({ STOREFRONT_PORT: "8080" }).storefront).toBe(8080);
  });

  test.each(["abc", "0", "70000", "80.5"])("refuse %s by the name of its variable", (value) => {
    expect(() => portsFrom({ ADMIN_PORT: value })).toThrow(`ADMIN_PORT=${value} is no port`);
  });

  test("refuse one number for two things", () => {
    expect(() => portsFrom({ ADMIN_PORT: "3000" })).toThrow("STOREFRONT_PORT and ADMIN_PORT are both 3000");
  });
});

describe("the demo's secrets", () => {
  test("are random for each checkout, stay the same from start to start, and are completed when more are needed", () => {
    const file = join(mkdtempSync(join(tmpdir(), "cartwright-")), "demo-secrets.json");
    const first = demoSecrets(file);
    expect(demoSecrets(file)).toEqual(first);
    expect(freshSecrets()).not.toEqual(first);
    const { revalidate: _, ...older } = first;
    writeFileSync(file, JSON.stringify(older));
    expect(demoSecrets(file)).toMatchObject(older);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveProperty("revalidate");
  });
});
