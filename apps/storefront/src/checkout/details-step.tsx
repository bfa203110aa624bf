import { Checkbox } from "@cartwright/ui/checkbox";
import { EmailField } from "@cartwright/ui/email-field";
import { AddressFields } from "./address-fields.tsx";
import { detailsOfAddress } from "./buyer.ts";
import { ANOTHER_ADDRESS, useBuyer } from "./buyer-context.client.tsx";
import type { CheckoutMarket } from "./checkout-market.ts";
import type { DetailErrors } from "./details.ts";
import { SavedAddresses } from "./saved-addresses.tsx";
import { Step } from "./step.tsx";

interface DetailsStepProps {
  market: CheckoutMarket;
  country: string;
  errors: DetailErrors;
}

/**
 * Who buys and where it goes. The controls keep their own values, so that nothing typed before this script ran is lost. A saved
 * address fills them and hides them; an error in one of them shows them.
 */
export function DetailsStep({ market, country, errors }: DetailsStepProps) {
  const { buyer, signInPath, chosen } = useBuyer();
  const saved = buyer?.addresses.find(({ id }) => id === chosen);
  // What the page came with: later choices are put into the controls by hand.
  const first = buyer?.addresses[0];
  const known = first === undefined ? { fullName: buyer?.name ?? "" } : detailsOfAddress(first);
  const { email: emailError, ...addressErrors } = errors;
  const hidden = saved !== undefined && Object.values(addressErrors).every((error) => error === undefined);
  return (
    <Step number={1} title="Where it goes">
      {buyer === null ? (
        <p className="text-small text-ink-soft">
          Have an account? {/* A plain link: what has been typed stays in this window and is there again afterwards. */}
          <a href={signInPath} className="underlined text-ink">
            Sign in
          </a>
        </p>
      ) : null}
      <EmailField
        autoComplete="email"
        defaultValue={buyer?.email}
        hint={
          buyer === null
            ? "For the confirmation and the link to your order. No account is needed."
            : "For the confirmation. The order will stand in your account, too."
        }
        error={emailError}
      />
      {buyer === null || buyer.addresses.length === 0 ? null : (
        <SavedAddresses addresses={buyer.addresses} locale={market.locale} />
      )}
      <div hidden={hidden} className="grid gap-5">
        <AddressFields places={market} country={country} errors={addressErrors} known={known} section="shipping " />
        {buyer === null || chosen !== ANOTHER_ADDRESS ? null : (
          <Checkbox label="Save this address to my account" name="saveAddress" />
        )}
      </div>
    </Step>
  );
}
