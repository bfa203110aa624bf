/** Staff have no accounts before the next release; the page says so instead of pretending. */
export default function AdminPage() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-6 px-6 py-16">
      <p className="text-fine text-ink-soft">Alder &amp; Clay</p>
      <h1 className="text-title">The back office opens with staff sign-in</h1>
      <p>
        This is where orders will be shipped and products edited. It shows nothing of the shop until staff have accounts
        and every action has a permission; both come together.
      </p>
      <p className="text-ink-soft">
        Until then orders complete by themselves: the workers take the money, assign the warehouse and send the mail.
      </p>
    </main>
  );
}
