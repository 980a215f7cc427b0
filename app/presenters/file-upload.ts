/** What the upload door tells the page; `error` is a sentence for the person. */
export type UploadAnswer =
  | { readonly ok: true; readonly key: string; readonly contentType: string; readonly url: string }
  | { readonly ok: false; readonly error: string };
