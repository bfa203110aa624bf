import { problemOf } from "../trpc/problem.ts";

/** How it stands with one of many. `failed` may be tried again; `left` was not begun because somebody stopped. */
export type Outcome =
  | { readonly kind: "waiting" | "running" | "left" }
  | { readonly kind: "done" | "failed"; readonly words: string };

export interface Counts {
  readonly done: number;
  readonly failed: number;
  readonly left: number;
  readonly all: number;
  readonly over: boolean;
}

interface Work<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Does it to one, safe to be done again, and says in words what came of it. */
  readonly does: (item: Item) => Promise<string>;
  /** How many are under way at once. */
  readonly atOnce?: number;
  /** For tests: waits without waiting. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** A reason of ours why one of many could not be done, in words for whoever asked. */
export class NotDone extends Error {}

/** One thing done to many, a few at a time, each by its own call; a screen subscribes to how far it is. */
export class Run<Item> {
  readonly #work: Work<Item>;
  readonly #listeners = new Set<() => void>();
  #outcomes: ReadonlyMap<string, Outcome>;
  #waiting: Item[] = [];
  #underWay = 0;
  #stopped = false;

  constructor(work: Work<Item>) {
    this.#work = work;
    this.#outcomes = new Map(work.items.map((item) => [work.keyOf(item), { kind: "waiting" }]));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A new map with each change. */
  readonly outcomes = (): ReadonlyMap<string, Outcome> => this.#outcomes;

  start(): void {
    this.#begin(["waiting"]);
  }

  /** What failed, and what was left when somebody stopped, once more. */
  again(): void {
    this.#begin(["failed", "left"]);
  }

  /** Begins nothing more; what is under way comes to its end. */
  stop(): void {
    this.#stopped = true;
    for (const item of this.#waiting.splice(0)) this.#set(item, { kind: "left" });
  }

  #begin(kinds: readonly Outcome["kind"][]): void {
    const { items, keyOf, atOnce = 4 } = this.#work;
    this.#stopped = false;
    this.#waiting = items.filter((item) => kinds.includes(this.#outcomes.get(keyOf(item))?.kind ?? "waiting"));
    for (const item of this.#waiting) this.#set(item, { kind: "waiting" });
    while (this.#underWay < atOnce && this.#waiting.length > 0) void this.#walk();
  }

  async #walk(): Promise<void> {
    this.#underWay += 1;
    for (let item = this.#waiting.shift(); item !== undefined; item = this.#waiting.shift()) {
      this.#set(item, { kind: "running" });
      this.#set(item, await this.#outcomeOf(item));
    }
    this.#underWay -= 1;
  }

  /** Where the server is too busy or was not reached, it is tried again a few times: each is safe to be done twice. */
  async #outcomeOf(item: Item): Promise<Outcome> {
    for (let failures = 1; ; failures += 1)
      try {
        return { kind: "done", words: await this.#work.does(item) };
      } catch (error) {
        if (error instanceof NotDone) return { kind: "failed", words: error.message };
        const { message, retryAfterMs } = problemOf(error);
        if (retryAfterMs === null || failures === TRIES || this.#stopped) return { kind: "failed", words: message };
        await (this.#work.pause ?? sleep)(Math.min(retryAfterMs, LONGEST_MS));
      }
  }

  #set(item: Item, outcome: Outcome): void {
    this.#outcomes = new Map(this.#outcomes).set(this.#work.keyOf(item), outcome);
    this.#listeners.forEach((listener) => listener());
  }
}

const TRIES = 4;
const LONGEST_MS = 20_000;
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** How far it is, in numbers. Pure. */
export function countsOf(outcomes: ReadonlyMap<string, Outcome>): Counts {
  const kinds = [...outcomes.values()].map(({ kind }) => kind);
  const of = (kind: Outcome["kind"]) => kinds.filter((one) => one === kind).length;
  const over = !kinds.includes("waiting") && !kinds.includes("running");
  return { done: of("done"), failed: of("failed"), left: of("left"), all: kinds.length, over };
}
