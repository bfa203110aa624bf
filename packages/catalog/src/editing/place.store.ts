import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";

/** The product that has this English address. */
export async function selectSlugOwner(db: RawQueries, slug: string): Promise<Id<"Product"> | null> {
  const rows = await db.$queryRaw<{ id: Id<"Product"> }[]>`
    select product_id::text as id from catalog.product_translation where lang = 'en' and slug = ${slug}`;
  return rows[0]?.id ?? null;
}

/** Where it stands when the shop chooses the order; whether that is another place than before. */
export async function updatePosition(db: RawQueries, productId: string, position: number): Promise<boolean> {
  const moved = await db.$executeRaw`
    update catalog.product set position = ${position} where id = ${productId}::uuid and position <> ${position}`;
  return moved === 1;
}
