"use client";

import { MOST_PICTURES } from "@cartwright/catalog/contract";
import { Section } from "@cartwright/ui/section";
import { classNames } from "@cartwright/ui/class-names";
import { toast } from "@cartwright/ui/toast";
import { useState } from "react";
import { PictureUpload } from "../../media/picture-upload.client.tsx";
import { moved } from "../draft/moved.ts";
import type { PlacedPicture } from "../draft/values.ts";
import type { Editing } from "./editing.ts";
import { PictureCard } from "./picture-card.client.tsx";
import type { ShownAsset } from "./use-assets.ts";
import { useDragOrder } from "./use-drag-order.ts";
import { useFocusNext } from "./use-focus-next.ts";
import { useLatest } from "./use-latest.ts";

interface PicturesSectionProps {
  editing: Editing;
  /** What the pictures look like and how far they are, by asset. */
  assets: ReadonlyMap<string, ShownAsset>;
  onUploaded: (assetId: PlacedPicture["assetId"]) => void;
  /** Hears whether pictures are on their way that would be lost with the page. */
  onUploading: (uploading: boolean) => void;
}

/** The pictures in the order in which shoppers see them; the order changes by drag or by the buttons of each. */
export function PicturesSection({ editing, assets, onUploaded, onUploading }: PicturesSectionProps) {
  const { values, problems, readOnly, edit } = editing;
  const { pictures, matrix } = values;
  const { root, focusNext } = useFocusNext<HTMLDivElement>();
  const [told, tell] = useState("");
  const set = (changed: readonly PlacedPicture[]) => edit({ pictures: changed });
  const move = (from: number, to: number) => {
    set(moved(pictures, from, to));
    tell(`Picture ${from + 1} is now picture ${to + 1} of ${pictures.length}.`);
  };
  const order = useDragOrder(move);
  const putBack = useLatest((picture: PlacedPicture, at: number) => set(pictures.toSpliced(at, 0, picture)));
  const remove = (picture: PlacedPicture, at: number) => {
    set(pictures.toSpliced(at, 1));
    focusNext(
      pictures.length === 1 ? "button" : `[aria-label="Remove picture ${Math.min(at + 1, pictures.length - 1)}"]`,
    );
    toast(`Picture ${at + 1} is removed.`, { label: "Undo", run: () => putBack(picture, at) });
  };
  return (
    <Section
      title="Pictures"
      lead={`The first picture stands for the product in lists and carts.${pictures.length > 1 && !readOnly ? " Drag a picture to its place, or press its arrows." : ""}`}
    >
      <div ref={root} className="grid gap-4">
        {pictures.length === 0 ? null : (
          <ul aria-label="Pictures" className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-4">
            {pictures.map((picture, at) => (
              <li
                key={picture.assetId}
                className={classNames(
                  "relative",
                  order.dragged === at && "opacity-40",
                  FALLS[order.falls(at) ?? "nowhere"],
                )}
                {...order.place(at)}
              >
                <PictureCard
                  picture={picture}
                  asset={assets.get(picture.assetId)}
                  at={at}
                  of={pictures.length}
                  options={matrix.options}
                  readOnly={readOnly}
                  handle={readOnly ? undefined : order.handle(at)}
                  onChange={(change) => set(pictures.with(at, { ...picture, ...change }))}
                  onMove={(to) => move(at, to)}
                  onRemove={() => remove(picture, at)}
                />
              </li>
            ))}
          </ul>
        )}
        <p role="status" className="sr-only">
          {told}
        </p>
        <p aria-live="polite" className="text-fine text-danger empty:hidden">
          {problems["pictures"]}
        </p>
        {readOnly ? null : pictures.length >= MOST_PICTURES ? (
          <p className="text-fine text-ink-soft">{MOST_PICTURES} pictures are as many as there can be.</p>
        ) : (
          <PictureUpload
            onAdded={({ assetId }) => onUploaded(assetId as PlacedPicture["assetId"])}
            onUploading={onUploading}
          />
        )}
      </div>
    </Section>
  );
}

/** A line where the dragged picture would fall. */
const LINE = "before:absolute before:inset-y-0 before:w-0.75 before:rounded-round before:bg-clay before:content-['']";
const FALLS = { before: `${LINE} before:-left-2.5`, after: `${LINE} before:-right-2.5`, nowhere: "" };
