import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { leaving } from "./leaving.ts";

/** Goes to another page; where something is typed that is not saved, it is asked first. For commands and keys: links are asked by themselves. */
export function useGo(): (href: string) => void {
  const router = useRouter();
  return useCallback((href) => leaving(() => router.push(href)), [router]);
}
