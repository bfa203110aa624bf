import Link from "next/link";

interface ListHeadingProps {
  title: string;
  description: string;
  /** From the root, without the list itself. */
  parents?: readonly { href: string; name: string }[];
  children?: readonly { href: string; name: string }[];
}

/** Where the list stands in the shop, what it is called, and what lies below it. */
export function ListHeading({ title, description, parents = [], children = [] }: ListHeadingProps) {
  return (
    <header className="grid gap-5">
      {parents.length > 0 ? (
        <nav aria-label="Breadcrumb">
          <ol className="flex flex-wrap gap-x-2 text-fine text-ink-soft">
            {parents.map(({ href, name }) => (
              <li key={href} className="flex gap-2">
                <Link href={href} className="underlined">
                  {name}
                </Link>
                <span aria-hidden>/</span>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <h1 className="text-display">{title}</h1>
      <p className="max-w-[54ch] text-lead text-ink-soft">{description}</p>
      {children.length > 0 ? (
        <nav aria-label={`Within ${title}`}>
          <ul className="flex flex-wrap gap-x-7 gap-y-1 pt-1 text-small">
            {children.map(({ href, name }) => (
              <li key={href}>
                <Link href={href} className="underlined inline-block py-1.5">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}
