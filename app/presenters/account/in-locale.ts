import type { PersonalData } from "../../domain/order";

/** A shopper who reads in another language than they ordered in. `locale`: BCP 47; null = as they ordered. */
export function inLocale<Read extends { readonly personal: PersonalData | null }>(
  read: Read,
  locale: string | null,
): Read {
  return read.personal && locale !== null ? { ...read, personal: { ...read.personal, locale } } : read;
}
