import { useEffect, useEffectEvent, useState } from "react";
import { countDown, secondsIn } from "./count-down.ts";

/**
 * Asks again once the pause is over, and counts the whole seconds until then; 0 from there on. Each new `answer` that said “later”
 * begins a pause of its own.
 */
export function useAskingAgain(answer: unknown, pauseMs: number, ask: () => void): number {
  const [pause, setPause] = useState({ answer, left: secondsIn(pauseMs) });
  if (pause.answer !== answer) setPause({ answer, left: secondsIn(pauseMs) });
  const askNow = useEffectEvent(ask);
  useEffect(
    () => countDown(pauseMs, { tell: (left) => setPause({ answer, left }), ask: () => askNow() }),
    [answer, pauseMs],
  );
  return pause.left;
}
