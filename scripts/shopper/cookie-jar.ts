/** What a browser keeps for one shop: names and values; paths, hosts and lifetimes do not matter to a shopper of one site. */
export interface CookieJar {
  /** The Cookie header; empty when nothing was set. */
  header(): string;
  /** Takes in the Set-Cookie headers of an answer. */
  keep(response: Response): void;
}

export function cookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    keep: (response) => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = ""] = line.split(";", 1);
        const at = pair.indexOf("=");
        if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
      }
    },
  };
}
