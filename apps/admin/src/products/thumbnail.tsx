import { classNames } from "@cartwright/ui/class-names";
import { ImageOff } from "lucide-react";

interface ThumbnailProps {
  picture: {
    readonly assetId: string;
    readonly width: number;
    readonly height: number;
    readonly widths: readonly number[];
  } | null;
  /** How wide it is shown, in pixels; the smallest size that is sharp on a dense screen is fetched. */
  wide: number;
  /** Empty where its words stand beside it. */
  alt?: string;
  className?: string;
}

/** A small picture of a product, or the place where one would be. */
export function Thumbnail({ picture, wide, alt = "", className }: ThumbnailProps) {
  const width = picture?.widths.find((one) => one >= 2 * wide) ?? picture?.widths.at(-1);
  const classes = classNames("rounded-soft bg-paper-sunk", className);
  if (picture === null || width === undefined)
    return (
      <span className={classNames(classes, "grid place-items-center text-ink-soft")}>
        <ImageOff aria-hidden size={16} strokeWidth={1.5} />
      </span>
    );
  return (
    <img
      src={`/media/${picture.assetId}/${width}.webp`}
      alt={alt}
      width={picture.width}
      height={picture.height}
      loading="lazy"
      decoding="async"
      draggable={false}
      className={classNames(classes, "object-cover")}
    />
  );
}
