"use client";

import type { ProductForStaff } from "@cartwright/catalog/contract";
import { toast } from "@cartwright/ui/toast";
import { useState } from "react";
import { PriceGrid } from "../../prices/price-grid.client.tsx";
import { Page } from "../../shell/page.tsx";
import { useLeaving } from "../../shell/use-leaving.ts";
import { StockPanel } from "../../stock/stock-panel.client.tsx";
import type { Me } from "../../trpc/outputs.ts";
import type { Choices } from "../choices.ts";
import type { Country } from "../countries.ts";
import { touchedFields } from "../draft/draft.ts";
import { FIELD_WORDS } from "../draft/values.ts";
import { StatusBadge } from "../product-status.tsx";
import { AttributesSection } from "./attributes-section.client.tsx";
import { ConflictNotice, toConflict } from "./conflict-notice.client.tsx";
import type { Editing } from "./editing.ts";
import { EditorActions } from "./editor-actions.client.tsx";
import { keepDraft } from "./kept-draft.ts";
import { LeaveDialog } from "./leave-dialog.client.tsx";
import { OptionsSection } from "./options-section.client.tsx";
import { OrganisationSection } from "./organisation-section.client.tsx";
import { PicturesSection } from "./pictures-section.client.tsx";
import { ProductHistory } from "./product-history.client.tsx";
import { SaveBar } from "./save-bar.client.tsx";
import { SearchSection } from "./search-section.client.tsx";
import { ShippingSection } from "./shipping-section.client.tsx";
import { StatusPanel } from "./status-panel.client.tsx";
import { useAssets } from "./use-assets.ts";
import { useProductDraft } from "./use-product-draft.ts";
import { useSave } from "./use-save.ts";
import { WordsSection } from "./words-section.client.tsx";

interface ProductEditorProps {
  product: ProductForStaff;
  choices: Choices;
  countries: readonly Country[];
  me: Pick<Me, "id" | "permissions">;
  /** Where shoppers are. */
  shop: string;
}

/** One product, all of it, under one “Save”: status, prices and stock take effect by themselves, everything else when it is saved. */
export function ProductEditor({ product, choices, countries, me, shop }: ProductEditorProps) {
  const { id, status } = product;
  const mayWrite = me.permissions.includes("products.write");
  const [prices, setPrices] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [draft, dispatch] = useProductDraft(product, me.id);
  const saving = useSave(id, draft, dispatch);
  const unsaved = touchedFields(draft).map((field) => FIELD_WORDS[field]);
  /** What “Save” does not save. */
  const apart = [...(prices ? ["prices"] : []), ...(uploading ? ["pictures on their way"] : [])];
  const leaving = useLeaving(unsaved.length > 0 || apart.length > 0);
  const { values, meanwhile, base } = draft;
  const assets = useAssets(product, values.pictures);
  const editing: Editing = {
    values,
    problems: saving.problems,
    readOnly: !mayWrite,
    edit: (change) => dispatch({ type: "edited", change }),
  };
  const drop = (type: "discarded" | "took theirs") => {
    saving.forget();
    dispatch({ type });
    toast(type === "discarded" ? "Your changes are discarded." : "It is as it was saved.", {
      label: "Undo",
      run: () => dispatch({ type: "brought back", base, values }),
    });
  };
  const save = () => {
    if (meanwhile !== null) toConflict();
    else if (unsaved.length > 0 && !saving.pending) void saving.save();
  };
  return (
    <Page
      title={product.words.title}
      width="wide"
      crumbs={[{ href: "/products", label: "Products" }]}
      badge={<StatusBadge status={status} />}
      lead={mayWrite ? undefined : "Your role shows everything here and changes nothing."}
      actions={<EditorActions product={product} mayWrite={mayWrite} shop={shop} />}
    >
      {meanwhile === null ? null : (
        <ConflictNotice
          draft={draft}
          meanwhile={meanwhile}
          pending={saving.pending}
          onKeep={(choices) => void saving.save({ type: "kept mine", choices })}
          onTake={() => drop("took theirs")}
        />
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <WordsSection editing={editing} addressFollows={status === "draft" && product.publishedAt === null} />
          <PicturesSection
            editing={editing}
            assets={assets}
            onUploaded={(assetId) => dispatch({ type: "picture added", assetId })}
            onUploading={setUploading}
          />
          <OptionsSection editing={editing} />
          <PriceGrid productId={id} mayWrite={me.permissions.includes("prices.write")} onUnsaved={setPrices} />
          <StockPanel productId={id} mayAdjust={me.permissions.includes("stock.adjust")} />
          <SearchSection
            editing={editing}
            savedSlug={base.values.slug}
            known={product.publishedAt !== null}
            shop={shop}
          />
        </div>
        <div className="grid min-w-0 gap-6">
          <StatusPanel product={product} readOnly={!mayWrite} unsaved={unsaved.length > 0} />
          <OrganisationSection editing={editing} choices={choices} />
          <ShippingSection editing={editing} taxCategories={choices.taxCategories} countries={countries} />
          <AttributesSection editing={editing} />
        </div>
      </div>
      <ProductHistory id={id} version={product.version} mayRestore={mayWrite} unsaved={unsaved.length > 0} />
      <SaveBar
        unsaved={unsaved}
        pending={saving.pending}
        problems={saving.problems}
        problem={meanwhile === null ? saving.problem : null}
        onSave={save}
        onDiscard={() => drop("discarded")}
      />
      <LeaveDialog
        open={leaving.go !== null}
        unsaved={[...unsaved, ...apart]}
        maySave={apart.length === 0}
        pending={saving.pending}
        onStay={leaving.stay}
        onDiscard={() => {
          keepDraft(id, null);
          dispatch({ type: "discarded" });
          leaving.go?.();
        }}
        onSave={() => void saving.save().then((saved) => (saved ? leaving.go?.() : leaving.stay()))}
      />
    </Page>
  );
}
