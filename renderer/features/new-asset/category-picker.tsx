import { useRef, type KeyboardEvent } from 'react';
import type { CategoryCode } from '../../../contract/entities/assets/asset-types.ts';
import { CategorySign } from '../asset/category-sign.tsx';
import { categoryLabel, categoryOrder } from '../asset/category-words.ts';
import { newAssetMessages as words } from './messages.ts';

const columns = 3;

/** The 13 types as a board; arrows move, Enter chooses. */
export function CategoryPicker({ onCategory }: { onCategory(category: CategoryCode): void }) {
  const board = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(board.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
  };
  return (
    <ul ref={board} onKeyDown={onKeyDown} className="grid grid-cols-2 gap-2.5 sm:grid-cols-3">
      {categoryOrder.map((code, index) => (
        <li key={code}>
          <button
            type="button"
            autoFocus={index === 0}
            aria-label={categoryLabel(code)}
            onClick={() => onCategory(code)}
            className="flex h-full w-full items-start gap-3 rounded-lg p-3.5 text-left ring-1 ring-line transition-colors hover:bg-canvas hover:ring-line-strong"
          >
            <CategorySign code={code} className="mt-0.5 size-5 shrink-0 text-accent-ink" />
            <span>
              <span className="block text-body font-medium">{categoryLabel(code)}</span>
              <span className="block text-small text-ink-3">{words.hints[code]}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
