import { LocalProblem } from "../problem.ts";
import { isTaken } from "./free-port.ts";
import { listenerOf } from "./listener-of.ts";

/** Refuses a port that somebody else listens on; the message names the port, who has it, and the variable that moves us. */
export async function requireFreePort(port: number, what: string, variable: string): Promise<void> {
  if (await isTaken(port)) throw new LocalProblem(takenPortMessage(port, what, variable, listenerOf(port)));
}

export function takenPortMessage(port: number, what: string, variable: string, holder: string | undefined): string {
  const who = holder ? `by ${holder}` : "by another program";
  return `Port ${port}, wanted for ${what}, is taken ${who}. Stop that program, or choose another port: ${variable}=${port + 10_000 > 65_535 ? port - 1_000 : port + 10_000} npm start`;
}
