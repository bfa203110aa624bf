"use client";

import type { Picture as CataloguePicture } from "@cartwright/catalog/contract";
import { classNames } from "@cartwright/ui/class-names";
import { Picture } from "@cartwright/ui/picture";
import Link from "next/link";
import { useState, ViewTransition, type ReactNode } from "react";
import { pictureSource } from "./picture-source.ts";

interface CardPicturesProps {
  href: string;
  slug: string;
  /** Pictures as the catalogue has them: what stands in the page twice, as words and as data, is kept small. */
  main: CataloguePicture | undefined;
  /** Shown while the pointer rests on the card. */
  second: CataloguePicture | undefined;
  swatches: readonly { label: string; swatch: string; picture: CataloguePicture | undefined }[];
  sizes: string;
  first: boolean;
  /** Name and price, between the picture and the swatches. */
  children: ReactNode;
}

/** The picture of a card; a swatch shows the piece in its colour, without leaving the list. */
export function CardPictures({ href, slug, main, second, swatches, sizes, first, children }: CardPicturesProps) {
  const [chosen, setChosen] = useState<number>();
  const shown = (chosen === undefined ? undefined : swatches[chosen]?.picture) ?? main;
  const choices = swatches.filter(({ picture }) => picture !== undefined).length;
  return (
    <>
      <ViewTransition name={`product-${slug}`} share="morph" default="none">
        {/* The name below is the link that is read, tabbed to and prefetched; this one is for the pointer. */}
        <Link
          href={href}
          prefetch={false}
          tabIndex={-1}
          aria-hidden
          className="relative block aspect-4/5 overflow-hidden bg-paper-sunk"
        >
          {shown ? (
            <Picture
              picture={pictureSource(shown)}
              sizes={sizes}
              first={first}
              alt=""
              className="absolute inset-0 size-full"
            />
          ) : null}
          {second && chosen === undefined ? (
            <Picture
              picture={pictureSource(second)}
              sizes={sizes}
              alt=""
              className="absolute inset-0 hidden size-full opacity-0 transition-opacity duration-300 group-hover/card:opacity-100 [@media(hover:hover)]:block"
            />
          ) : null}
        </Link>
      </ViewTransition>
      <div className="flex grow flex-col gap-3 pt-4">
        {children}
        {choices > 1 ? (
          <ul className="-ml-1.5 flex flex-wrap" aria-label="Colours">
            {swatches.map(({ label, swatch }, index) => (
              <li key={label}>
                <button
                  type="button"
                  aria-label={label}
                  aria-pressed={chosen === index}
                  title={label}
                  onClick={() => setChosen(chosen === index ? undefined : index)}
                  onPointerEnter={(event) => {
                    if (event.pointerType === "mouse") setChosen(index);
                  }}
                  className="group/swatch grid size-7 place-items-center"
                >
                  <span
                    className={classNames(
                      "size-4 rounded-round border border-ink/15 outline-offset-2 outline-ink transition-[outline-color] dark:border-white/25",
                      chosen === index ? "outline-1" : "",
                    )}
                    style={{ background: swatch }}
                  />
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </>
  );
}
