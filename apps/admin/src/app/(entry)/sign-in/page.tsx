import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isSignedIn } from "../../../sign-in/before-the-door.ts";
import { SignIn } from "../../../sign-in/sign-in.client.tsx";
import { queryText } from "../../../sign-in/token-in.ts";
import { safePath } from "../../../trpc/path.ts";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const next = safePath(queryText((await searchParams).next));
  if (await isSignedIn()) redirect(next);
  return <SignIn next={next} />;
}
