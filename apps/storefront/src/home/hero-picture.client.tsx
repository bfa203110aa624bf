"use client";

import { Picture, type PictureSource } from "@cartwright/ui/picture";

/**
 * The large picture of the home page. A component of the browser for one reason: the framework writes a preload for every
 * eager picture that the server's tree holds, and other pages, which prefetch this one, would load it.
 */
export function HeroPicture({ picture, className }: { picture: PictureSource; className: string }) {
  return <Picture picture={picture} sizes="100vw" first className={className} />;
}
