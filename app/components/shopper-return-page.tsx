import type { ShopperReturnModel } from "../presenters/shopper-return";
import { ShopperPage } from "./shopper-page";

interface ShopperReturnPageProps {
  readonly model: ShopperReturnModel;
  /** Path of this page; files are below it. */
  readonly path: string;
}

/** A shopper's page about their return. */
export function ShopperReturnPage({ model, path }: ShopperReturnPageProps) {
  const { words, shopName, title, text, when, notice } = model;
  if (model.confirms) return <ConfirmCallOff model={model} path={path} />;
  return (
    <ShopperPage language={words.language} title={title} shopName={shopName}>
      <h1>{title}</h1>
      {notice && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <p>{text}</p>
      {when && <p>{when}</p>}
      <Steps model={model} />
      <Doings model={model} path={path} />
      <dl>
        {model.facts.map(({ label, text: value }) => (
          <FactRow key={label} label={label} text={value} />
        ))}
      </dl>
      {model.blocks.map(({ label, rows }) => (
        <section key={label}>
          <h2>{label}</h2>
          <address>
            {rows.map((row, index) => (
              <div key={index}>{row}</div>
            ))}
          </address>
        </section>
      ))}
      {model.lists.map(({ label, lines }) => (
        <section key={label}>
          <h2>{label}</h2>
          <ul className="rows">
            {lines.map((line, index) => (
              <li key={index}>
                <span>
                  {line.title}
                  {line.note && <small>{line.note}</small>}
                </span>
                <b>× {line.quantity}</b>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {model.amounts.length > 0 && (
        <section>
          <h2>{words.labels.amounts}</h2>
          <ul className="rows">
            {model.amounts.map(({ label, amount }) => (
              <li key={label}>
                <span>{label}</span>
                <b>{amount}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      {model.canCallOff && (
        <p className="doings">
          <a href={`${path}?ask=cancel`}>{words.page.callOff}</a>
        </p>
      )}
    </ShopperPage>
  );
}

function FactRow({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Steps({ model: { steps } }: { readonly model: ShopperReturnModel }) {
  if (steps.length === 0) return null;
  return (
    <ol className="steps">
      {steps.map(({ label, progress, said }) => (
        <li key={label} className={progress} aria-current={progress === "current" ? "step" : undefined}>
          {label}
          <span className="hidden"> ({said})</span>
        </li>
      ))}
    </ol>
  );
}

function Doings({ model, path }: ShopperReturnPageProps) {
  const { page } = model.words;
  return (
    <>
      <div className="doings">
        {model.canGetLabel && (
          <form method="post" action={path}>
            <button type="submit" name="intent" value="label">
              {page.getLabel}
            </button>
          </form>
        )}
        {model.hasLabel && (
          <>
            <a className="button" href={`${path}/label`}>
              {page.showLabel}
            </a>
            <a className="button plain" href={`${path}/label?download`}>
              {page.downloadLabel}
            </a>
          </>
        )}
        {model.hasSlip && (
          <a className="button plain" href={`${path}/slip`}>
            {page.slip}
          </a>
        )}
        {model.trackingUrl && (
          <a className="button plain" href={model.trackingUrl} rel="noreferrer">
            {page.track}
          </a>
        )}
      </div>
      {model.hasQr && (
        <figure style={{ margin: "0 0 1.5rem" }}>
          <figcaption>
            <p>{page.qr}</p>
          </figcaption>
          <img className="qr" src={`${path}/qr`} alt={page.qr} />
        </figure>
      )}
    </>
  );
}

function ConfirmCallOff({ model: { words, shopName }, path }: ShopperReturnPageProps) {
  const { page } = words;
  return (
    <ShopperPage language={words.language} title={page.confirmTitle} shopName={shopName}>
      <h1>{page.confirmTitle}</h1>
      <p>{page.confirmText}</p>
      <div className="doings">
        <form method="post" action={path}>
          <button type="submit" name="intent" value="cancel">
            {page.confirmYes}
          </button>
        </form>
        <a className="button plain" href={path}>
          {page.confirmNo}
        </a>
      </div>
    </ShopperPage>
  );
}
