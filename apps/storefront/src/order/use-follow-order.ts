import type { FollowedOrder } from "@cartwright/checkout/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { bff } from "../trpc/client.ts";
import { problemOf } from "../trpc/problem.ts";
import { nextLook } from "./polling.ts";

export interface Following {
  readonly followed: FollowedOrder;
  /** True while the shop can't be reached; what is shown is the last that was heard. */
  readonly lost: boolean;
  /** True once the bank has let the customer wait for long: until then there is nothing to reconsider. */
  readonly slow: boolean;
  /** Looks at once. */
  look(): Promise<void>;
}

const AFTER_A_FAILURE_MS = 3_000;
const SLOW_MS = 30_000;

/** The order as it stands, asked for again as long as it can change, and whenever the customer comes back to the page. */
export function useFollowOrder(first: FollowedOrder): Following {
  const [followed, setFollowed] = useState(first);
  const [lost, setLost] = useState(false);
  const [slow, setSlow] = useState(false);
  const [looked, setLooked] = useState(0);
  const changedAt = useRef(0);
  const { number } = first.order;

  const look = useCallback(async () => {
    try {
      const next = (await bff.orders.follow.query({ number })) as FollowedOrder;
      setLost(false);
      setSlow(Date.now() - next.order.placedAt.getTime() > SLOW_MS);
      setFollowed((before) => {
        if (signOf(before) !== signOf(next)) changedAt.current = performance.now();
        return next;
      });
    } catch (error) {
      setLost(problemOf(error).code === "NO_ANSWER");
    }
    setLooked((times) => times + 1);
  }, [number]);

  useEffect(() => {
    const wait = lost ? AFTER_A_FAILURE_MS : nextLook(followed, performance.now() - changedAt.current);
    if (wait === null) return;
    const timer = setTimeout(() => void look(), wait);
    return () => clearTimeout(timer);
  }, [followed, lost, looked, look]);

  useEffect(() => {
    const back = () => {
      if (document.visibilityState === "visible") void look();
    };
    window.addEventListener("focus", back);
    window.addEventListener("pageshow", back);
    window.addEventListener("online", back);
    return () => {
      window.removeEventListener("focus", back);
      window.removeEventListener("pageshow", back);
      window.removeEventListener("online", back);
    };
  }, [look]);

  return { followed, lost, slow, look };
}

/** What has to differ for the order to count as changed. */
const signOf = ({ order, payment }: FollowedOrder): string => `${order.state} ${payment?.kind ?? ""}`;
