import { RadioGroup } from 'radix-ui';
import { classNames } from './class-names.ts';

/** One choice of a few, all visible. Arrow keys move it. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onValue,
  size = 'medium',
}: {
  label: string;
  value: Value;
  options: readonly { value: NoInfer<Value>; label: string }[];
  onValue: (value: NoInfer<Value>) => void;
  size?: 'small' | 'medium';
}) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      orientation="horizontal"
      onValueChange={(next) => onValue(next as Value)}
      className={classNames('inline-flex shrink-0 items-center rounded-md bg-subtle p-0.5', size === 'small' ? 'h-7' : 'h-8')}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="h-full rounded px-2.5 text-small font-medium text-ink-2 select-none hover:text-ink data-[state=checked]:bg-surface data-[state=checked]:text-ink data-[state=checked]:shadow-[0_1px_2px_rgb(0_0_0/10%),0_0_0_1px_var(--line)]"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
