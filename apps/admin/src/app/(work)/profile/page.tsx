import type { Metadata } from "next";
import { Profile } from "../../../profile/profile.tsx";
import { signedIn } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  return <Profile me={await signedIn()} />;
}
