import type { CSSProperties } from "react";
import { classNames } from "./class-names.ts";

export interface PictureSource {
  /** Where the sizes lie: `<base>/<width>.webp`. */
  base: string;
  alt: string;
  width: number;
  height: number;
  /** The widths that exist, ascending. */
  widths: readonly number[];
  /** A tiny picture as a data address, painted until the real one has come. */
  placeholder: string;
}

interface PictureProps {
  picture: PictureSource;
  /** How wide it is shown, as in `sizes` of an img. */
  sizes: string;
  /** True for the one picture that a visitor looks at first. */
  first?: boolean | undefined;
  /** An empty text where the words stand beside it anyway. */
  alt?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/** A picture in the sizes that were made when it was uploaded. Its place is kept, and its colours are there at once. */
export function Picture({ picture, sizes, first = false, alt, className, style }: PictureProps) {
  const largest = picture.widths.at(-1) ?? picture.width;
  return (
    <img
      src={`${picture.base}/${largest}.webp`}
      srcSet={picture.widths.map((width) => `${picture.base}/${width}.webp ${width}w`).join(", ")}
      sizes={sizes}
      alt={alt ?? picture.alt}
      width={picture.width}
      height={picture.height}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : "auto"}
      decoding={first ? "sync" : "async"}
      draggable={false}
      className={classNames("bg-paper-sunk bg-size-[100%_100%] object-cover", className)}
      style={{ backgroundImage: `url(${picture.placeholder})`, ...style }}
    />
  );
}
