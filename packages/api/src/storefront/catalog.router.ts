import { MarketInput } from "@cartwright/catalog/contract";
import { activeMarkets } from "@cartwright/catalog/markets";
import { deliveryTerms } from "@cartwright/pricing/delivery-terms";
import {
  CategoryRequest,
  CollectionRequest,
  ListProducts,
  ProductRequest,
  StockRequest,
} from "@cartwright/search/contract";
import { categoryPage } from "@cartwright/search/category-page";
import { categoryTree } from "@cartwright/search/category-tree";
import { collectionPage } from "@cartwright/search/collection-page";
import { homePage } from "@cartwright/search/home-page";
import { listProducts } from "@cartwright/search/list-products";
import { productDetail } from "@cartwright/search/product-detail";
import { productStock } from "@cartwright/search/product-stock";
import { storeSettings } from "@cartwright/settings/store-settings";
import { publicProcedure, router } from "../trpc.ts";

export const catalogRouter = router({
  store: publicProcedure.query(({ ctx }) => storeSettings(ctx.shop)),
  markets: publicProcedure.query(({ ctx }) => activeMarkets(ctx.shop)),
  home: publicProcedure.input(MarketInput).query(({ ctx, input }) => homePage(ctx.shop, input)),
  category: publicProcedure.input(CategoryRequest).query(({ ctx, input }) => categoryPage(ctx.shop, input)),
  collection: publicProcedure.input(CollectionRequest).query(({ ctx, input }) => collectionPage(ctx.shop, input)),
  /** The categories that have something to sell: what menus show. */
  navigation: publicProcedure.input(MarketInput).query(({ ctx, input }) => categoryTree(ctx.shop, input)),
  delivery: publicProcedure.input(MarketInput).query(({ ctx, input }) => deliveryTerms(ctx.shop, input)),
  list: publicProcedure.input(ListProducts).query(({ ctx, input }) => listProducts(ctx.shop, input)),
  product: publicProcedure.input(ProductRequest).query(({ ctx, input }) => productDetail(ctx.shop, input)),
  /** Fresh, never cached: what can be sold of each variant right now. */
  stock: publicProcedure.input(StockRequest).query(({ ctx, input }) => productStock(ctx.shop, input)),
});
