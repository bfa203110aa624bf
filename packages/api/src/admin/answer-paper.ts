import { DocumentId, SlipNumbers } from "@cartwright/documents/contract";
import { DocumentNotFound } from "@cartwright/documents/errors";
import { openDocument } from "@cartwright/documents/open-document";
import { packingSlips } from "@cartwright/documents/packing-slips";
import type { RootCtx } from "@cartwright/db/context";
import type { Hop } from "../hop.ts";
import { answerPdf } from "../pdf-answer.ts";
import type { AdminWorld } from "../world.ts";
import { adminRequest } from "./admin-request.ts";
import { admit } from "./admit.ts";

/** Answers staff, or a program, with the PDF of a paper. Whoever may not see orders finds none. */
export const answerDocument = (
  world: AdminWorld,
  request: Request,
  asked: { id: string },
  hop: Hop,
): Promise<Response> =>
  answerPdf(async () => {
    const shop = await whoSeesOrders(world, request, hop);
    const id = DocumentId.safeParse(asked.id);
    if (!id.success) throw new DocumentNotFound();
    const { number, pdf } = await openDocument({ ...shop, papers: world.papers }, { documentId: id.data });
    return { name: number, pdf };
  });

/** Answers with the packing slips of these orders (`1001,1002`, at most a hundred) in one PDF. */
export const answerPackingSlips = (
  world: AdminWorld,
  request: Request,
  asked: { numbers: string },
  hop: Hop,
): Promise<Response> =>
  answerPdf(async () => {
    const shop = await whoSeesOrders(world, request, hop);
    const numbers = SlipNumbers.safeParse(asked.numbers.split(","));
    if (!numbers.success) throw new DocumentNotFound();
    const pdf = await packingSlips({ ...shop, printSlips: world.printSlips }, { numbers: numbers.data });
    return { name: `packing-slips-${numbers.data.slice(0, 3).join("-")}`, pdf };
  });

async function whoSeesOrders(world: AdminWorld, request: Request, hop: Hop): Promise<RootCtx> {
  const { shop } = await admit(adminRequest(world, request.headers, hop), "orders.read");
  return shop;
}
