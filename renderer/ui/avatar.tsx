import { Building2, Landmark, Scale } from 'lucide-react';
import type { PersonRow } from '../../contract/views.ts';
import { initials } from './format.ts';

/** Initials of a person, or a sign for a trust, an entity, an estate. */
export function Avatar({
  name,
  kind = 'natural',
  faded = false,
  size = 28,
}: {
  name: string;
  kind?: PersonRow['kind'];
  faded?: boolean;
  size?: number;
}) {
  const Sign = kind === 'trust' ? Landmark : kind === 'entity' ? Building2 : Scale;
  return (
    <span
      aria-hidden
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      className={`inline-flex shrink-0 items-center justify-center font-semibold ${kind === 'natural' ? 'rounded-full' : 'rounded-md'} ${faded ? 'bg-subtle text-ink-3' : 'bg-accent-soft text-accent-ink'}`}
    >
      {kind === 'natural' ? initials(name) : <Sign style={{ width: size * 0.5, height: size * 0.5 }} />}
    </span>
  );
}
