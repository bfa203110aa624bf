import { DocumentId } from "@cartwright/documents/contract";
import { ownDocuments } from "@cartwright/documents/documents-of-order";
import { DocumentNotFound } from "@cartwright/documents/errors";
import { openDocument } from "@cartwright/documents/open-document";
import type { RootCtx } from "@cartwright/db/context";
import { type Actor, ANONYMOUS } from "@cartwright/kernel/actor";
import { OrderNumber } from "@cartwright/orders/contract";
import { tooMany } from "../call-rules.ts";
import type { Hop } from "../hop.ts";
import { orderHolder } from "../order-holder.ts";
import { parseCookies } from "../parse-cookies.ts";
import { answerPdf } from "../pdf-answer.ts";
import { customerActor, customerIn } from "../visitor.ts";
import type { StorefrontWorld } from "../world.ts";

/**
 * Answers with a paper of an order, to whose order it is: by sign-in, or by the order link that this browser has opened. The
 * paper goes by its id; an order's one invoice also by that word.
 */
export const answerOwnPaper = (
  world: StorefrontWorld,
  request: Request,
  asked: { number: string; id: string },
  hop: Hop,
): Promise<Response> =>
  answerPdf(async () => {
    const number = OrderNumber.safeParse(asked.number);
    if (!number.success) throw new DocumentNotFound();
    const { allowed, retryAfterMs } = await world.limits.limit(
      "checkout",
      hop.clientAddress,
      world.allowances.checkout,
    );
    if (!allowed) throw tooMany(retryAfterMs);
    const holder = await holderOf(world, request, number.data, hop);
    // A paper of another order of theirs has another address.
    const own = await ownDocuments(holder, { number: number.data });
    const paper = own.find(({ id, kind }) => id === asked.id || (kind === asked.id && kind === "invoice"));
    if (paper === undefined) throw new DocumentNotFound();
    const documentId = DocumentId.parse(paper.id);
    const opened = await openDocument({ ...holder, papers: world.papers }, { documentId });
    return { name: opened.number, pdf: opened.pdf };
  });

async function holderOf(world: StorefrontWorld, request: Request, number: number, hop: Hop): Promise<RootCtx> {
  const { requestId } = hop;
  const cookies = parseCookies(request.headers.get("cookie"));
  const log = world.log.child({ requestId });
  const shop = { db: world.buying, actor: ANONYMOUS as Actor, now: world.now, log, requestId } satisfies RootCtx;
  const asked = { world, cookies, setCookie: () => undefined, userAgent: "", origin: null, fetchSite: null, ...hop };
  const customer = await customerIn(asked, shop);
  const actor = customer === null ? shop.actor : customerActor(customer, null);
  return orderHolder({ ...asked, shop: { ...shop, actor } }, number);
}
