import { currencies, type Currency } from '../../../contract/money.ts';

const pattern = /^\d+(\.\d+)?$/;

function scaled(text: string): { units: bigint; scale: number } {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Quantity x price in minor units, rounded once, half up. Undefined unless both are decimal texts and the product is storable. */
export function multiplyToMinor(quantity: string, price: string, currency: Currency): number | undefined {
  const cleanPrice = price.replaceAll(',', '').trim();
  if (!pattern.test(quantity) || !pattern.test(cleanPrice)) return undefined;
  const a = scaled(quantity);
  const b = scaled(cleanPrice);
  const product = a.units * b.units * 10n ** BigInt(currencies[currency]);
  const divisor = 10n ** BigInt(a.scale + b.scale);
  const rounded = Number((product * 2n + divisor) / (divisor * 2n));
  return Number.isSafeInteger(rounded) ? rounded : undefined;
}
