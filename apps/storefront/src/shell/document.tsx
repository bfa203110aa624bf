import { fontFiles } from "@cartwright/ui/fonts";
import { themeScript } from "@cartwright/ui/theme";
import type { ReactNode } from "react";
import { preload } from "react-dom";

/** The frame of every document: language, theme before the first paint, fonts on their way. */
export function Document({ lang, children }: { lang: string; children: ReactNode }) {
  for (const file of fontFiles) preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
