import { parseArgs } from "node:util";

export interface Size {
  readonly products: number;
  readonly people: number;
  readonly orders: number;
}

export interface Options extends Size {
  /** How often each question is asked. */
  readonly asks: number;
  /** Writes docs/scale.md. */
  readonly write: boolean;
  /** Leaves the filled shop open to be clicked through, until Ctrl-C. */
  readonly keep: boolean;
}

const whole = (name: string, text: string, min: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min)
    throw new RangeError(`--${name} ${text}: give a whole number from ${min}.`);
  return value;
};

/** `--products`, `--people`, `--orders`, `--asks`, `--write`, `--keep`. Refuses what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      products: { type: "string", default: "20000" },
      people: { type: "string", default: "60000" },
      orders: { type: "string", default: "100000" },
      asks: { type: "string", default: "40" },
      write: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
    },
    strict: true,
  });
  return {
    products: whole("products", values.products, 1),
    people: whole("people", values.people, 1),
    orders: whole("orders", values.orders, 1),
    asks: whole("asks", values.asks, 5),
    write: values.write,
    keep: values.keep,
  };
}
