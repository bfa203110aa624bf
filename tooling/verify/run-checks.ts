import { spawn } from "node:child_process";
import path from "node:path";

/** One static check: commands that run one after the other in `cwd` and all must end with 0. */
export type Check = { name: string; commands: string[][]; cwd?: string };
export type Result = { name: string; ok: boolean; seconds: number; output: string };

/** Runs the checks, at most `width` at a time, and calls `done` as each one ends. The results come in the order given. */
export async function runChecks(checks: Check[], width: number, done: (result: Result) => void): Promise<Result[]> {
  const results = new Map<string, Result>();
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await runCheck(check);
      results.set(check.name, result);
      done(result);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return checks.flatMap(({ name }) => results.get(name) ?? []);
}

/** Runs one check to its end or to its first failing command. */
export async function runCheck({ name, commands, cwd = "." }: Check): Promise<Result> {
  const started = performance.now();
  let output = "";
  let ok = true;
  for (const command of commands) {
    const ended = await runCommand(command, cwd);
    output += ended.output;
    ok = ended.code === 0;
    if (!ok) break;
  }
  return { name, ok, seconds: (performance.now() - started) / 1000, output };
}

function runCommand([program = "", ...args]: string[], cwd: string): Promise<{ code: number; output: string }> {
  const bin = path.resolve("node_modules/.bin");
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
    NEXT_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
  };
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => resolve({ code: 1, output: `${program} could not be started: ${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
