/** What somebody sees who comes by the app's own address: it has no sign-in of its own. */
export function OpenFromShopify() {
  return (
    <main style={{ font: "16px/1.5 system-ui, sans-serif", maxWidth: "32rem", margin: "20vh auto", padding: "0 1rem" }}>
      <h1>Aftercare</h1>
      <p>Returns, cancellations and shipping updates for Shopify stores.</p>
      <p>Open it from your Shopify admin, under Apps.</p>
    </main>
  );
}
