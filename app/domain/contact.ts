/** What a person is found by, so that two ways of writing the same are one. */

/** An e-mail address, as mailboxes compare. "" stays "". */
export const normalizeEmail = (email: string) => email.trim().toLowerCase();

/** Digits only. */
export const normalizePhone = (phone: string) => phone.replace(/\D/g, "");

/** What somebody typed, an e-mail address or a postcode. */
export const normalizeContact = (typed: string) =>
  typed.includes("@") ? normalizeEmail(typed) : normalizePostcode(typed);

/** Whether what somebody typed is this person's e-mail address, or the postcode their order went to. */
export function isContactOf(
  typed: string,
  { email, postcode }: { readonly email: string | null; readonly postcode: string | null },
): boolean {
  return typed.includes("@")
    ? email !== null && normalizeEmail(email) === normalizeEmail(typed)
    : postcode !== null && normalizePostcode(postcode) === normalizePostcode(typed);
}

/** Without spaces and dashes, in capitals: "sw1a 1aa" and "SW1A1AA" are one. */
export const normalizePostcode = (postcode: string) => postcode.replace(/[\s-]/g, "").toUpperCase();
