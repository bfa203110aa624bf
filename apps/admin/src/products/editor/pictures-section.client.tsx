"use client";

import { MOST_PICTURES } from "@cartwright/catalog/contract";
import { Section } from "@cartwright/ui/section";
import { type DragEvent, useState } from "react";
import { PictureUpload } from "../../media/picture-upload.client.tsx";
import { moved } from "../draft/moved.ts";
import type { PlacedPicture } from "../draft/values.ts";
import type { Editing } from "./editing.ts";
import { PictureCard } from "./picture-card.client.tsx";
import type { ShownAsset } from "./use-assets.ts";

interface PicturesSectionProps {
  editing: Editing;
  /** What the pictures look like and how far they are, by asset. */
  assets: ReadonlyMap<string, ShownAsset>;
  onUploaded: (assetId: PlacedPicture["assetId"]) => void;
}

/** The pictures in the order in which shoppers see them; the order changes by drag or by the buttons of each. */
export function PicturesSection({ editing, assets, onUploaded }: PicturesSectionProps) {
  const { values, problems, readOnly, edit } = editing;
  const { pictures, matrix } = values;
  const [dragged, setDragged] = useState<number | null>(null);
  const [told, tell] = useState("");
  const set = (changed: readonly PlacedPicture[]) => edit({ pictures: changed });
  const move = (from: number, to: number) => {
    set(moved(pictures, from, to));
    tell(`Picture ${from + 1} is now picture ${to + 1} of ${pictures.length}.`);
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== null && dragged !== to) move(dragged, to);
    setDragged(null);
  };
  return (
    <Section
      title="Pictures"
      lead={pictures.length === 0 ? "The first picture stands for the product in lists and carts." : undefined}
    >
      <div className="grid gap-4">
        {pictures.length === 0 ? null : (
          <ul aria-label="Pictures" className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-4">
            {pictures.map((picture, at) => (
              <li
                key={picture.assetId}
                draggable={!readOnly}
                className={dragged === at ? "opacity-50" : undefined}
                onDragStart={() => setDragged(at)}
                onDragOver={(event) => {
                  if (dragged !== null) event.preventDefault();
                }}
                onDrop={(event) => drop(event, at)}
                onDragEnd={() => setDragged(null)}
              >
                <PictureCard
                  picture={picture}
                  asset={assets.get(picture.assetId)}
                  at={at}
                  of={pictures.length}
                  options={matrix.options}
                  readOnly={readOnly}
                  onChange={(change) => set(pictures.with(at, { ...picture, ...change }))}
                  onMove={(to) => move(at, to)}
                  onRemove={() => set(pictures.toSpliced(at, 1))}
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
        {readOnly || pictures.length >= MOST_PICTURES ? null : (
          <PictureUpload onAdded={({ assetId }) => onUploaded(assetId as PlacedPicture["assetId"])} />
        )}
      </div>
    </Section>
  );
}
