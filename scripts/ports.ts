/** Every port of a stack. Workers and metrics count upwards from theirs, one for each further process. */
export interface Ports {
  readonly storefront: number;
  readonly admin: number;
  readonly mailbox: number;
  readonly smtp: number;
  readonly gateway: number;
  readonly workers: number;
  readonly database: number;
  readonly emulator: number;
  readonly metrics: number;
}

/** The variable that moves each port, and where the port is without it. */
export const PORT_VARIABLES: Readonly<Record<keyof Ports, readonly [variable: string, port: number]>> = {
  storefront: ["STOREFRONT_PORT", 3000],
  admin: ["ADMIN_PORT", 3001],
  mailbox: ["MAILBOX_PORT", 3003],
  smtp: ["MAILBOX_SMTP_PORT", 3025],
  gateway: ["GATEWAY_PORT", 3004],
  workers: ["WORKERS_PORT", 3010],
  database: ["DATABASE_PORT", 54_320],
  emulator: ["EMULATOR_PORT", 4566],
  metrics: ["METRICS_PORT", 9464],
};

/** The ports as the environment moves them. Throws on a value that is no port, and on two that are the same. */
export function portsFrom(env: Readonly<Record<string, string | undefined>>): Ports {
  const entries = Object.entries(PORT_VARIABLES).map(
    ([name, [variable, usual]]) => [name, portOf(variable, env[variable], usual)] as const,
  );
  const seen = new Map<number, string>();
  for (const [name, port] of entries) {
    const other = seen.get(port);
    if (other !== undefined)
      throw new RangeError(
        `${variableOf(other)} and ${variableOf(name)} are both ${port}: each needs a port of its own.`,
      );
    seen.set(port, name);
  }
  return Object.fromEntries(entries) as unknown as Ports;
}

const variableOf = (name: string): string => PORT_VARIABLES[name as keyof Ports][0];

function portOf(variable: string, given: string | undefined, usual: number): number {
  if (given === undefined || given === "") return usual;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new RangeError(`${variable}=${given} is no port: give a number from 1 to 65535.`);
  return port;
}
