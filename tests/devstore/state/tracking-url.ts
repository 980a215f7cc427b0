/** Carriers Shopify knows get their tracking page when none is given. */
const CARRIER_URLS: Readonly<Record<string, string>> = {
  UPS: "https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=",
  USPS: "https://tools.usps.com/go/TrackConfirmAction.action?tLabels=",
  FedEx: "https://www.fedex.com/fedextrack/?trknbr=",
  "DHL Express": "https://www.dhl.com/global-en/home/tracking/tracking-express.html?submit=1&tracking-id=",
};

export function trackingUrl(company: string | null, number: string | null): string | null {
  const base = company ? CARRIER_URLS[company] : undefined;
  return base && number ? `${base}${number}` : null;
}
