import { changeMarket } from "@cartwright/catalog/change-market";
import { closeMarket } from "@cartwright/catalog/close-market";
import { ChangeMarket, MarketVersion } from "@cartwright/catalog/contract";
import { marketsForStaff } from "@cartwright/catalog/markets-for-staff";
import { openMarket } from "@cartwright/catalog/open-market";
import { warehouses } from "@cartwright/inventory/warehouses";
import { marketGaps } from "@cartwright/pricing/market-gaps";
import { previewTax } from "@cartwright/pricing/preview-tax";
import { removeTaxRate } from "@cartwright/pricing/remove-tax-rate";
import { removeZone } from "@cartwright/pricing/remove-zone";
import { saveTaxRate } from "@cartwright/pricing/save-tax-rate";
import { saveZone } from "@cartwright/pricing/save-zone";
import { setOversize } from "@cartwright/pricing/set-oversize";
import { setTaxRounding } from "@cartwright/pricing/set-tax-rounding";
import {
  PreviewTax,
  RemoveTaxRate,
  RemoveZone,
  SaveTaxRate,
  SaveZone,
  SetOversize,
  SetTaxRounding,
  TryShipping,
} from "@cartwright/pricing/settings-contract";
import { shippingSettings } from "@cartwright/pricing/shipping-settings";
import { taxSettings } from "@cartwright/pricing/tax-settings";
import { tryShipping } from "@cartwright/pricing/try-shipping";
import { changeStore } from "@cartwright/settings/change-store";
import { ChangeStore } from "@cartwright/settings/contract";
import { storeSettings } from "@cartwright/settings/store-settings";
import { router, workProcedure } from "./trpc.ts";

/** How the shop works: its name, its markets, what it takes for tax and for sending things. */
export const settingsRouter = router({
  store: workProcedure.query(({ ctx }) => storeSettings(ctx.shop)),
  changeStore: workProcedure.input(ChangeStore).mutation(({ ctx, input }) => changeStore(ctx.shop, input)),
  markets: workProcedure.query(({ ctx }) => marketsForStaff(ctx.shop)),
  marketGaps: workProcedure.query(({ ctx }) => marketGaps(ctx.shop)),
  changeMarket: workProcedure.input(ChangeMarket).mutation(({ ctx, input }) => changeMarket(ctx.shop, input)),
  openMarket: workProcedure.input(MarketVersion).mutation(({ ctx, input }) => openMarket(ctx.shop, input)),
  closeMarket: workProcedure.input(MarketVersion).mutation(({ ctx, input }) => closeMarket(ctx.shop, input)),
  tax: workProcedure.query(({ ctx }) => taxSettings(ctx.shop)),
  saveTaxRate: workProcedure.input(SaveTaxRate).mutation(({ ctx, input }) => saveTaxRate(ctx.shop, input)),
  removeTaxRate: workProcedure.input(RemoveTaxRate).mutation(({ ctx, input }) => removeTaxRate(ctx.shop, input)),
  setTaxRounding: workProcedure.input(SetTaxRounding).mutation(({ ctx, input }) => setTaxRounding(ctx.shop, input)),
  previewTax: workProcedure.input(PreviewTax).query(({ ctx, input }) => previewTax(ctx.shop, input)),
  shipping: workProcedure.query(({ ctx }) => shippingSettings(ctx.shop)),
  warehouses: workProcedure.query(({ ctx }) => warehouses(ctx.shop)),
  saveZone: workProcedure.input(SaveZone).mutation(({ ctx, input }) => saveZone(ctx.shop, input)),
  removeZone: workProcedure.input(RemoveZone).mutation(({ ctx, input }) => removeZone(ctx.shop, input)),
  setOversize: workProcedure.input(SetOversize).mutation(({ ctx, input }) => setOversize(ctx.shop, input)),
  tryShipping: workProcedure.input(TryShipping).query(({ ctx, input }) => tryShipping(ctx.shop, input)),
});
