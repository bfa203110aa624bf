import { delimiter, join } from "node:path";
import { z } from "zod";
import { portsFrom, type Ports } from "./ports.ts";
import { ROOT } from "./places.ts";
import { WITHOUT_TELEMETRY } from "./stack-env.ts";

export interface Machine {
  readonly ports: Ports;
  /** Whether a robot is looking. */
  readonly ci: boolean;
  /** What every child inherits: this machine's environment without what would lead it elsewhere. */
  readonly base: Readonly<Record<string, string>>;
}

/** Left out: another cloud's credentials, npm's own variables, and the options of the Node that started us. */
const STAYS_OUT = /^(AWS_|npm_|NODE_OPTIONS$|NODE_ENV$|(MIGRATION_)?DATABASE_URL$|PORT$|HOSTNAME$)/;

/** What the scripts read from the environment. Throws a RangeError on a port that is none. */
export function machine(): Machine {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || STAYS_OUT.test(name) ? [] : [[name, value]],
  );
  const path = [join(ROOT, "node_modules", ".bin"), process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"].join(
    delimiter,
  );
  return {
    ports: portsFrom(process.env),
    ci: process.env["CI"] !== undefined && process.env["CI"] !== "" && process.env["CI"] !== "false",
    base: { ...(Object.fromEntries(inherited) as Record<string, string>), PATH: path, ...WITHOUT_TELEMETRY },
  };
}

const CloudEnv = z.object({ AWS_REGION: z.string(), AWS_ENDPOINT_URL: z.url() });

/** What a script needs to talk to the embedded cloud of a running stack. */
export const cloudEnv = () => CloudEnv.parse(process.env);

/** Where DATABASE_URL names a database, this machine's environment as it is; else nothing. */
export function deploymentEnv(): Record<string, string> | undefined {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return process.env["DATABASE_URL"] === undefined ? undefined : Object.fromEntries(inherited);
}
