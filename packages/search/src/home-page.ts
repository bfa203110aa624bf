import { collections } from "@cartwright/catalog/collections";
import { marketOf } from "@cartwright/catalog/markets";
import { scenes } from "@cartwright/catalog/scenes";
import type { Ctx } from "@cartwright/db/context";
import type { HomePage } from "./contract.ts";
import { listProducts } from "./list-products.ts";

const HERO = "home-hero";
const STORY = "evening-light";
const ARRIVALS = 8;

/** What the home page of a market shows. Refuses with MarketNotFound; breaks when no pictures hang there yet. */
export async function homePage(ctx: Ctx, { market }: { market: string }): Promise<HomePage> {
  await marketOf(ctx, market);
  const pictures = await scenes(ctx, { marketCode: market, names: [HERO, STORY] });
  const hero = pictures.get(HERO);
  const story = pictures.get(STORY);
  if (hero === undefined || story === undefined) throw new Error(`the scenes ${HERO} and ${STORY} have to be defined`);
  const arrivals = await listProducts(ctx, { market, sort: "newest", colours: [], limit: ARRIVALS });
  const shown = await collections(ctx, { marketCode: market });
  return {
    hero: { picture: hero },
    collections: shown.flatMap((collection) =>
      collection.picture === null ? [] : [{ ...collection, picture: collection.picture }],
    ),
    newArrivals: arrivals.items,
    story: { picture: story },
  };
}
