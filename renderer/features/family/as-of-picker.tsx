import { CalendarDays, X } from 'lucide-react';
import { dateSchema } from '../../../contract/ids.ts';
import { IconButton } from '../../ui/button.tsx';
import { formatDate, today } from '../../ui/format.ts';
import { familyMessages as words } from './messages.ts';

/** Any day up to today; the native field, so that typing a date works. */
export function AsOfPicker({ value, onValue }: { value: string | undefined; onValue(date: string | undefined): void }) {
  return (
    <div
      className={`flex h-8 items-center rounded-md pl-2.5 text-base shadow-[inset_0_0_0_1px_var(--line-strong)] ${value ? 'bg-accent-soft text-accent-ink' : 'text-ink-2'}`}
      title={value ? formatDate(value) : undefined}
    >
      <CalendarDays aria-hidden className="mr-2 size-3.5 text-ink-3" />
      <label htmlFor="as-of" className="mr-1.5 font-medium whitespace-nowrap">
        {words.asOf}
      </label>
      <input
        id="as-of"
        type="date"
        max={today()}
        value={value ?? today()}
        onChange={(event) => {
          const next = event.target.value;
          if (next === '' || next >= today()) onValue(undefined);
          else if (dateSchema.safeParse(next).success) onValue(next);
        }}
        className="figures h-full w-[7.75rem] rounded-md bg-transparent pr-1.5"
      />
      {value && (
        <IconButton label={words.backToToday} onClick={() => onValue(undefined)}>
          <X />
        </IconButton>
      )}
    </div>
  );
}
