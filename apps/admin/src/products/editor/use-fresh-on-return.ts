import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Whoever comes back to this tab sees what was saved meanwhile, in another tab or by somebody else. */
export function useFreshOnReturn(): void {
  const router = useRouter();
  useEffect(() => {
    const listener = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  }, [router]);
}
