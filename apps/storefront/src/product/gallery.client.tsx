"use client";

import type { ProductPicture } from "@cartwright/catalog/contract";
import { classNames } from "@cartwright/ui/class-names";
import { Picture } from "@cartwright/ui/picture";
import { Expand } from "lucide-react";
import { useState, ViewTransition } from "react";
import { pictureSource } from "../catalog/picture-source.ts";
import { PictureRail } from "./picture-rail.client.tsx";
import { ZoomedPictures } from "./zoomed-pictures.client.tsx";

interface GalleryProps {
  pictures: readonly ProductPicture[];
  title: string;
  slug: string;
  shown: number;
  onShow: (index: number) => void;
}

/** The pictures of a product: a rail to swipe or step through, thumbnails, and each of them as large as the screen. Their place where there is none yet. */
export function Gallery({ pictures, title, slug, shown, onShow }: GalleryProps) {
  const [zoomed, setZoomed] = useState(false);
  if (pictures.length === 0) return <div aria-hidden className="aspect-4/5 bg-paper-sunk" />;
  return (
    <section
      aria-label={`Pictures of ${title}`}
      className="relative lg:grid lg:grid-cols-[4.5rem_minmax(0,1fr)] lg:items-start lg:gap-x-5"
    >
      <Thumbnails pictures={pictures} shown={shown} onShow={onShow} />
      <div className="relative w-full lg:max-w-[calc((100svh-7.5rem)*0.8)]">
        <ViewTransition name={`product-${slug}`} share="morph" default="none">
          <div className="overflow-hidden bg-paper-sunk">
            <PictureRail
              label={`${title}: ${pictures.length} pictures. Arrow keys move, Enter enlarges.`}
              count={pictures.length}
              shown={shown}
              onShow={onShow}
              onOpen={() => setZoomed(true)}
              className="aspect-4/5"
              picture={(index) => (
                <Picture
                  picture={pictureSource(pictures[index]!)}
                  sizes="(min-width: 64rem) min(46vw, 72vh), 100vw"
                  first={index === 0}
                  className="size-full cursor-zoom-in"
                />
              )}
            />
          </div>
        </ViewTransition>
        <button
          type="button"
          onClick={() => setZoomed(true)}
          aria-label="Enlarge the picture"
          className="absolute right-3 bottom-3 grid size-11 place-items-center rounded-round bg-[#f7f3ec]/85 text-on-picture"
        >
          <Expand aria-hidden size={18} strokeWidth={1.5} />
        </button>
        {pictures.length > 1 ? (
          <p className="tabular absolute bottom-3 left-3 rounded-round bg-[#f7f3ec]/85 px-3 py-1 text-fine text-on-picture lg:hidden">
            {shown + 1} / {pictures.length}
          </p>
        ) : null}
      </div>
      <ZoomedPictures
        pictures={pictures}
        title={title}
        shown={shown}
        onShow={onShow}
        open={zoomed}
        onClose={() => setZoomed(false)}
      />
    </section>
  );
}

function Thumbnails({ pictures, shown, onShow }: Pick<GalleryProps, "pictures" | "shown" | "onShow">) {
  if (pictures.length < 2) return <span className="hidden lg:block" />;
  return (
    <ul className="hidden gap-2.5 lg:grid">
      {pictures.map((picture, index) => (
        <li key={picture.assetId}>
          <button
            type="button"
            aria-label={`Picture ${index + 1}: ${picture.alt}`}
            aria-current={index === shown ? "true" : undefined}
            onClick={() => onShow(index)}
            className={classNames(
              "block w-full border-b-2 pb-1.5 transition-[border-color,opacity]",
              index === shown ? "border-ink" : "border-transparent opacity-75 hover:opacity-100",
            )}
          >
            <Picture picture={pictureSource(picture)} sizes="72px" alt="" className="aspect-4/5 w-full" />
          </button>
        </li>
      ))}
    </ul>
  );
}
