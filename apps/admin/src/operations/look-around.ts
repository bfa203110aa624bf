import type { AdminCaller } from "../trpc/admin-caller.ts";
import type { Room } from "./standing.ts";

/** Asks for everything that the room shows, at once. */
export async function lookAround({ operations }: AdminCaller): Promise<Room> {
  const [health, queues, outbox, jobs] = await Promise.all([
    operations.health(),
    operations.queues(),
    operations.outbox(),
    operations.jobs(),
  ]);
  return { health, queues, outbox, jobs, at: Date.now() };
}
