import type { Metadata } from "next";
import { ControlRoom } from "../../../operations/control-room.client.tsx";
import { lookAround } from "../../../operations/look-around.ts";
import { OperationsPage } from "../../../operations/operations-page.tsx";
import { adminCaller } from "../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Operations" };

export default async function RightNowPage() {
  await signedInWith("operations.read");
  return (
    <OperationsPage here="/operations">
      <ControlRoom first={await lookAround(await adminCaller())} />
    </OperationsPage>
  );
}
