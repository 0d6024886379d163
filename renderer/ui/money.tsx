import type { Totals } from '../../contract/views.ts';
import type { Currency } from '../../contract/money.ts';
import { formatMoney } from './format.ts';
import { classNames } from './class-names.ts';

type MoneyProps = {
  minor: number | null | undefined;
  currency: Currency;
  /** Currency of the surroundings: an amount in it carries no code. */
  home?: Currency | undefined;
  form?: 'plain' | 'symbol';
  signed?: boolean;
  /** Colours gains and losses. */
  toned?: boolean;
  className?: string;
};

/** Net worth as far as anything of it is known: null where every value is unknown. */
export function knownNet(totals: Totals): number | null {
  return totals.unknown_count > 0 && totals.assets_minor === 0 && totals.debts_minor === 0 ? null : totals.net_minor;
}

/** An amount in tabular figures with quiet cents. Null is "unknown", never 0. */
export function Money({ minor, currency, home, form = 'plain', signed = false, toned = false, className }: MoneyProps) {
  if (minor === null || minor === undefined) return <span className={classNames('text-ink-3 italic', className)}>unknown</span>;
  const text = formatMoney(minor, currency, { style: form, signed });
  const point = text.lastIndexOf('.');
  const isForeign = home !== undefined && home !== currency;
  // Cents step back only beside ink: a paler gain, loss or note would no longer be legible.
  const isInk = !(toned && minor !== 0) && !/\btext-(loss|gain|warn|ink-)/.test(className ?? '');
  return (
    <span
      className={classNames('figures whitespace-nowrap', toned && minor > 0 && 'text-gain', toned && minor < 0 && 'text-loss', className)}
    >
      {isForeign && <span className="mr-1 text-[0.85em] font-normal text-ink-3">{currency}</span>}
      {point > 0 ? (
        <>
          {text.slice(0, point)}
          <span className={isInk ? 'text-ink-3' : undefined}>{text.slice(point)}</span>
        </>
      ) : (
        text
      )}
    </span>
  );
}
