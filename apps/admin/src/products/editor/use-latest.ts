import { useCallback, useEffect, useRef } from "react";

/** The same function for as long as the component lives, doing what the last rendering meant. For listeners and commands. */
export function useLatest<Input extends readonly unknown[], Output>(
  act: (...input: Input) => Output,
): (...input: Input) => Output {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...input) => latest.current(...input), []);
}
