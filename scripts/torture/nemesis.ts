import type { Part } from "@cartwright/local-cloud/part";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "./random.ts";

export interface Deaths {
  /** Kills per kind of process: relay, payments, storefront, database. */
  readonly kills: ReadonlyMap<string, number>;
  readonly restarts: number;
}

export interface Nemesis {
  /** Kills the part and keeps it down for a moment; then brings it up again. */
  strike(part: Part, downMs: number): Promise<void>;
  /** Lets the last victims come back, and kills no more. */
  rest(): Promise<Deaths>;
}

export interface NemesisOptions {
  /** Parts that die at random, over and over. */
  readonly victims: readonly Part[];
  readonly random: Random;
  /** Between two kills, in milliseconds. */
  readonly everyMs: readonly [number, number];
}

/** Kills processes with -9 until it is told to rest. Whoever is down is not killed again before it has come back. */
export function unleashNemesis({ victims, random, everyMs }: NemesisOptions): Nemesis {
  const kills = new Map<string, number>();
  const down = new Map<Part, Promise<void>>();
  let restarts = 0;
  let resting = false;

  const strike = (part: Part, downMs: number): Promise<void> => {
    const struck = (async () => {
      await part.kill();
      const kind = part.name.replace(/-\d+$/, "");
      kills.set(kind, (kills.get(kind) ?? 0) + 1);
      await sleep(downMs);
      await bringBack(part);
      restarts += 1;
    })().finally(() => down.delete(part));
    down.set(part, struck);
    return struck;
  };

  const rampage = (async () => {
    while (!resting) {
      await sleep(random.between(...everyMs));
      const alive = victims.filter((part) => !down.has(part));
      if (resting || alive.length === 0) continue;
      // What a broken start says is heard when the nemesis rests.
      strike(random.pick(alive), random.between(0, 1_500)).catch(() => undefined);
    }
  })();

  return {
    strike,
    rest: async () => {
      resting = true;
      await rampage;
      await Promise.all(down.values());
      return { kills, restarts };
    },
  };
}

const TRIES = 10;

/** A part may fail to come up while what it needs is down as well. */
async function bringBack(part: Part): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await part.start();
      return;
    } catch (error) {
      if (attempt === TRIES) throw error;
      await part.kill();
      await sleep(500);
    }
  }
}
