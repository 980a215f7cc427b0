/**
 * Whether somebody is of those who get nothing, so that it shows whether gifts pay. `hash`: a keyed hash of the person, as
 * base64url text. The same person is always in or always out; a larger percentage only adds people.
 */
export function isHeldOut(hash: string, percent: number): boolean {
  const bytes = Array.from(hash.slice(0, 8), (letter) => BASE64URL.indexOf(letter));
  const share = bytes.reduce((sum, digit) => sum * 64 + digit, 0) / 64 ** 8;
  return share * 100 < percent;
}

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
