import { merged, type Choice } from "./merge.ts";
import { differing, type Field, type PlacedPicture, type Values } from "./values.ts";

/** A state of the product that is saved. */
export interface Saved {
  readonly version: number;
  readonly values: Values;
  /** Who saved it last; null where that is not known. */
  readonly by: string | null;
  /** Set where that is whoever edits here, in another tab. */
  readonly own?: boolean;
  readonly at: Date;
}

/** A product while it is edited: what it was when the editing began, what it is to become, and what somebody else saved in between. */
export interface Draft {
  readonly base: Saved;
  readonly values: Values;
  readonly meanwhile: Saved | null;
}

export type DraftEvent =
  /** Somebody types. */
  | { readonly type: "edited"; readonly change: Partial<Values> }
  /** A picture is uploaded: it comes last. */
  | { readonly type: "picture added"; readonly assetId: PlacedPicture["assetId"] }
  /** Everything typed since the last save is dropped. */
  | { readonly type: "discarded" }
  /** What was dropped, or what the browser kept of a visit before, is back. */
  | { readonly type: "brought back"; readonly base: Saved; readonly values: Values }
  /** The server has saved what was sent. */
  | { readonly type: "saved"; readonly version: number; readonly sent: Values; readonly at: Date }
  /** The page has heard what is saved now. */
  | { readonly type: "arrived"; readonly product: Saved }
  | { readonly type: "took theirs" }
  | { readonly type: "kept mine"; readonly choices: Choices };

export type Choices = Readonly<Partial<Record<Field, Choice>>>;

export const draftOf = (base: Saved): Draft => ({ base, values: base.values, meanwhile: null });

export function nextDraft(draft: Draft, event: DraftEvent): Draft {
  const { base, values, meanwhile } = draft;
  switch (event.type) {
    case "edited":
      return { ...draft, values: { ...values, ...event.change } };
    case "picture added":
      return { ...draft, values: { ...values, pictures: withPicture(values.pictures, event.assetId) } };
    case "discarded":
    case "took theirs":
      return draftOf(meanwhile ?? base);
    case "brought back":
      return arrived({ base: event.base, values: event.values, meanwhile: null }, meanwhile ?? base);
    case "saved":
      return {
        ...draft,
        base: { version: event.version, values: event.sent, by: null, at: event.at },
        meanwhile: null,
      };
    case "arrived":
      return arrived(draft, event.product);
    case "kept mine":
      if (meanwhile === null) return draft;
      return draftAbove(meanwhile, merged(base.values, values, meanwhile.values, event.choices));
  }
}

/** The same picture twice is once: uploading it again finds the asset that is there. */
const withPicture = (pictures: Values["pictures"], assetId: PlacedPicture["assetId"]): Values["pictures"] =>
  pictures.some((one) => one.assetId === assetId) ? pictures : [...pictures, { assetId, kind: "main", option: null }];

/**
 * What nobody has touched here follows the server. Where something is typed and other fields changed there, nothing is mixed
 * before a person has seen it; a newer version with the same values (its status, say) is simply the new ground.
 */
function arrived(draft: Draft, product: Saved): Draft {
  const { base, values } = draft;
  if (product.version < base.version) return draft;
  const others = product.version > base.version && differing(base.values, product.values).length > 0;
  if (others && isTouched(draft)) return { ...draft, meanwhile: product };
  return draftAbove(product, merged(base.values, values, product.values));
}

const draftAbove = (base: Saved, values: Values): Draft => ({ base, values, meanwhile: null });

export const touchedFields = ({ base, values }: Draft): Field[] => differing(base.values, values);
export const isTouched = (draft: Draft): boolean => touchedFields(draft).length > 0;
