import type { Health } from "@cartwright/messaging/contract";
import { ListDeadLetters, OneDeadLetter, RedriveAll } from "@cartwright/messaging/contract";
import { deadLetterOf } from "@cartwright/messaging/dead-letter-of";
import { listDeadLetters } from "@cartwright/messaging/list-dead-letters";
import { listJobs } from "@cartwright/messaging/list-jobs";
import { outboxState } from "@cartwright/messaging/outbox-state";
import { queueStates } from "@cartwright/messaging/queue-states";
import { reachability } from "@cartwright/messaging/reachability";
import { redriveAll } from "@cartwright/messaging/redrive-all";
import { redriveDeadLetter } from "@cartwright/messaging/redrive-dead-letter";
import { ListWebhooks } from "@cartwright/payments/contract";
import { listWebhooks } from "@cartwright/payments/list-webhooks";
import { readinessOf } from "@cartwright/platform/health";
import { router, workProcedure } from "./trpc.ts";

export const operationsRouter = router({
  queues: workProcedure.query(({ ctx }) => queueStates(ctx.shop, ctx.world.operations.queues)),
  deadLetters: workProcedure.input(ListDeadLetters).query(({ ctx, input }) => listDeadLetters(ctx.shop, input)),
  deadLetter: workProcedure.input(OneDeadLetter).query(({ ctx, input }) => deadLetterOf(ctx.shop, input)),
  redrive: workProcedure.input(OneDeadLetter).mutation(({ ctx, input }) => redriveDeadLetter(ctx.shop, input)),
  redriveAll: workProcedure.input(RedriveAll).mutation(({ ctx, input }) => redriveAll(ctx.shop, input)),
  outbox: workProcedure.query(({ ctx }) => outboxState(ctx.shop)),
  webhooks: workProcedure.input(ListWebhooks).query(({ ctx, input }) => listWebhooks(ctx.shop, input)),
  jobs: workProcedure.query(({ ctx }) => listJobs(ctx.shop)),
  health: workProcedure.query(async ({ ctx }): Promise<Health> => {
    const [here, elsewhere] = await Promise.all([
      readinessOf(ctx.world.operations.dependencies),
      reachability(ctx.shop),
    ]);
    return { here: here.dependencies, elsewhere };
  }),
});
