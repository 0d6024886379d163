import type { AssetType } from './field.ts';

/** Value = quantity x price, rounded once. Where keys or phrases lie is secret-grade and not recorded here. */
export const cryptocurrency: AssetType = {
  code: 'cryptocurrency', table: 'asset_cryptocurrencies', label: 'Digital currency', plural: 'Digital currencies',
  isLiability: false, valueLabel: 'Value', defaultMethod: 'market_quote', signedValue: false, staleAfterDays: 7,
  fields: [
    { name: 'coin', label: 'Coin', kind: 'text', maximum: 60, required: true },
    { name: 'network', label: 'Network', kind: 'text', maximum: 60, required: true },
    { name: 'custody', label: 'Custody', kind: 'choice', options: ['exchange', 'hot', 'hardware', 'multisig', 'etf', 'paper'], required: true },
    { name: 'quantity', label: 'Quantity', kind: 'decimal', digits: 38, scale: 18, minimum: 0, required: true },
    { name: 'price_source', label: 'Price source', kind: 'text', maximum: 120, required: true },
    { name: 'public_address', label: 'Public address', kind: 'text', maximum: 120, personal: true },
    { name: 'exchange_account', label: 'Exchange account', kind: 'text', maximum: 120, personal: true },
    { name: 'is_staked', label: 'Staked', kind: 'boolean' },
    { name: 'fiduciary_access', label: 'The fiduciary can get access', kind: 'boolean' },
    { name: 'cost_lots', label: 'Purchases', kind: 'rows', maximum: 200, section: 'Cost', columns: [{ name: 'bought_on', label: 'Date', kind: 'date' }, { name: 'quantity', label: 'Quantity', kind: 'decimal' }, { name: 'cost_minor', label: 'Cost', kind: 'money' }] },
  ],
};
