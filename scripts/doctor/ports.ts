import { listenerOf } from "@cartwright/local-cloud/listener-of";
import { isTaken } from "@cartwright/local-cloud/ports";
import { runningConsole } from "@cartwright/local-cloud/run-record";
import { machine } from "../env.ts";
import { LOCAL, runRecordOf } from "../places.ts";
import { PORT_VARIABLES, type Ports } from "../ports.ts";
import { finding, type Finding } from "./finding.ts";

/** Which ports somebody else has; our own running stack is no trouble. */
export async function ports(): Promise<readonly Finding[]> {
  const wanted = wantedPorts();
  if (!("storefront" in wanted)) return [wanted];
  if (runningConsole(runRecordOf(LOCAL)) !== undefined)
    return [finding("good", "ports", "in use by this checkout's running stack")];
  const taken = await Promise.all(
    Object.entries(wanted).map(async ([name, port]) => ({ name, port, taken: await isTaken(port) })),
  );
  const bad = taken.filter((one) => one.taken);
  if (bad.length === 0) return [finding("good", "ports", `${Object.values(wanted).join(", ")} are free`)];
  return bad.map(({ name, port }) =>
    finding(
      "bad",
      `port ${port}`,
      `is taken by ${listenerOf(port) ?? "another program"}; ${PORT_VARIABLES[name as keyof Ports][0]} moves ours`,
    ),
  );
}

function wantedPorts(): Ports | Finding {
  try {
    return machine().ports;
  } catch (error) {
    return finding("bad", "ports", (error as Error).message);
  }
}
