import { useState, type ComponentProps } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { controlClass, useFieldProps } from '../../ui/field.tsx';
import { sessionMessages } from './messages.ts';

/** A secret being typed, with a button to look at it. */
export function PasswordInput({ className, ...rest }: ComponentProps<'input'>) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <input
        {...useFieldProps()}
        {...rest}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        className={classNames(controlClass, 'h-10 pr-14 text-body', className)}
      />
      <button
        type="button"
        aria-pressed={isShown}
        className="absolute top-1/2 right-1.5 h-7 -translate-y-1/2 rounded px-2 text-small font-medium text-ink-3 hover:bg-hover hover:text-ink"
        onClick={() => setShown(!isShown)}
      >
        {isShown ? sessionMessages.hide : sessionMessages.show}
      </button>
    </div>
  );
}
