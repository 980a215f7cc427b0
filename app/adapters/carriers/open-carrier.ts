import { openEasypost } from "./easypost/easypost-carrier";
import type { CarrierProvider, OpenCarrier } from "./port";
import { openShippo } from "./shippo/shippo-carrier";

const OPENERS: Readonly<Record<CarrierProvider, OpenCarrier>> = { easypost: openEasypost, shippo: openShippo };

/** Opens a merchant's account at its provider. No call is made. */
export const openCarrier: OpenCarrier = (account) => OPENERS[account.provider](account);
