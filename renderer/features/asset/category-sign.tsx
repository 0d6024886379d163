import {
  BriefcaseBusiness,
  Bitcoin,
  Car,
  CreditCard,
  Gem,
  House,
  Landmark,
  Lightbulb,
  LineChart,
  Package,
  Palette,
  PiggyBank,
  ShieldCheck,
  type LucideIcon,
} from 'lucide-react';
import type { CategoryCode } from '../../../contract/entities/assets/asset-types.ts';

const signs: Record<CategoryCode, LucideIcon> = {
  bank_account: Landmark,
  investment_account: LineChart,
  real_estate: House,
  vehicle: Car,
  business: BriefcaseBusiness,
  life_insurance: ShieldCheck,
  personal_property: Gem,
  debt: CreditCard,
  cryptocurrency: Bitcoin,
  retirement_account: PiggyBank,
  collectible: Palette,
  intellectual_property: Lightbulb,
  misc: Package,
};

/** The sign of a type; always beside its name, so silent to screen readers. */
export function CategorySign({ code, className }: { code: CategoryCode; className?: string }) {
  const Sign = signs[code];
  return <Sign aria-hidden className={className} strokeWidth={1.75} />;
}

/** The small square that ties a row to its colour in a chart. */
export function CategorySwatch({ code }: { code: CategoryCode }) {
  return <span aria-hidden className="inline-block size-2.5 shrink-0 rounded-[3px]" style={{ background: `var(--series-${code})` }} />;
}
