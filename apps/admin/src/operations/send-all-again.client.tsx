"use client";

import type { QueueState } from "@cartwright/messaging/contract";
import { Button } from "@cartwright/ui/button";
import { ConfirmDialog } from "@cartwright/ui/confirm-dialog.client";
import { Notice } from "@cartwright/ui/notice";
import { Progress } from "@cartwright/ui/progress";
import { useState } from "react";
import { totalOf } from "./redrive-progress.ts";
import { useRedriveAll } from "./use-redrive-all.ts";
import { messagesWords, numberWords, waitingIn } from "./words.ts";

interface SendAllAgainProps {
  /** Of this queue only; of all when left out. */
  queue: QueueState["name"] | undefined;
  queues: readonly QueueState[];
}

/** Sends everything that waits again, after asking once more, and shows how far it has come until none is left. */
export function SendAllAgain({ queue, queues }: SendAllAgainProps) {
  const [asks, setAsks] = useState(false);
  const waiting = waitingIn(queues, queue);
  const { run, running, progress, problem } = useRedriveAll(queue);
  const of = queue === undefined ? "" : ` of ${queue}`;
  if (running && progress !== null)
    return (
      <div className="basis-full rounded-soft border border-line bg-paper-raised px-5 py-4">
        <Progress
          label={`Sending again: ${numberWords(progress.sent)} of ${numberWords(totalOf(progress))}${progress.left.more ? "+" : ""}`}
          value={progress.sent}
          max={Math.max(1, totalOf(progress))}
        />
      </div>
    );
  return (
    <>
      {problem === null || progress === null ? null : (
        <div className="order-last basis-full">
          <Notice
            tone="bad"
            announced
            title={
              progress.sent === 0
                ? "It stopped"
                : `It stopped after ${messagesWords({ count: progress.sent, more: false })}`
            }
            actions={
              <Button look="quiet" onClick={() => run(progress)}>
                Go on
              </Button>
            }
          >
            {problem.kind === "no_answer"
              ? "The server can’t be reached. Going on is safe: what has left is not sent twice."
              : problem.message}
          </Notice>
        </div>
      )}
      {waiting.count === 0 ? null : (
        <Button look="secondary" onClick={() => setAsks(true)}>
          Send all again
        </Button>
      )}
      <ConfirmDialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Send ${messagesWords(waiting)}${of} again?`}
        confirm="Send all again"
        onConfirm={() => {
          setAsks(false);
          run(waiting);
        }}
      >
        <p>Each goes back to the queue that it came from. What was done for it already is not done twice.</p>
        <p>Put the cause right first: what still fails comes back here.</p>
      </ConfirmDialog>
    </>
  );
}
