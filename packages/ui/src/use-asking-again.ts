import { useEffect, useEffectEvent, useState } from "react";

/**
 * Asks again once the pause is over, and counts the whole seconds until then; 0 from there on. Each new `answer` that said “later”
 * begins a pause of its own.
 */
export function useAskingAgain(answer: unknown, pauseMs: number, ask: () => void): number {
  const [pause, setPause] = useState({ answer, left: secondsIn(pauseMs) });
  if (pause.answer !== answer) setPause({ answer, left: secondsIn(pauseMs) });
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    const over = Date.now() + pauseMs;
    const ticking = setInterval(() => {
      const left = secondsIn(over - Date.now());
      setPause({ answer, left });
      if (left > 0) return;
      clearInterval(ticking);
      askNow();
    }, 250);
    return () => clearInterval(ticking);
  }, [answer, pauseMs]);
  return pause.left;
}

const secondsIn = (ms: number): number => Math.max(0, Math.ceil(ms / 1_000));
