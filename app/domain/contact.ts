/** What a person is found by, so that two ways of writing the same are one. */

/** An e-mail address, as mailboxes compare. "" stays "". */
export const normalizeEmail = (email: string) => email.trim().toLowerCase();

/** Digits only. */
export const normalizePhone = (phone: string) => phone.replace(/\D/g, "");

/** Without spaces and dashes, in capitals: "sw1a 1aa" and "SW1A1AA" are one. */
export const normalizePostcode = (postcode: string) => postcode.replace(/[\s-]/g, "").toUpperCase();
