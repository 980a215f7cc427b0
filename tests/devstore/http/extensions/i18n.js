/* `shopify.i18n`: words of the extension's locale file, numbers and dates as the language writes them. */

/** `words`: by key with dots into groups. A key that is not there is an error: Shopify would show the key. */
export function createI18n(words, locale) {
  const plurals = new Intl.PluralRules(locale);
  return {
    translate(key, replacements = {}) {
      const counted = "count" in replacements ? `${key}.${plurals.select(replacements.count)}` : key;
      const text = words[counted] ?? words[`${key}.other`] ?? words[key];
      if (text === undefined) throw new Error(`The extension has no word for ${key}.`);
      return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name) => String(replacements[name] ?? ""));
    },
    formatNumber: (number, options) => new Intl.NumberFormat(locale, options).format(number),
    formatCurrency: (number, options) =>
      new Intl.NumberFormat(locale, { style: "currency", ...options }).format(number),
    formatDate: (date, options) => new Intl.DateTimeFormat(locale, options).format(date),
  };
}
