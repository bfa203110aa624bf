/** The shop's name as it is set in display type: an ampersand between two words is clay. */
export function ShopName({ name }: { name: string }) {
  const [first = name, ...rest] = name.split(" & ");
  return (
    <>
      {first}
      {rest.map((word) => (
        <span key={word}>
          {" "}
          <span className="text-clay">&amp;</span> {word}
        </span>
      ))}
    </>
  );
}
