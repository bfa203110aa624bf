import type { TxCtx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { identityNotice, type Realm } from "./contract.ts";

export type NoticeKind = ReturnType<typeof identityNotice>["payload"]["kind"];

/** Tells the owner of an account by mail that something about its security has changed. For nobody's id nothing is sent. */
export async function notifyOwner(
  ctx: TxCtx,
  notice: { realm: Realm; subjectId: string; kind: NoticeKind },
): Promise<void> {
  await publish(ctx, identityNotice({ noticeId: newId(), ...notice }));
}
