/** One process of a stack while it runs. */
export interface Running {
  readonly pid: number;
  /** Resolves when it answers its health check; rejects with a LocalProblem when it does not in time or ends before. */
  readonly healthy: Promise<void>;
  /** Resolves with the reason when the process has ended, wanted or not. */
  readonly ended: Promise<string>;
  /** Asks it to end, waits as long as its kind may take, then insists. */
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Stopped in this order: those who serve people first, what they all stand on last. */
export type StopPhase = "web" | "workers" | "cloud" | "database";

export const STOP_ORDER: readonly StopPhase[] = ["web", "workers", "cloud", "database"];

/** How to bring a part up. */
export interface PartPlan {
  readonly name: string;
  readonly stopPhase: StopPhase;
  launch(): Promise<Running>;
}

/** A part under supervision. */
export interface Part {
  readonly name: string;
  readonly stopPhase: StopPhase;
  /** Undefined while it is down. */
  readonly pid: number | undefined;
  /** Brings it up and resolves when it is healthy. */
  start(): Promise<void>;
  /** Orderly; resolves when it is gone. */
  stop(): Promise<void>;
  /** kill -9; it stays down until `start()`. */
  kill(): Promise<void>;
}

/** What a part tells while it lives. */
export interface PartEvents {
  line(name: string, text: string): void;
  died(name: string, reason: string, restartInMs: number | undefined): void;
  /** Up again after it had died. */
  back(name: string): void;
  /** A new process runs; its pid is known now. */
  started(name: string): void;
}
